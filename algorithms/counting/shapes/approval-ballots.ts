/** How the approval ballots of these rules are read. */
export interface ApprovalBallots {
  /** Options that may be approved at most; left out, any number. */
  readonly picks?: number;
}
