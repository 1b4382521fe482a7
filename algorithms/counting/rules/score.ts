import type { Box } from '../ballots/box.ts';
import { isFigure } from '../figures.ts';
import type { Method } from '../method.ts';
import { faultyMark } from './marks.ts';
import { topOf } from './top.ts';

/** Every option gets a whole number from `min` to `max`; an option left open counts as `min`. */
export interface ScoreRule {
  readonly rule: 'score';
  readonly min: number;
  readonly max: number;
}

export interface ScoreDetail {
  readonly rule: 'score';
  /** Ballots that scored this option; the others count as the lowest score. */
  readonly scored: number;
  /** Median of all valid ballots (lower one of two), null without ballots. */
  readonly median: number | null;
}

/** Score (range) voting: the largest sum wins; the median is stated beside it. */
export const score: Method<ScoreRule> = {
  faulty({ min, max }) {
    if (!isFigure(min)) return 'min';
    return isFigure(max) && max > min ? null : 'max';
  },
  reader:
    ({ min, max }, box) =>
    (row) =>
      faultyMark(box, row, min, max) ??
      (box.starts[row] === box.starts[row + 1] ? 'blank' : 'valid'),
  count({ min }, box, contest, say) {
    const given = marksPerOption(box);
    const ballots = box.weights.reduce((sum, weight) => sum + weight, 0);
    const tallies = contest.options.map((option, at) => {
      const marks = given[at] ?? new Map<number, number>();
      const scored = [...marks.values()].reduce((sum, weight) => sum + weight, 0);
      const open = ballots - scored;
      let total = open * min;
      for (const [mark, weight] of marks) total += mark * weight;
      marks.set(min, (marks.get(min) ?? 0) + open);
      say({ code: 'option-counted', option, total });
      const detail = { rule: 'score', scored, median: lowerMedian(marks, ballots) } as const;
      return { option, total, worth: total, eligible: true, detail };
    });
    return topOf(tallies, contest, say);
  },
};

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

function lowerMedian(marks: ReadonlyMap<number, number>, ballots: number): number | null {
  let left = Math.floor((ballots + 1) / 2);
  for (const [mark, weight] of [...marks].toSorted(([a], [b]) => a - b)) {
    left -= weight;
    if (left <= 0 && weight > 0) return mark;
  }
  return null;
}
