import { type PaperRule, type Rankings } from '../ballots/rankings.ts';

/** Ranks go by their order alone: equal ones stand, gaps do no harm. */
export const BY_ORDER: PaperRule = { skipped: null, equal: 'keep' };

/** What a paper says of options it leaves unranked: they share the last place, or nothing at all. */
export type Unranked = 'last' | 'no-opinion';

/** How many ballots put one option before another, by their places on the ballot paper. */
export type Pairwise = (one: number, other: number) => number;

/**
 * Counts every pair of options over all rankings in one pass, O(sum of squares of the ranked
 * options). Pairs of one ranked and one unranked option are worked out at the end: whoever ranks `a`
 * puts it before all that are unranked.
 */
export function pairwise(rankings: Rankings, unranked: Unranked): Pairwise {
  const { options, starts, places, tiers, weights } = rankings;
  const size = options.length;
  const before = new Float64Array(size * size);
  const level = new Float64Array(size * size);
  const ranked = new Float64Array(size);
  for (let row = 0; row < weights.length; row += 1) {
    const weight = weights[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const one = places[at] ?? 0;
      ranked[one] = (ranked[one] ?? 0) + weight;
      for (let next = at + 1; next < end; next += 1) {
        const pair = one * size + (places[next] ?? 0);
        const pile = tiers[at] === tiers[next] ? level : before;
        pile[pair] = (pile[pair] ?? 0) + weight;
      }
    }
  }
  const given: Pairwise = (one, other) => before[one * size + other] ?? 0;
  if (unranked === 'no-opinion') return given;
  const equal: Pairwise = (one, other) => level[one * size + other] ?? 0;
  return (one, other) =>
    (ranked[one] ?? 0) - given(other, one) - equal(one, other) - equal(other, one);
}
