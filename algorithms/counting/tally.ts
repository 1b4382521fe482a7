import { Fraction } from '@commonlot/exact';
import type { Ballot } from './ballot.ts';
import type { Rule, ScoreRule, ThresholdRule } from './rule.ts';

/** What one option got. `total` is what options are ranked by; `eligible` whether it may win. */
export type Tally = {
  readonly option: string;
  readonly total: number;
  readonly eligible: boolean;
  readonly detail: Detail;
};

/** Figures a rule adds to the total: for showing, and for checking a threshold by hand. */
export type Detail =
  | { readonly rule: 'approval' | 'dots'; readonly ballots: number }
  | {
      readonly rule: 'threshold';
      readonly for: number;
      readonly against: number;
      readonly abstain: number;
      readonly base: number;
    }
  | {
      readonly rule: 'score';
      /** Ballots that scored this option; the others count as the lowest score. */
      readonly scored: number;
      /** Median of all valid ballots (lower one of two), null without ballots. */
      readonly median: number | null;
    };

/** Adds up the valid ballots, options in the order of the ballot paper. Exact whole numbers. */
export function addUp(
  rule: Rule,
  ballots: readonly Ballot[],
  options: readonly string[],
): readonly Tally[] {
  const marks = new Map<string, number[]>(options.map((option) => [option, []]));
  for (const ballot of ballots)
    for (const [option, mark] of Object.entries(ballot.choices)) marks.get(option)?.push(mark);
  return options.map((option) => tallyOf(rule, option, marks.get(option) ?? [], ballots.length));
}

function tallyOf(rule: Rule, option: string, marks: readonly number[], ballots: number): Tally {
  switch (rule.rule) {
    case 'approval':
    case 'dots': {
      const total = marks.reduce((sum, mark) => sum + mark, 0);
      const marked = marks.filter((mark) => mark > 0).length;
      return { option, total, eligible: true, detail: { rule: rule.rule, ballots: marked } };
    }
    case 'threshold':
      return thresholdTally(rule, option, marks, ballots);
    case 'score':
      return scoreTally(rule, option, marks, ballots);
  }
}

function thresholdTally(
  rule: ThresholdRule,
  option: string,
  marks: readonly number[],
  ballots: number,
): Tally {
  const yes = marks.filter((mark) => mark === 1).length;
  const against = marks.filter((mark) => mark === -1).length;
  const base = rule.base.of === 'voting' ? yes + against : rule.base.people;
  const detail = { rule: rule.rule, for: yes, against, abstain: ballots - yes - against, base };
  return { option, total: yes, eligible: passes(rule, yes, base), detail };
}

/** Nothing passes on an empty base: no vote at all is no support. */
function passes(rule: ThresholdRule, votes: number, base: number): boolean {
  if (base === 0) return false;
  const share = Fraction.of(rule.share.numerator, rule.share.denominator);
  const side = Fraction.of(votes, base).compare(share);
  return rule.passes === 'more-than' ? side > 0 : side >= 0;
}

function scoreTally(
  rule: ScoreRule,
  option: string,
  marks: readonly number[],
  ballots: number,
): Tally {
  const open = ballots - marks.length;
  const total = marks.reduce((sum, mark) => sum + mark, 0) + open * rule.min;
  const sorted = [...Array.from({ length: open }, () => rule.min), ...marks].sort((a, b) => a - b);
  const median = sorted[Math.floor((ballots - 1) / 2)] ?? null;
  return {
    option,
    total,
    eligible: true,
    detail: { rule: rule.rule, scored: marks.length, median },
  };
}
