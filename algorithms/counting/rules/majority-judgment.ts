import { wholeAmount } from '../amount.ts';
import { type Box, ballotsIn } from '../ballots/box.ts';
import { isPositive } from '../figures.ts';
import type { Method, Say } from '../method.ts';
import type { MajorityJudgmentRule } from '../shapes/majority-judgment.ts';
import { worthBy } from './by-order.ts';
import { partingOf } from './majority/compare.ts';
import { medianOf, type Tally, totalOf } from './majority/tally.ts';
import { faultyMark } from './marks.ts';
import { topOf } from './top.ts';

/**
 * Majority judgment: the best median wins; equal medians are parted by taking them away one by one.
 * Source: Balinski and Laraki, Majority Judgment: Measuring, Ranking, and Electing (2011). Options
 * whose grades are all alike stay equal. An option nobody graded counts as graded worst.
 */
export const majorityJudgment: Method<MajorityJudgmentRule> = {
  faulty({ grades, open }) {
    if (!isPositive(grades) || grades < 2 || grades > 1000) return 'grades';
    if (typeof open === 'string')
      return ['worst', 'left-out', 'median'].includes(open) ? null : 'open';
    // From a file it may be missing or anything else.
    const known: unknown = open;
    if (typeof known !== 'object' || known === null) return 'open';
    const { grade } = open;
    return Number.isSafeInteger(grade) && grade >= 0 && grade < grades ? null : 'open';
  },
  reader:
    ({ grades }, box) =>
    (row) =>
      faultyMark(box, row, 0, grades - 1) ??
      (box.starts[row] === box.starts[row + 1] ? 'blank' : 'valid'),
  count(rule, box, contest, say) {
    const ballots = ballotsIn(box);
    const given = gradesGiven(box, rule.grades);
    const judged = contest.options.map((option, at) => {
      const one = judgedBy(rule, given[at] ?? [], ballots);
      const { tally, median, graded, openAs } = one;
      say({ code: 'grades-counted', option, tally, open: ballots - graded, openAs, median });
      return { option, ...one };
    });
    const worth = worthBy(judged, (a, b) => compareValues(a.tally, b.tally));
    sayPartings(
      judged.toSorted((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0)),
      say,
    );
    const tallies = judged.map((one) => {
      const { option, median, tally, graded } = one;
      const better = totalOf(tally.slice(median + 1));
      const worse = totalOf(tally.slice(0, median));
      const detail = { rule: 'majority-judgment', tally, graded, better, worse } as const;
      return { option, total: median, worth: worth.get(one) ?? 0, eligible: true, detail };
    });
    return topOf(tallies, contest, say);
  },
};

/** Better values first. */
function compareValues(one: Tally, other: Tally): number {
  const parting = partingOf(one, other);
  return parting === null ? 0 : parting.otherGrade - parting.grade;
}

function judgedBy({ open, grades }: MajorityJudgmentRule, given: Tally, ballots: number) {
  const graded = totalOf(given);
  const openAs = openGrade(open, given);
  const fill = openAs === null ? 0 : ballots - graded;
  const tally = Array.from({ length: grades }, (_, grade) => {
    return (given[grade] ?? 0) + (grade === openAs ? fill : 0);
  });
  // One worst grade stands for none at all, so that every option has a median.
  if (totalOf(tally) === 0) tally[0] = 1;
  return { tally, graded, openAs, median: medianOf(tally) ?? 0 };
}

function openGrade(open: MajorityJudgmentRule['open'], given: Tally): number | null {
  if (typeof open === 'object') return open.grade;
  switch (open) {
    case 'worst':
      return 0;
    case 'median':
      return medianOf(given) ?? 0;
    case 'left-out':
      return null;
  }
}

/** Ballots by option and grade, in one pass. */
function gradesGiven(box: Box, grades: number): readonly Tally[] {
  const { options, starts, places, marks, weights } = box;
  const given = options.map(() => new Array<number>(grades).fill(0));
  for (let row = 0; row < weights.length; row += 1)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const tally = given[places[at] ?? 0];
      const grade = marks[at] ?? 0;
      if (tally) tally[grade] = (tally[grade] ?? 0) + (weights[row] ?? 0);
    }
  return given;
}

type Judged = { readonly option: string; readonly median: number; readonly tally: Tally };

function sayPartings(sorted: readonly Judged[], say: Say): void {
  sorted.forEach((one, at) => {
    const next = sorted[at + 1];
    if (next?.median !== one.median) return;
    const parting = partingOf(one.tally, next.tally);
    if (parting === null) return;
    const { removed, of, grade, otherGrade } = parting;
    const [ahead, behind] = [one.option, next.option];
    const figures = { removed: wholeAmount(removed), of: wholeAmount(of) };
    say({ code: 'medians-compared', ahead, behind, ...figures, grade, gradeBehind: otherGrade });
  });
}
