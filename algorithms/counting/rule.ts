import type { Method } from './method.ts';
import { type ApprovalRule, approval } from './rules/approval.ts';
import { type BordaRule, borda } from './rules/borda.ts';
import { type DotsRule, dots } from './rules/dots.ts';
import { type EqualSharesRule, equalShares } from './rules/equal-shares.ts';
import { type GreedyRule, greedy } from './rules/greedy.ts';
import { type IrvRule, irv } from './rules/irv.ts';
import { type MajorityJudgmentRule, majorityJudgment } from './rules/majority-judgment.ts';
import { type PhragmenRule, phragmen } from './rules/phragmen.ts';
import { type SchulzeRule, schulze } from './rules/schulze.ts';
import { type ScoreRule, score } from './rules/score.ts';
import { type StvMeekRule, stvMeek } from './rules/stv-meek.ts';
import { type StvScottishRule, stvScottish } from './rules/stv-scottish.ts';
import { type StvWigmRule, stvWigm } from './rules/stv-wigm.ts';
import { type ThresholdRule, threshold } from './rules/threshold.ts';

export type Rule =
  | ApprovalRule
  | BordaRule
  | DotsRule
  | EqualSharesRule
  | GreedyRule
  | IrvRule
  | MajorityJudgmentRule
  | PhragmenRule
  | SchulzeRule
  | ScoreRule
  | StvMeekRule
  | StvScottishRule
  | StvWigmRule
  | ThresholdRule;

type Methods = { readonly [Name in Rule['rule']]: Method<Extract<Rule, { readonly rule: Name }>> };

/** Every rule by its name. */
const METHODS: Methods = {
  approval,
  borda,
  dots,
  'equal-shares': equalShares,
  greedy,
  irv,
  'majority-judgment': majorityJudgment,
  phragmen,
  schulze,
  score,
  'stv-meek': stvMeek,
  'stv-scottish': stvScottish,
  'stv-wigm': stvWigm,
  threshold,
};

export type RuleName = keyof Methods;
// reason: the compiler gives the names of a record as plain strings.
export const RULE_NAMES = Object.keys(METHODS) as readonly RuleName[];

/** The method of a rule. */
export function methodOf<Kind extends Rule>(rule: Kind): Method<Kind> {
  // reason: each rule stands under its own name; the compiler does not follow a name to its value.
  return METHODS[rule.rule] as unknown as Method<Kind>;
}

/** The figure of the rule that makes no sense, or null. */
export function faultyField(rule: Rule): string | null {
  return methodOf(rule).faulty(rule);
}
