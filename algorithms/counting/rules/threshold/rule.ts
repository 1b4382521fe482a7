/** A share of a number of people or votes: 2/3 is { numerator: 2, denominator: 3 }. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** Which papers without a vote count all the same. */
export interface Papers {
  /** Papers with no mark on them. */
  readonly blank: 'in' | 'out';
  /** Papers the rule calls invalid. */
  readonly invalid: 'in' | 'out';
}

/**
 * What a share is a share of. `voting`: those for or against that option, abstentions left out.
 * `cast`: ballots cast, abstentions in, blank and invalid papers as stated. `present`: everybody in
 * the room. `all`: everybody entitled. `people` is that number of people and covers at least the
 * ballots cast.
 */
export type Base =
  | { readonly of: 'voting' }
  | ({ readonly of: 'cast' } & Papers)
  | { readonly of: 'present'; readonly people: number }
  | { readonly of: 'all'; readonly people: number };

/** Votes for / base is `more-than` or `at-least` the share. 0 <= numerator <= denominator. */
export interface Majority {
  readonly share: Share;
  readonly passes: 'more-than' | 'at-least';
  readonly base: Base;
}

/** How many must take part: a number, or a share of those entitled, who are `people`. */
export interface Quorum {
  readonly least:
    | number
    | {
        readonly share: Share;
        readonly passes: 'more-than' | 'at-least';
        readonly people: number;
      };
  /** Who counts as taking part: ballots cast, or people present. */
  readonly counts: Extract<Base, { readonly of: 'cast' | 'present' }>;
}

/**
 * Each option is voted on alone: 1 for, -1 against, 0 or no mark abstains. It is carried when the
 * quorum is met and votes for reach the majority and, where there is one, the second (`also`).
 */
export interface ThresholdRule extends Majority {
  readonly rule: 'threshold';
  readonly quorum?: Quorum;
  /** A second majority that has to be reached too, mostly of all entitled. */
  readonly also?: Majority;
  /**
   * The chair's casting vote: one vote more where votes for and against are equal and not nought.
   * Only where the share is one half.
   */
  readonly castingVote?: 'for' | 'against' | null;
}

/** Votes for that a majority takes of its base: `votes` is the least number that reaches it. */
export interface Needed {
  readonly of: Base['of'];
  readonly base: number;
  readonly votes: number;
}

export interface ThresholdDetail {
  readonly rule: 'threshold';
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly base: number;
  /**
   * The least number of votes for that carries, of this base, under both majorities; above the base
   * where no number does.
   */
  readonly needed: number;
  readonly also: Needed | null;
  /** How the chair broke equality; null where there was none or no casting vote. */
  readonly castingVote: 'for' | 'against' | null;
  /** What was not reached; empty when carried. */
  readonly missed: readonly ('quorum' | 'majority' | 'also')[];
}

export type ThresholdStep =
  | {
      readonly code: 'quorum-met' | 'quorum-missed';
      readonly counted: number;
      readonly least: number;
      readonly counts: 'cast' | 'present';
      /** Those entitled, where the quorum is a share of them. */
      readonly entitled: number | null;
    }
  /** Votes for and against are equal, `votes` each, and the chair's vote breaks it. */
  | {
      readonly code: 'casting-vote';
      readonly option: string;
      readonly votes: number;
      readonly side: 'for' | 'against';
    }
  | {
      readonly code: 'option-passed' | 'option-failed';
      readonly option: string;
      readonly votesFor: number;
      readonly votesAgainst: number;
      readonly abstentions: number;
      /** Whose number `base` is. */
      readonly of: Base['of'];
      readonly base: number;
      readonly needed: number;
      readonly also: Needed | null;
      readonly missed: ThresholdDetail['missed'];
    };
