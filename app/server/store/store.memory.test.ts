import { storeContract } from './store.contract.ts';
import { MEMORY } from './testing/places.ts';

storeContract(MEMORY);
