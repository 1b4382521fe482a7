import type { Amount } from '../../amount.ts';

/** Ballots that had the same amount before, money or load, and how much of it moved for each. */
export interface Payer {
  readonly ballots: number;
  readonly before: Amount;
  readonly paid: Amount;
}

/** The largest groups of payers, and the rest of them in one line. */
export interface Payers {
  readonly payers: readonly Payer[];
  /** `paid` is what they pay together. Null when all payers are listed. */
  readonly others: { readonly ballots: number; readonly paid: Amount } | null;
}

/** Ballots that have the same amount left. */
export interface Purse {
  readonly ballots: number;
  readonly left: Amount;
}

interface Bought {
  readonly option: string;
  /** From 1. */
  readonly round: number;
  /** Ballots that approve it. */
  readonly ballots: number;
  /** 1 where seats are filled. */
  readonly cost: number;
  /** What it was chosen by: its votes, less what its supporters have had; null when it is free. */
  readonly votes: Amount | null;
}

export type ProportionalStep =
  /** Phragmén: every supporter carries `load` from now on. */
  | (Bought & Payers & { readonly code: 'load-shared'; readonly load: Amount })
  /** Equal shares: each of `people` may spend `share`; together that is `of`. */
  | {
      readonly code: 'share-given';
      readonly share: Amount;
      readonly people: number;
      readonly of: number;
    }
  /** Equal shares: every supporter pays `price`, or all it has left where that is less. */
  | (Bought & Payers & { readonly code: 'share-bought'; readonly price: Amount })
  /** Equal shares: nothing more can be paid for. `left` is what remains in all. */
  | {
      readonly code: 'shares-left';
      readonly left: Amount;
      readonly purses: readonly Purse[];
      /** Ballots in purses beyond those listed. */
      readonly others: number;
    }
  /** Equal shares, increment: with shares as if `of` were there to spend, so many were bought. */
  | {
      readonly code: 'share-raised';
      readonly share: Amount;
      readonly of: number;
      readonly bought: number;
      /** Whether this is the share that counts. */
      readonly taken: boolean;
    }
  /** What equal shares left open is filled by another rule. */
  | { readonly code: 'completion-started'; readonly by: 'greedy' | 'phragmen' }
  | {
      readonly code: 'option-funded' | 'option-too-dear';
      readonly option: string;
      readonly ballots: number;
      readonly cost: number;
      /** Of the budget: after funding it, or when it did not fit. */
      readonly left: number;
    }
  /** Phragmén with a budget ends at the first option that does not fit. */
  | {
      readonly code: 'budget-stopped';
      readonly option: string;
      readonly cost: number;
      readonly left: number;
    }
  | {
      readonly code: 'budget-spent';
      readonly limit: number;
      readonly spent: number;
      readonly funded: number;
    };
