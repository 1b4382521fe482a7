import { Fraction } from '@commonlot/exact';
import type { Amount } from '../amount.ts';
import { amountOf } from '../amount.ts';
import { ballotsIn } from '../ballots/box.ts';
import { type Rankings, rankingsOf, rankReader } from '../ballots/rankings.ts';
import type { Method } from '../method.ts';
import type { BordaRule } from '../shapes/borda.ts';
import { BY_ORDER } from './pairwise.ts';
import { topOf } from './top.ts';

/**
 * Borda's count with whole ballots or broken off ones. Sources: Borda, Mémoire sur les élections au
 * scrutin (1784); Emerson, Designing an All-Inclusive Democracy (2007), for the modified count,
 * which the citizens' panels of Gdańsk use between competing proposals.
 */
export const borda: Method<BordaRule> = {
  faulty({ variant, unranked }) {
    if (!['standard', 'modified'].includes(variant)) return 'variant';
    if (unranked === undefined) return null;
    return variant === 'standard' && ['average', 'zero'].includes(unranked) ? null : 'unranked';
  },
  reader: (_rule, box) => rankReader(box, BY_ORDER, false),
  count(rule, box, contest, say) {
    const { options } = contest;
    const given = pointsGiven(rule, rankingsOf(box, BY_ORDER));
    const ballots = ballotsIn(box);
    const most = ballots * (rule.variant === 'modified' ? options.length : options.length - 1);
    const tallies = options.map((option, at) => {
      const { halves, ranked } = given[at] ?? { halves: new Map<number, number>(), ranked: 0 };
      const sorted = [...halves].toSorted(([a], [b]) => b - a);
      const worth = sorted.reduce((sum, [half, weight]) => sum + half * weight, 0);
      const total = inHalves(worth);
      const points = sorted.map(([half, weight]) => ({ points: inHalves(half), ballots: weight }));
      say({ code: 'points-counted', option, total, points });
      const detail = { rule: 'borda', ranked, most } as const;
      return { option, total, worth, eligible: true, detail };
    });
    return topOf(tallies, contest, say);
  },
};

function inHalves(halves: number): Amount {
  return amountOf(Fraction.of(halves, 2));
}

/** What one option was given. */
interface Given {
  /** Ballots by half points: shared points come in halves. */
  readonly halves: Map<number, number>;
  ranked: number;
}

function pointsGiven(rule: BordaRule, rankings: Rankings): readonly Given[] {
  const { options, starts, places, weights } = rankings;
  const size = options.length;
  const given = options.map((): Given => ({ halves: new Map(), ranked: 0 }));
  const give = (place: number, half: number, weight: number) => {
    const halves = given[place]?.halves;
    halves?.set(half, (halves.get(half) ?? 0) + weight);
  };
  const shareRest = rule.variant === 'standard' && rule.unranked !== 'zero';
  for (let row = 0; row < weights.length; row += 1) {
    const [from, to, weight] = [starts[row] ?? 0, starts[row + 1] ?? 0, weights[row] ?? 0];
    // Points of the first place; each place further down has one less.
    const top = rule.variant === 'modified' ? to - from : size - 1;
    const listed = new Set(places.subarray(from, to));
    shares(rankings, row, top, (place, half) => give(place, half, weight));
    for (const place of listed) {
      const one = given[place];
      if (one) one.ranked += weight;
    }
    // What is left runs from the place after the last ranked one down to 0 points.
    const rest = shareRest ? size - 1 - (to - from) : 0;
    for (let place = 0; place < size; place += 1) if (!listed.has(place)) give(place, rest, weight);
  }
  return given;
}

/** Half points of the ranked ones: twice the mean of the first and the last of the shared places. */
function shares(
  { starts, places, tiers }: Rankings,
  row: number,
  top: number,
  give: (place: number, half: number) => void,
): void {
  const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
  for (let at = from; at < to; ) {
    let end = at + 1;
    while (end < to && tiers[end] === tiers[at]) end += 1;
    const half = top - (at - from) + (top - (end - 1 - from));
    for (; at < end; at += 1) give(places[at] ?? 0, half);
  }
}
