import { accept, refuse } from '@commonlot/exact';
import { type CommonRefusal, rangeProblem } from '../shared/refusal.ts';
import { roundSizeProblem } from '../templates/check.ts';
import type { GatheringCommand } from './commands.ts';
import type { GatheringDecision } from './refusals.ts';
import type { GatheringState } from './state.ts';

type Of<Type extends GatheringCommand['type']> = Extract<GatheringCommand, { type: Type }>;

/** Sets the programme; a round that has run stays in it. */
export function setProgramme(
  command: Of<'gathering.set-programme'>,
  state: GatheringState,
): GatheringDecision {
  const { rounds } = command.data;
  if (rounds.length === 0) return refuse({ code: 'words-missing', field: 'rounds' });
  const ids = new Set(rounds.map(({ round }) => round));
  if (ids.size !== rounds.length) return refuse({ code: 'round-twice' });
  const dropped = state.rounds.find(({ round }) => state.run[round] && !ids.has(round));
  if (dropped) return refuse({ code: 'round-already-run', round: dropped.round });
  for (const round of rounds) {
    const problem = roundSizeProblem(round);
    if (problem) return refuse(problem);
  }
  return accept([{ type: 'gathering.programme-set', data: command.data }]);
}

/** Records a seating plan that keeps every rule, for rounds that have not begun. */
export function recordSeating(
  command: Of<'gathering.record-seating'>,
  state: GatheringState,
): GatheringDecision {
  const { rounds, quality, people } = command.data;
  const known = new Set(state.rounds.map(({ round }) => round));
  if (rounds.length === 0 || rounds.some((round) => !known.has(round)))
    return refuse({ code: 'round-unknown' });
  const run = rounds.find((round) => state.run[round]);
  if (run) return refuse({ code: 'round-already-run', round: run });
  if (people < 1) return refuse({ code: 'nobody-here' });
  const problem = tablesProblem(command.data, state);
  if (problem) return refuse(problem);
  if (quality.violations > 0)
    return refuse({ code: 'seating-breaks-rules', violations: quality.violations });
  return accept([{ type: 'gathering.seating-planned', data: command.data }]);
}

/** Each planned round has its tables once, and each table of a theme round has its theme. */
function tablesProblem(
  { rounds, tables }: Of<'gathering.record-seating'>['data'],
  state: GatheringState,
): CommonRefusal | null {
  const planned = new Set(tables.map(({ round }) => round));
  const each = rounds.length;
  if (planned.size !== each || rounds.some((round) => !planned.has(round)))
    return { code: 'number-out-of-range', field: 'tables', least: each, most: each };
  for (const { round, count, themes } of tables) {
    const talk = state.rounds.find((one) => one.round === round)?.kind === 'talk';
    const wanted = talk ? 0 : count;
    const problem =
      rangeProblem('tables', count, 1, 5_000) ??
      rangeProblem('themes', themes.length, wanted, wanted);
    if (problem) return problem;
  }
  return null;
}
