import type { Ballot, InvalidReason, Piles, RejectedBallot } from './ballot.ts';
import type { Rule } from './rule.ts';

/**
 * Sorts ballots into valid, blank and invalid, each pile by code, so that the order in which they
 * came in leaves no trace. Blank: no mark that means anything under the rule (approval, dots: all
 * marks zero; threshold, score: nothing marked). Invalid: see `InvalidReason`.
 */
export function sortBallots(
  rule: Rule,
  ballots: readonly Ballot[],
  options: readonly string[],
): Piles {
  const known = new Set(options);
  const valid: Ballot[] = [];
  const blank: string[] = [];
  const rejected: RejectedBallot[] = [];
  for (const ballot of [...ballots].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const marks = Object.entries(ballot.choices);
    const reason = faultyMark(rule, marks, known) ?? faultyTotal(rule, marks);
    if (reason !== null) rejected.push({ code: ballot.code, reason });
    else if (isBlank(rule, marks)) blank.push(ballot.code);
    else valid.push(ballot);
  }
  return { cast: ballots.length, valid, blank, rejected };
}

type Marks = readonly (readonly [option: string, mark: number])[];

/** Lowest and highest mark one option may carry. */
function range(rule: Rule): { readonly min: number; readonly max: number } {
  switch (rule.rule) {
    case 'approval':
      return { min: 0, max: 1 };
    case 'dots':
      return { min: 0, max: rule.perOption };
    case 'threshold':
      return { min: -1, max: 1 };
    case 'score':
      return { min: rule.min, max: rule.max };
  }
}

function faultyMark(rule: Rule, marks: Marks, known: ReadonlySet<string>): InvalidReason | null {
  const { min, max } = range(rule);
  for (const [option, mark] of marks) {
    if (!known.has(option)) return { code: 'unknown-option', option };
    if (!Number.isSafeInteger(mark)) return { code: 'not-a-whole-number', option, mark };
    if (mark < min || mark > max) return { code: 'mark-out-of-range', option, mark, min, max };
  }
  return null;
}

function faultyTotal(rule: Rule, marks: Marks): InvalidReason | null {
  const sum = marks.reduce((total, [, mark]) => total + mark, 0);
  if (rule.rule === 'approval' && sum > rule.picks)
    return { code: 'too-many-picks', picks: sum, most: rule.picks };
  if (rule.rule === 'dots' && sum > rule.dots)
    return { code: 'too-many-dots', dots: sum, most: rule.dots };
  return null;
}

function isBlank(rule: Rule, marks: Marks): boolean {
  return rule.rule === 'approval' || rule.rule === 'dots'
    ? marks.every(([, mark]) => mark === 0)
    : marks.length === 0;
}
