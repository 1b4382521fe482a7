import type { Fraction } from '@commonlot/exact';
import type { Contest, Say } from '../../method.ts';
import type { Standing } from '../../standing.ts';
import type { Outcome } from '../../ties/tie.ts';
import type { Race } from './race.ts';
import { amountOf } from './ratio.ts';

/** An option that is not in: what it had in the end, and whether the rule could have taken it. */
export interface Beside {
  readonly votes: Fraction | null;
  readonly eligible: boolean;
}

/**
 * All options, best first: those in, in the order they came in, then the others by the votes they
 * have. `round` is from 1, null for an option that is not in.
 */
export function standingsOf(
  race: Race,
  beside: (option: number) => Beside,
  detail: (option: number, round: number | null) => Standing['detail'],
): readonly Standing[] {
  const won = race.won.map((one) => ({ ...one, eligible: true }));
  const others = race
    .out()
    .map((option) => ({ option, phase: won.at(-1)?.phase ?? null, ...beside(option) }))
    .sort((a, b) => Number(b.eligible) - Number(a.eligible) || sides(b.votes, a.votes));
  const all = [...won, ...others];
  let place = 1;
  return all.map((one, at) => {
    const before = all[at - 1];
    const level =
      before !== undefined &&
      before.phase === one.phase &&
      before.eligible === one.eligible &&
      sides(before.votes, one.votes) === 0;
    if (!level) place = at + 1;
    return {
      option: race.name(one.option),
      total: one.votes === null ? race.approvals(one.option) : amountOf(one.votes),
      place,
      eligible: one.eligible,
      detail: detail(one.option, at < won.length ? at + 1 : null),
    };
  });
}

/** Free options before all that cost something. */
function sides(a: Fraction | null, b: Fraction | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.compare(b);
}

/** Says who is in, or what was spent. */
export function outcomeOf(
  race: Race,
  { seats }: Contest,
  standings: readonly Standing[],
  say: Say,
): Outcome {
  const winners = race.won.map(({ option }) => race.name(option));
  if (race.budgeted) {
    const [limit, spent] = [Number(race.limit), Number(race.spent)];
    say({ code: 'budget-spent', limit, spent, funded: winners.length });
    return { winners, standings };
  }
  for (const { option, place, total } of standings.slice(0, winners.length))
    say({ code: 'seat-won', option, place, total });
  if (winners.length < seats) say({ code: 'seats-unfilled', seats, filled: winners.length });
  return { winners, standings };
}
