import type { Method } from './method.ts';
import { type ApprovalRule, approval } from './rules/approval.ts';
import { type DotsRule, dots } from './rules/dots.ts';
import { type ScoreRule, score } from './rules/score.ts';
import { type ThresholdRule, threshold } from './rules/threshold.ts';

export type Rule = ApprovalRule | DotsRule | ScoreRule | ThresholdRule;

type Methods = { readonly [Name in Rule['rule']]: Method<Extract<Rule, { readonly rule: Name }>> };

/** Every rule by its name. */
const METHODS: Methods = { approval, dots, score, threshold };

export type RuleName = keyof Methods;
// reason: the compiler gives the names of a record as plain strings.
export const RULE_NAMES = Object.keys(METHODS) as readonly RuleName[];

/** The method of a rule. */
export function methodOf<Kind extends Rule>(rule: Kind): Method<Kind> {
  // reason: each rule stands under its own name; the compiler does not follow a name to its value.
  return METHODS[rule.rule] as unknown as Method<Kind>;
}
