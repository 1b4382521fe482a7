/** One ballot: its card's code and the marks on it, by option id. What a mark means is the rule's. */
export type Ballot = {
  readonly code: string;
  readonly choices: Readonly<Record<string, number>>;
};

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
  | { readonly code: 'too-many-dots'; readonly dots: number; readonly most: number };

export type RejectedBallot = { readonly code: string; readonly reason: InvalidReason };

/** All ballots in three piles; `rejected` says why, ballot by ballot, in code order. */
export type Piles = {
  readonly cast: number;
  readonly valid: readonly Ballot[];
  readonly blank: readonly string[];
  readonly rejected: readonly RejectedBallot[];
};
