import type { Contest, Say } from '../method.ts';
import type { Standing } from '../standing.ts';
import type { Counting, TieQuestion } from '../ties/tie.ts';

/** An option's tally before its place is known; `worth` is what options are ranked by. */
export type Tally = Omit<Standing, 'place'> & { readonly worth: number };

/**
 * Gives the seats to the eligible options of greatest worth; asks where equal ones compete for too
 * few seats. Equal winners share a place.
 */
export function* topOf(tallies: readonly Tally[], contest: Contest, say: Say): Counting {
  const { seats } = contest;
  const ranked = tallies
    .toSorted((a, b) => Number(b.eligible) - Number(a.eligible) || b.worth - a.worth)
    .map((tally, at, all) => ({ tally, place: placeIn(all, at) }));
  const standings = ranked.map(({ tally: { option, total, eligible, detail }, place }) => {
    return { option, total, place, eligible, detail };
  });
  const may = ranked.filter(({ tally }) => tally.eligible);
  const last = may[Math.min(seats, may.length) - 1]?.place;
  const winners = may.filter(({ place }) => last !== undefined && place < last);
  let level = may.filter(({ place }) => place === last);
  const won = winners.map(({ tally }) => tally.option);
  while (won.length < seats && level.length > seats - won.length) {
    const between = level.map(({ tally }) => tally.option);
    const question: TieQuestion = {
      between,
      for: 'win',
      won: [...won],
      standings: () => standings,
    };
    const { first, by } = yield question;
    say({ code: 'tie-settled', between, for: 'win', first, by });
    won.push(first);
    level = level.filter(({ tally }) => tally.option !== first);
  }
  if (won.length < seats) won.push(...level.map(({ tally }) => tally.option));
  for (const option of won) {
    const standing = standings.find((one) => one.option === option);
    if (standing) say({ code: 'seat-won', option, place: standing.place, total: standing.total });
  }
  if (won.length < seats) say({ code: 'seats-unfilled', seats, filled: won.length });
  return { winners: won, standings };
}

/** Place from 1 of the tally at `at` among sorted ones; equal ones share the first's. */
function placeIn(sorted: readonly Tally[], at: number): number {
  const one = sorted[at];
  const first = sorted.findIndex((t) => t.eligible === one?.eligible && t.worth === one.worth);
  return first + 1;
}
