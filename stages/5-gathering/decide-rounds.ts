import { accept, refuse } from '@commonlot/exact';
import { minutesAfter } from '../shared/instant.ts';
import { rangeProblem } from '../shared/refusal.ts';
import type { GatheringCommand } from './commands.ts';
import type { GatheringDecision } from './refusals.ts';
import { type GatheringState, openRound } from './state.ts';

type Of<Type extends GatheringCommand['type']> = Extract<GatheringCommand, { type: Type }>;

/** Runs the rounds, one at a time. */
export function runRound(
  command: Of<'gathering.open-round' | 'gathering.extend-round' | 'gathering.close-round'>,
  state: GatheringState,
): GatheringDecision {
  const { round } = command.data;
  const found = state.rounds.find((one) => one.round === round);
  if (!found) return refuse({ code: 'round-unknown' });
  const run = state.run[round];
  if (command.type === 'gathering.open-round') {
    if (run) return refuse({ code: 'round-already-run', round });
    const other = openRound(state);
    if (other) return refuse({ code: 'round-still-open', round: other.round });
    if (!state.seating[round]) return refuse({ code: 'round-not-seated' });
    const endsAt = minutesAfter(command.at, found.minutes);
    return accept([{ type: 'gathering.round-opened', data: { round, endsAt } }]);
  }
  if (!run || run.closed) return refuse({ code: 'round-not-open' });
  if (command.type === 'gathering.close-round')
    return accept([{ type: 'gathering.round-closed', data: { round } }]);
  const problem = rangeProblem('minutes', command.data.minutes, 1, 120);
  if (problem) return refuse(problem);
  // Extending a round that is over gives its minutes from now, not from when it should have ended.
  const from = run.endsAt > command.at ? run.endsAt : command.at;
  const endsAt = minutesAfter(from, command.data.minutes);
  return accept([{ type: 'gathering.round-extended', data: { round, endsAt } }]);
}
