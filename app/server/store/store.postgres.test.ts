import { storeContract } from './store.contract.ts';
import { POSTGRES_SERVER } from './testing/places.ts';

storeContract(POSTGRES_SERVER);
