/** One ballot: its card's code and the marks on it, by option id. What a mark means is the rule's. */
export interface Ballot {
  readonly code: string;
  readonly choices: Readonly<Record<string, number>>;
}

/** Why a ballot is not counted; the whole ballot falls, never half of it. */
export type InvalidReason =
  | { readonly code: 'unknown-option'; readonly option: string }
  | { readonly code: 'not-a-whole-number'; readonly option: string; readonly mark: number }
  | {
      readonly code: 'mark-out-of-range';
      readonly option: string;
      readonly mark: number;
      readonly min: number;
      readonly max: number;
    }
  | { readonly code: 'too-many-picks'; readonly picks: number; readonly most: number }
  | { readonly code: 'too-many-dots'; readonly dots: number; readonly most: number }
  /** The rule has no use for a paper whose first preference is not one single option. */
  | { readonly code: 'no-first-preference' }
  /** A rule that takes no equal ranks found two options at this one (from 1). */
  | { readonly code: 'rank-twice'; readonly rank: number };

/** A ballot that was kept out: its card's code, or its row in the file where it has none. */
export interface RejectedBallot {
  readonly code: string;
  readonly reason: InvalidReason;
  /** Ballots alike in one row of a file; left out for a single one. */
  readonly ballots?: number;
}
