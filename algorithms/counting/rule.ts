import type { Method } from './method.ts';
import { approval } from './rules/approval.ts';
import { borda } from './rules/borda.ts';
import { dots } from './rules/dots.ts';
import { equalShares } from './rules/equal-shares.ts';
import { greedy } from './rules/greedy.ts';
import { irv } from './rules/irv.ts';
import { majorityJudgment } from './rules/majority-judgment.ts';
import { phragmen } from './rules/phragmen.ts';
import { schulze } from './rules/schulze.ts';
import { score } from './rules/score.ts';
import { stvMeek } from './rules/stv-meek.ts';
import { stvScottish } from './rules/stv-scottish.ts';
import { stvWigm } from './rules/stv-wigm.ts';
import { threshold } from './rules/threshold.ts';
import type { Rule } from './shapes/rule.ts';

export type { Rule } from './shapes/rule.ts';

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
