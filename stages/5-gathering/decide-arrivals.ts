import { accept, refuse } from '@commonlot/exact';
import type { GatheringCommand } from './commands.ts';
import type { GatheringDecision } from './refusals.ts';
import { expected, type GatheringState, isExpected, present } from './state.ts';

type Of<Type extends GatheringCommand['type']> = Extract<GatheringCommand, { type: Type }>;

/** Decides who is in the hall. Late arrivals are welcome after the doors have closed. */
export function arrive(
  command: Of<'gathering.check-in' | 'gathering.undo-check-in' | 'gathering.close-doors'>,
  state: GatheringState,
): GatheringDecision {
  if (command.type === 'gathering.close-doors') {
    if (state.doorsClosed) return accept([]);
    const arrived = present(state).length;
    if (arrived === 0) return refuse({ code: 'nobody-here' });
    const missing = expected(state).length - arrived;
    return accept([{ type: 'gathering.doors-closed', data: { arrived, missing } }]);
  }
  const { person } = command.data;
  const here = state.arrived.get(person) === true;
  if (command.type === 'gathering.undo-check-in')
    return here
      ? accept([{ type: 'gathering.arrival-undone', data: { person } }])
      : refuse({ code: 'person-not-here' });
  if (!isExpected(state, person)) return refuse({ code: 'person-not-expected' });
  // Scanned twice is once.
  return accept(here ? [] : [{ type: 'gathering.person-arrived', data: { person } }]);
}
