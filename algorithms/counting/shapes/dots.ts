/** At most `dots` dots a ballot, at most `perOption` of them on one option. Both >= 1. */
export interface DotsRule {
  readonly rule: 'dots';
  readonly dots: number;
  readonly perOption: number;
}

export interface DotsDetail {
  readonly rule: 'dots';
  /** Ballots with at least one dot here. */
  readonly ballots: number;
}
