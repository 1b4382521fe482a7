import { rankingsOf, rankReader } from '../ballots/rankings.ts';
import type { Method, Say } from '../method.ts';
import type { SchulzeRule } from '../shapes/schulze.ts';
import { BY_ORDER, type Pairwise, pairwise } from './pairwise.ts';
import { type Paths, strongestPaths } from './schulze/paths.ts';
import { comparing, type Link } from './schulze/strength.ts';
import { topOf } from './top.ts';

/**
 * Schulze, A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method (Social Choice and Welfare 36, 2011), section 2. First come the
 * options nobody beats (the potential winners), then those beaten by no other than these, and so
 * on; several seats go to the top of that ranking, which makes it no proportional rule.
 */
export const schulze: Method<SchulzeRule> = {
  faulty({ strength, unranked = 'last' }) {
    const strengths: readonly string[] = ['winning-votes', 'margins', 'ratio'];
    if (!strengths.includes(strength)) return 'strength';
    return ['last', 'no-opinion'].includes(unranked) ? null : 'unranked';
  },
  reader: (_rule, box) => rankReader(box, BY_ORDER, false),
  count({ strength, unranked = 'last' }, box, contest, say) {
    const { options } = contest;
    const votes = pairwise(rankingsOf(box, BY_ORDER), unranked);
    sayPairs(options, votes, say);
    const paths = strongestPaths(options.length, votes, strength);
    sayPaths(options, paths, comparing(strength), say);
    const layers = layersOf(options.length, paths.beats);
    const tallies = options.map((option, at) => {
      const beats = options.filter((_, other) => paths.beats(at, other));
      const beatenBy = options.filter((_, other) => paths.beats(other, at));
      const detail = { rule: 'schulze', beats, beatenBy } as const;
      return { option, total: beats.length, worth: -(layers[at] ?? 0), eligible: true, detail };
    });
    return topOf(tallies, contest, say);
  },
};

/** From 0: how many times the unbeaten have to be taken away before an option is unbeaten. */
function layersOf(size: number, beats: Paths['beats']): readonly number[] {
  const layers = new Array<number>(size).fill(-1);
  let left = layers.map((_, at) => at);
  for (let layer = 0; left.length > 0; layer += 1) {
    const rest = left.filter((at) => left.some((other) => beats(other, at)));
    for (const at of left) if (!rest.includes(at)) layers[at] = layer;
    left = rest;
  }
  return layers;
}

function sayPairs(options: readonly string[], votes: Pairwise, say: Say): void {
  options.forEach((option, one) => {
    options.slice(one + 1).forEach((other, after) => {
      const two = one + 1 + after;
      const figures = { votes: votes(one, two), votesOther: votes(two, one) };
      say({ code: 'pair-counted', option, other, ...figures });
    });
  });
  const winner = options.find((_, one) =>
    options.every((_, two) => one === two || votes(one, two) > votes(two, one)),
  );
  say({ code: 'condorcet-winner', option: winner ?? null });
}

function sayPaths(
  options: readonly string[],
  { path, weakest }: Paths,
  compare: (one: Link, other: Link) => number,
  say: Say,
): void {
  const names = (stops: readonly number[]) => stops.map((at) => options[at] ?? '');
  options.forEach((option, one) => {
    options.slice(one + 1).forEach((other, after) => {
      const two = one + 1 + after;
      const [there, back] = [weakest(one, two), weakest(two, one)];
      const side = compare(there, back);
      say({
        code: 'paths-compared',
        option,
        other,
        there: names(path(one, two)),
        weakest: there,
        back: names(path(two, one)),
        weakestBack: back,
        ahead: side === 0 ? null : side > 0 ? option : other,
      });
    });
  });
}
