import type { Weights } from './hall.ts';
import type { PlanInput } from './input.ts';

/** Goals weigh less the later they come, by one each, down to 4; a repeated meeting is one of them. */
export function weights({ balance = [], meetings = 2 }: PlanInput): Weights {
  const weight = (place: number) => Math.max(4, 9 - place);
  return {
    cell: Int32Array.from(balance, (_, f) => weight(f < meetings ? f : f + 1)),
    meeting: weight(Math.min(meetings, balance.length)),
  };
}
