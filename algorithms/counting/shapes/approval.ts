/** At most `picks` options may be marked, each counting one. `picks` >= 1. */
export interface ApprovalRule {
  readonly rule: 'approval';
  readonly picks: number;
}

export interface ApprovalDetail {
  readonly rule: 'approval';
  readonly ballots: number;
}
