import type {
  Base,
  GreedyRule,
  Majority,
  Quorum,
  Rule,
  StvWigmRule,
  ThresholdRule,
} from '@commonlot/counting';

/**
 * Whose number a share is taken of. How many are present is known when the cards are handed out, so
 * the rule names the crowd and the count reads its number from the record.
 */
export type Crowd =
  | Exclude<Base, { readonly people: number }>
  | { readonly of: 'present' }
  | { readonly of: 'all' };

/** A majority of a crowd. */
export interface CrowdMajority extends Pick<Majority, 'share' | 'passes'> {
  readonly base: Crowd;
}

/** Each option is voted on alone, for or against, as `ThresholdRule` counts it. */
export interface EachRule extends CrowdMajority {
  readonly rule: 'threshold';
  /** How many of those entitled must vote; which papers without a vote count as voting. */
  readonly quorum?: Pick<Majority, 'share' | 'passes'> &
    Omit<Extract<Quorum['counts'], { readonly of: 'cast' }>, 'of'>;
  readonly also?: CrowdMajority;
  /** People entitled to vote, stated before it opens; needed where a share is taken of them. */
  readonly entitled?: number;
}

/** How a ballot of an assembly is counted: a rule of the engine; none that spends a sum of money. */
export type BallotRule = Exclude<Rule, GreedyRule | StvWigmRule | ThresholdRule> | EachRule;

/** Rules that order all options by one total, so that everybody on the last place can go on. */
const BY_TOTAL: readonly BallotRule['rule'][] = ['approval', 'borda', 'dots', 'score', 'threshold'];

/** Whether all who tie for the last place may go on under this rule. */
export function lastPlaceIsShared({ rule }: BallotRule): boolean {
  return BY_TOTAL.includes(rule);
}

/** Whether the rule takes a share of all who are entitled. */
export function needsEntitled(rule: BallotRule): boolean {
  if (rule.rule !== 'threshold') return false;
  return rule.quorum !== undefined || rule.base.of === 'all' || rule.also?.base.of === 'all';
}

/**
 * The rule with its people filled in, as the engine counts by it.
 * @param present people in the room who could vote: voting cards handed out
 */
export function countingRule(rule: BallotRule, present: number): Rule {
  if (rule.rule !== 'threshold') return rule;
  const { share, passes, base, quorum, also } = rule;
  // Whoever holds a voting card is entitled, whatever was stated before.
  const entitled = Math.max(rule.entitled ?? 0, present);
  const crowd = (base: Crowd): Base => {
    if (base.of === 'all') return { of: 'all', people: entitled };
    return base.of === 'present' ? { of: 'present', people: present } : base;
  };
  return {
    ...{ rule: 'threshold', share, passes, base: crowd(base) },
    ...(quorum && {
      quorum: {
        least: { share: quorum.share, passes: quorum.passes, people: entitled },
        counts: { of: 'cast', blank: quorum.blank, invalid: quorum.invalid },
      },
    }),
    ...(also && { also: { ...also, base: crowd(also.base) } }),
  };
}
