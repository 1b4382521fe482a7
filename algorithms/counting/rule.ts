/** At most `picks` options may be marked, each counting one. `picks` >= 1. */
export type ApprovalRule = { readonly rule: 'approval'; readonly picks: number };

/** At most `dots` dots a ballot, at most `perOption` of them on one option. Both >= 1. */
export type DotsRule = {
  readonly rule: 'dots';
  readonly dots: number;
  readonly perOption: number;
};

/**
 * What a share is a share of. `voting`: those for or against that option, abstentions left out.
 * `present`: everybody in the room. `all`: everybody entitled. `people` is that number of people
 * and covers at least the ballots cast.
 */
export type Base =
  | { readonly of: 'voting' }
  | { readonly of: 'present'; readonly people: number }
  | { readonly of: 'all'; readonly people: number };

/**
 * Each option is voted on alone: 1 for, -1 against, 0 or no mark abstains. It passes when
 * votes for / base is `more-than` or `at-least` the share. 0 <= numerator <= denominator.
 */
export type ThresholdRule = {
  readonly rule: 'threshold';
  readonly share: { readonly numerator: number; readonly denominator: number };
  readonly passes: 'more-than' | 'at-least';
  readonly base: Base;
};

/** Every option gets a whole number from `min` to `max`; an option left open counts as `min`. */
export type ScoreRule = { readonly rule: 'score'; readonly min: number; readonly max: number };

export type Rule = ApprovalRule | DotsRule | ThresholdRule | ScoreRule;

/** Null when the rule's own figures make sense, else the name of the one that does not. */
export function faultyField(rule: Rule): string | null {
  switch (rule.rule) {
    case 'approval':
      return positive(rule.picks) ? null : 'picks';
    case 'dots':
      if (!positive(rule.dots)) return 'dots';
      return positive(rule.perOption) ? null : 'perOption';
    case 'score':
      if (!small(rule.min)) return 'min';
      return small(rule.max) && rule.max > rule.min ? null : 'max';
    case 'threshold':
      return faultyThreshold(rule);
  }
}

function faultyThreshold({ share, base }: ThresholdRule): string | null {
  const { numerator, denominator } = share;
  if (!positive(denominator)) return 'share';
  if (!small(numerator) || numerator < 0 || numerator > denominator) return 'share';
  if (base.of === 'voting') return null;
  return small(base.people) && base.people >= 0 ? null : 'people';
}

/** Far below 2^53 / 10 million ballots, so that no sum can lose exactness. */
const LARGEST = 100_000_000;

function small(n: number): boolean {
  return Number.isSafeInteger(n) && Math.abs(n) <= LARGEST;
}

function positive(n: number): boolean {
  return small(n) && n >= 1;
}
