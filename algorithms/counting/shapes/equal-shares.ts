import type { Amount } from '../amount.ts';
import type { ApprovalBallots } from './approval-ballots.ts';

/** What an option is worth to a supporter: one for being in, or what it costs. */
export type Satisfaction = 'cardinality' | 'cost';

/** Which part of a rule chose: by shares of money, by load, or by plain votes. */
export type Phase = 'shares' | 'loads' | 'votes';

export const COMPLETIONS = ['none', 'greedy', 'phragmen', 'increment'] as const;

/** Approval ballots; everybody spends an equal share of the seats or of the budget. */
export interface EqualSharesRule extends ApprovalBallots {
  readonly rule: 'equal-shares';
  /** What an option is worth to a supporter: 1, or its cost. The same where seats are filled. */
  readonly satisfaction: Satisfaction;
  /**
   * What happens when money is left that nobody can spend together. `none`: it stays. `greedy`: most
   * votes first, while it fits. `phragmen`: Phragmén's rule, the money left being load in advance.
   * `increment`: larger shares are tried until all is filled.
   */
  readonly completion: (typeof COMPLETIONS)[number];
  /** People among whom all is shared, such as all present; left out, the valid ballots. */
  readonly people?: number;
}

export interface EqualSharesDetail {
  readonly rule: 'equal-shares';
  readonly ballots: number;
  /** 1 where seats are filled. */
  readonly cost: number;
  /** From 1; null when it did not come in. */
  readonly round: number | null;
  /** Came in by its supporters' shares, or by which completion; null when it did not come in. */
  readonly by: Phase | null;
  /** The most a supporter paid; null when it did not come in by shares. */
  readonly price: Amount | null;
  /** What its supporters had left together when shares could pay for nothing more. */
  readonly left: Amount;
}
