import type { Amount } from '../amount.ts';

/**
 * Every option gets a grade, a whole number from 0 (worst) to `grades` - 1 (best); `grades` >= 2.
 * `open` says what an option left without a grade gets: the `worst` grade, a stated one, the `median`
 * of its own grades, or nothing (`left-out`: it is judged by the ballots that graded it, and compared
 * by shares).
 */
export interface MajorityJudgmentRule {
  readonly rule: 'majority-judgment';
  readonly grades: number;
  readonly open: 'worst' | 'left-out' | 'median' | { readonly grade: number };
}

/** Its standing's total is the majority grade, the median. */
export interface MajorityJudgmentDetail {
  readonly rule: 'majority-judgment';
  /** Ballots by grade, worst first, with those for whom `open` speaks. */
  readonly tally: readonly number[];
  /** Ballots that graded this option. */
  readonly graded: number;
  /** Ballots with a better grade than the median, and with a worse one. */
  readonly better: number;
  readonly worse: number;
}

export type MajorityJudgmentStep =
  | {
      readonly code: 'grades-counted';
      readonly option: string;
      readonly tally: readonly number[];
      /** Ballots that left it open, and the grade they count as; null when they are left out. */
      readonly open: number;
      readonly openAs: number | null;
      readonly median: number;
    }
  /**
   * Two neighbours in the ranking with one median: after `removed` median grades are taken away from
   * each, of `of`, the medians differ.
   */
  | {
      readonly code: 'medians-compared';
      readonly ahead: string;
      readonly behind: string;
      readonly removed: Amount;
      readonly of: Amount;
      readonly grade: number;
      readonly gradeBehind: number;
    };
