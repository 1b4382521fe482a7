import { Fraction } from '@commonlot/exact';
import type { Say } from '../../method.ts';
import { choose, type Part, type Stand } from './choose.ts';
import type { Race } from './race.ts';

/**
 * Most votes first; what does not fit is passed over. Where seats are filled, options without a vote
 * come last; a budget is not spent on them.
 */
export function* byVotes(race: Race, stand: Stand, say: Say): Part<void> {
  for (const level of levels(race)) {
    for (let open = level; open.length > 0; ) {
      const fitting = open.filter((option) => race.fits(option));
      for (const option of open)
        if (!race.fits(option)) sayHow(race, option, 'option-too-dear', say);
      if (fitting.length === 0 || race.full) break;
      const option = race.allFit(fitting)
        ? (fitting[0] ?? 0)
        : yield* choose(race, fitting, stand, say);
      const votes = Fraction.of(race.approvals(option));
      race.add({ option, phase: 'votes', votes, price: null });
      sayHow(race, option, 'option-funded', say);
      open = fitting.filter((other) => other !== option);
    }
  }
}

/** Options that are not in, by number of votes, most first. */
function levels(race: Race): readonly number[][] {
  const found = new Map<number, number[]>();
  for (const option of race.out()) {
    const votes = race.approvals(option);
    if (votes === 0 && race.budgeted) continue;
    const level = found.get(votes) ?? [];
    found.set(votes, [...level, option]);
  }
  return [...found].sort(([a], [b]) => b - a).map(([, level]) => level);
}

function sayHow(
  race: Race,
  option: number,
  code: 'option-funded' | 'option-too-dear',
  say: Say,
): void {
  if (!race.budgeted) return;
  const [cost, left] = [Number(race.cost(option)), Number(race.left)];
  say({ code, option: race.name(option), ballots: race.approvals(option), cost, left });
}
