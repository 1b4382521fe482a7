import type { Amount } from '../amount.ts';

/**
 * Ranks from 1, equal ranks allowed: they share their points evenly. `standard`: with n options the
 * first gets n - 1 points and the last none; unranked ones share what is left, or get nothing
 * (`zero`). `modified`: a paper that ranks m options gives m points to its first and 1 to its last,
 * so that who ranks few gives few; unranked ones get nothing.
 */
export interface BordaRule {
  readonly rule: 'borda';
  readonly variant: 'standard' | 'modified';
  /** Of the standard variant alone; `average` where it is left out. */
  readonly unranked?: 'average' | 'zero';
}

export interface BordaDetail {
  readonly rule: 'borda';
  /** Ballots that rank this option. */
  readonly ranked: number;
  /**
   * The points of an option that every valid ballot puts first among all. Total / most is Emerson's
   * consensus coefficient in the modified count.
   */
  readonly most: number;
}

/** How many ballots gave how many points; together they make the total. */
export interface BordaStep {
  readonly code: 'points-counted';
  readonly option: string;
  readonly total: Amount;
  readonly points: readonly { readonly points: Amount; readonly ballots: number }[];
}
