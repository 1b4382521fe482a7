import type { Amount } from '../amount.ts';

/**
 * Every option gets a whole number from `min` to `max`. An option left open counts as `min`; with
 * `open: 'left-out'` it is scored by the ballots that scored it, and the best mean wins.
 */
export interface ScoreRule {
  readonly rule: 'score';
  readonly min: number;
  readonly max: number;
  readonly open?: 'lowest' | 'left-out';
  /** From which mark a ballot agrees, so that a scale can be stated as a share. */
  readonly agree?: number;
}

export interface ScoreDetail {
  readonly rule: 'score';
  /** Ballots that scored this option; the others count as the lowest score, or not at all. */
  readonly scored: number;
  /** Median of the ballots that count (lower one of two), null without ballots. */
  readonly median: number | null;
  /** Sum of marks / ballots that count, null without ballots. */
  readonly mean: Amount | null;
  /** Of those who scored it the ballots with `agree` or more; null where the rule states no mark. */
  readonly agree: number | null;
}

/** Ballots by mark, best first, and those that left the option open. */
export interface ScoreStep {
  readonly code: 'marks-counted';
  readonly option: string;
  readonly marks: readonly { readonly mark: number; readonly ballots: number }[];
  readonly open: number;
  /** The mark open ones count as; null when they are left out. */
  readonly openAs: number | null;
  readonly sum: number;
  readonly mean: Amount | null;
  readonly agree: { readonly from: number; readonly ballots: number } | null;
}
