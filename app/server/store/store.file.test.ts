import { storeContract } from './store.contract.ts';
import { FILE } from './testing/places.ts';

storeContract(FILE);
