import type { Exception } from './pool.ts';

export type Method = 'leximin' | 'maximin' | 'nash' | 'goldilocks';

/** A panel of people, ids sorted, with its weight. */
export interface WeightedPanel {
  readonly weight: number;
  readonly members: readonly string[];
}

/** The proof of one level, as `levelGap` reads it: groups instead of units. */
export interface CertifiedLevel {
  /** The chance of everybody in these groups. */
  readonly value: number;
  readonly groups: readonly number[];
  /** What a seat of a person of a group is worth: pairs of group and whole number above 0. */
  readonly weights: readonly (readonly [group: number, weight: number])[];
  /**
   * Price of a seat and of a seat in each quota, in the order of the quotas; whole numbers. Null
   * where `most` comes from searching all panels, which a reader without a solver has to believe.
   */
  readonly prices: { readonly seat: number; readonly quotas: readonly number[] } | null;
  /** No panel's weights add up to more than this. */
  readonly most: number;
  /** How far above `value` anybody of these groups could be at most. */
  readonly gap: number;
}

/**
 * The proof of what nash or goldilocks is best at, as `objectiveBound` reads it. nash: the geometric
 * mean of the chances of everybody who can be drawn, the larger the better. goldilocks: a x largest
 * chance + 1 / (a x smallest) with a = people who can be drawn / seats; 2 at best, the smaller the better.
 */
export interface CertifiedObjective {
  readonly value: number;
  /** No lottery has a better value than this. */
  readonly bound: number;
  /** By what share the value could be better at most. */
  readonly gap: number;
  /** What a seat of a person of a group is worth: pairs of group and whole number above 0. */
  readonly weights: readonly (readonly [group: number, weight: number])[];
  /** What comes off that worth for a ceiling over their chance; none for nash. */
  readonly ceilings: readonly (readonly [group: number, weight: number])[];
  /** As in a level. */
  readonly prices: CertifiedLevel['prices'];
  readonly most: number;
}

/** What was proven about a lottery, and how. */
export interface Certificate {
  /**
   * `relaxation`: every level is proved by prices that a reader checks with plain sums. `pricing`:
   * the levels listed are proved by searching all panels exactly; those above them are the best found.
   */
  readonly kind: 'relaxation' | 'pricing';
  /**
   * What the method asks for is proved: every level of leximin, the objective of nash or goldilocks.
   * Otherwise only the levels listed are.
   */
  readonly complete: boolean;
  /**
   * The panels are the balls, equally likely: the pool is too large for a lottery of exact weights.
   * Chances are shares of the balls, alike people differ by one ball at most, and `miss` says how far
   * below their level anybody is.
   */
  readonly numbered: boolean;
  /** No lottery gives everybody but those shut out a greater chance than this. */
  readonly bound: number;
  /** bound - smallest chance of anybody not shut out; 0 to 1. */
  readonly gap: number;
  /** Largest amount by which anybody falls short of the value of their level: rounding, or balls. */
  readonly miss: number;
  /** People who are alike in values and household: equal chances. Everybody not decided is in one. */
  readonly groups: readonly (readonly string[])[];
  /**
   * Of leximin all levels where `complete`; of nash and goldilocks those shut out, if any, and the
   * first level there could be, which `bound` and `gap` come from.
   */
  readonly levels: readonly CertifiedLevel[];
  readonly objective: CertifiedObjective | null;
  /** People proved to be shut out of every panel by the quotas; all of them where `complete`. */
  readonly shutOut: readonly string[];
  /** Which solver found it; the proof does not depend on it. */
  readonly solver: string;
}

/** People with chance 1 or 0 whatever is drawn. */
export interface Decided {
  readonly include: readonly Exception[];
  readonly exclude: readonly Exception[];
  /** Ids, sorted, of those who live with somebody included. */
  readonly barred: readonly string[];
}

/** The lottery as it is written down (DESIGN section 8, `commonlot.lottery/1`). */
export interface Lottery {
  readonly format: 'commonlot.lottery/1';
  /** What it is proved to be; `maximin` as far as `bound` says where the rest was not found. */
  readonly method: Method;
  readonly size: number;
  /** Ids, sorted. */
  readonly people: readonly string[];
  /** In the order of `people`; 0 to 1. */
  readonly probabilities: readonly number[];
  /** Weights above 0 that sum to 1. */
  readonly panels: readonly WeightedPanel[];
  readonly balls: {
    readonly count: number;
    /** Ball 000 first. */
    readonly panels: readonly (readonly string[])[];
    /** Largest difference between anybody's share of the balls and their probability. */
    readonly largestChange: number;
  };
  readonly certificate: Certificate;
  /** Whose seat was settled before the lottery; left out where it settled everybody's. */
  readonly decided?: Decided;
  /** SHA-256 of the inputs as they came, hex. */
  readonly inputs: { readonly people: string; readonly quotas: string };
}
