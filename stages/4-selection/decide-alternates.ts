import { accept, refuse } from '@commonlot/exact';
import type { PersonId } from '../shared/ids.ts';
import { type RangeRefusal, rangeProblem } from '../shared/refusal.ts';
import type { SelectionCommand } from './commands.ts';
import type { AlternatePlan, SeatDraw } from './events.ts';
import type { SelectionDecision, SelectionRefusal } from './refusals.ts';
import { isCandidate, type SelectionState } from './state.ts';

/** What is wrong with a plan of alternates; null when it is fine or there is none. */
export function planProblem(plan: AlternatePlan | undefined): RangeRefusal | null {
  if (plan === undefined) return null;
  return (
    rangeProblem('alternates', plan.count, 1, 1_000) ??
    rangeProblem('stayPercent', plan.stayPercent, 0, 100)
  );
}

/** Records the alternates that were announced, once; whoever has or had a seat is none. */
export function drawAlternates(
  { data }: Extract<SelectionCommand, { type: 'selection.draw-alternates' }>,
  { status, alternatePlan, alternates, members }: SelectionState,
): SelectionDecision {
  if (status !== 'drawn' && status !== 'completed') return refuse({ code: 'panel-not-drawn' });
  if (alternatePlan === null) return refuse({ code: 'alternates-not-announced' });
  if (alternates !== null) return refuse({ code: 'alternates-already-drawn' });
  const people = data.alternates.map(({ person }) => person);
  const out = seatsTaken(people, { members });
  if (out) return refuse(out);
  const [most, got] = [alternatePlan.count, people.length];
  if (got > most || new Set(people).size !== got)
    return refuse({ code: 'alternates-wrong-number', most, got });
  return accept([{ type: 'selection.alternates-drawn', data }]);
}

/** Why one of them can have no seat any more; null when all can. */
export function seatsTaken(
  people: readonly PersonId[],
  { members }: Pick<SelectionState, 'members'>,
): SelectionRefusal | null {
  const had = people.map((person) => members.get(person));
  if (had.includes('withdrew')) return { code: 'alternate-withdrew' };
  return had.every(isCandidate) ? null : { code: 'already-had-a-seat' };
}

/** Why a draw for seats goes past the alternates; null when it does not. */
export function notAmongAlternates(
  { among, incoming }: SeatDraw,
  { alternatePlan, alternates, members }: SelectionState,
): SelectionRefusal | null {
  if (alternatePlan !== null && alternates === null) return { code: 'alternates-not-drawn' };
  if (among === undefined) return null;
  const stranger = incoming.find((person) => members.get(person) !== 'alternate');
  return stranger === undefined ? null : { code: 'not-an-alternate' };
}
