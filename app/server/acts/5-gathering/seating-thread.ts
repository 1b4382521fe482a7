/** Chooses a plan in a thread of its own; see `seating-search.ts`, which starts it. */
import { seedFromHex } from '@commonlot/draw';
import { loadSolver } from '@commonlot/optimise';
import { insideThread } from '../../adapters/process/thread.ts';
import { choosePlan } from './choose-plan.ts';
import type { SeatingOrder } from './seating-search.ts';

const { given, sayLast } = insideThread();
const { asked, seedHex } = given as SeatingOrder; // codec: seating-search.ts posts exactly this.
const seed = seedFromHex(seedHex);
if (!seed.ok) throw new Error('a digest is a seed');
sayLast(choosePlan(asked, seed.value, await loadSolver()));
