import type { Result } from '@commonlot/exact';
import type { SeatingRefusal } from '@commonlot/seating';
import { startThread } from '../../adapters/process/thread.ts';
import type { Asked, Chosen, RulesRefusal } from './choose-plan.ts';

export interface SeatingOrder {
  readonly asked: Asked;
  readonly seedHex: string;
}

const PROGRAM = new URL('./seating-thread.ts', import.meta.url);

/** Chooses a plan while this process goes on hearing everybody; ten thousand people take a minute. */
export async function searchSeating(
  asked: Asked,
  seedHex: string,
): Promise<Result<Chosen, SeatingRefusal | RulesRefusal>> {
  const order: SeatingOrder = { asked, seedHex };
  // codec: seating-thread.ts ends with exactly this.
  return (await startThread(PROGRAM, order).answer) as Result<
    Chosen,
    SeatingRefusal | RulesRefusal
  >;
}
