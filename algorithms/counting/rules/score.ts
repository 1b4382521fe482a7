import { Fraction } from '@commonlot/exact';
import { amountOf } from '../amount.ts';
import { type Box, ballotsIn } from '../ballots/box.ts';
import { isFigure } from '../figures.ts';
import type { Method } from '../method.ts';
import type { ScoreRule } from '../shapes/score.ts';
import { worthBy } from './by-order.ts';
import { faultyMark } from './marks.ts';
import { topOf } from './top.ts';

/** Score (range) voting: the largest sum, or mean, wins; median and agreement stand beside it. */
export const score: Method<ScoreRule> = {
  faulty({ min, max, agree, open = 'lowest' }) {
    if (!isFigure(min)) return 'min';
    if (!isFigure(max) || max <= min) return 'max';
    if (!['lowest', 'left-out'].includes(open)) return 'open';
    if (agree === undefined) return null;
    return isFigure(agree) && agree >= min && agree <= max ? null : 'agree';
  },
  reader:
    ({ min, max }, box) =>
    (row) =>
      faultyMark(box, row, min, max) ??
      (box.starts[row] === box.starts[row + 1] ? 'blank' : 'valid'),
  count(rule, box, contest, say) {
    const given = marksPerOption(box);
    const ballots = ballotsIn(box);
    const leftOut = rule.open === 'left-out';
    const scores = contest.options.map((option, at) => {
      const { sum, exact, detail, step } = scored(rule, given[at] ?? new Map(), ballots);
      say({ code: 'marks-counted', option, ...step });
      const total = leftOut ? (detail.mean ?? 0) : sum;
      say({ code: 'option-counted', option, total });
      return { option, total, exact, sum, detail };
    });
    // An option nobody scored stands behind all others.
    const order = worthBy(scores, (a, b) =>
      a.exact && b.exact ? b.exact.compare(a.exact) : Number(!a.exact) - Number(!b.exact),
    );
    const tallies = scores.map((one) => {
      const { option, total, detail, sum } = one;
      const worth = leftOut ? (order.get(one) ?? 0) : sum;
      return { option, total, worth, eligible: true, detail };
    });
    return topOf(tallies, contest, say);
  },
};

/** Ballots by mark. */
type Marks = ReadonlyMap<number, number>;

function scored(rule: ScoreRule, given: Marks, ballots: number) {
  const { min, agree: from } = rule;
  const number = ballotsAmong(given);
  const open = ballots - number;
  const openAs = rule.open === 'left-out' ? null : min;
  const counted = new Map(given);
  if (openAs !== null) counted.set(openAs, (counted.get(openAs) ?? 0) + open);
  const sum = [...counted].reduce((all, [mark, weight]) => all + mark * weight, 0);
  const of = ballotsAmong(counted);
  const exact = of === 0 ? null : Fraction.of(sum, of);
  const mean = exact && amountOf(exact);
  const agree =
    from === undefined ? null : ballotsAmong(new Map([...given].filter(([mark]) => mark >= from)));
  const median = lowerMedian(counted, of);
  const detail = { rule: 'score', scored: number, median, mean, agree } as const;
  const marks = [...given]
    .toSorted(([a], [b]) => b - a)
    .map(([mark, weight]) => ({ mark, ballots: weight }));
  const agreeing = agree === null || from === undefined ? null : { from, ballots: agree };
  return { sum, exact, detail, step: { marks, open, openAs, sum, mean, agree: agreeing } };
}

function ballotsAmong(marks: Marks): number {
  return [...marks.values()].reduce((all, weight) => all + weight, 0);
}

/** For each option how many ballots gave which mark. */
function marksPerOption(box: Box): readonly Map<number, number>[] {
  const { options, starts, places, marks, weights } = box;
  const given = options.map(() => new Map<number, number>());
  for (let row = 0; row < weights.length; row += 1)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const here = given[places[at] ?? 0];
      const mark = marks[at] ?? 0;
      here?.set(mark, (here.get(mark) ?? 0) + (weights[row] ?? 0));
    }
  return given;
}

function lowerMedian(marks: Marks, ballots: number): number | null {
  let left = Math.floor((ballots + 1) / 2);
  for (const [mark, weight] of [...marks].toSorted(([a], [b]) => a - b)) {
    left -= weight;
    if (left <= 0 && weight > 0) return mark;
  }
  return null;
}
