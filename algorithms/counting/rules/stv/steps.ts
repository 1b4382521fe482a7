import type { Amount } from '../../amount.ts';

export type RankedRuleName = 'irv' | 'stv-meek' | 'stv-scottish' | 'stv-wigm';

/** How an option ended in a count that goes by stages (rounds, in an instant runoff). */
export interface RankedDetail {
  readonly rule: RankedRuleName;
  readonly firstPreferences: number;
  readonly fate: 'elected' | 'excluded' | 'continuing';
  /** The stage at which that was settled, from 1; null while continuing. */
  readonly stage: number | null;
}

/** Alike papers that moved together. */
export interface MovedPapers {
  /** Null: no further preference, these papers are non-transferable. */
  readonly to: string | null;
  readonly papers: number;
  /** What each of these papers is worth as it moves on. */
  readonly value: Amount;
}

/** Where all votes are after a stage; totals, non-transferable and rounding add up to the valid papers. */
export interface StageTotals {
  /** From 1. */
  readonly stage: number;
  /** In the order of the ballot paper; only options that hold votes or may still get some. */
  readonly totals: readonly { readonly option: string; readonly total: Amount }[];
  readonly nonTransferable: Amount;
  /** Lost beyond the last decimal over all stages. */
  readonly rounding: Amount;
}

/** The steps of a count that goes by stages. */
export type RankedStep =
  | {
      readonly code: 'quota-set';
      readonly valid: number;
      readonly seats: number;
      readonly quota: Amount;
    }
  /** More than half of the papers that still count, each stage anew: the instant runoff. */
  | {
      readonly code: 'majority-stated';
      readonly stage: number;
      readonly active: number;
      readonly needed: number;
    }
  | ({ readonly code: 'first-preferences' } & StageTotals)
  | ({
      readonly code: 'surplus-transferred';
      readonly option: string;
      /** What the option held; its surplus is what is above the quota. */
      readonly held: Amount;
      readonly surplus: Amount;
      readonly moved: readonly (MovedPapers & { readonly was: Amount })[];
    } & StageTotals)
  | ({
      readonly code: 'option-excluded';
      readonly option: string;
      readonly held: Amount;
      readonly moved: readonly MovedPapers[];
    } & StageTotals)
  | {
      readonly code: 'option-elected';
      readonly option: string;
      readonly stage: number;
      readonly total: Amount;
      /** `quota` or `majority`: reached. `remaining`: as many options were left as seats. */
      readonly by: 'majority' | 'quota' | 'remaining';
    }
  /** Equal now: the stage before at which they last differed decided. */
  | {
      readonly code: 'earlier-stage-decided';
      readonly for: 'surplus' | 'out';
      readonly between: readonly string[];
      readonly first: string;
      readonly stage: number;
    }
  /** Equal surpluses at every stage: which one is transferred first. */
  | {
      readonly code: 'surplus-order-settled';
      readonly between: readonly string[];
      readonly first: string;
      readonly by: 'lots' | 'paper-order';
    }
  | MeekStep;

/** What an option holds in a Meek count, and the part of each vote it keeps of what reaches it. */
export interface Kept {
  readonly option: string;
  readonly total: Amount;
  readonly keeps: Amount;
}

/** The steps a Meek count has of its own. */
export type MeekStep =
  /** The end of a stage: keep values and quota no longer move, or somebody has reached the quota. */
  | {
      readonly code: 'keep-values-found';
      readonly stage: number;
      /** Times the votes were handed out anew. */
      readonly rounds: number;
      readonly quota: Amount;
      /** Above the quota, of all elected together. */
      readonly surplus: Amount;
      readonly totals: readonly Kept[];
      readonly nonTransferable: Amount;
    }
  | {
      readonly code: 'keeps-nothing';
      readonly option: string;
      readonly stage: number;
      readonly held: Amount;
    };
