import type { Amount } from '../amount.ts';
import type { ApprovalBallots } from './approval-ballots.ts';

/** Approval ballots; every seat's weight is carried by those who approve who sits there. */
export interface PhragmenRule extends ApprovalBallots {
  readonly rule: 'phragmen';
}

export interface PhragmenDetail {
  readonly rule: 'phragmen';
  readonly ballots: number;
  /** 1 where seats are filled. */
  readonly cost: number;
  /** From 1; null when it did not come in. */
  readonly round: number | null;
  /** What each supporter carried then; null when it did not come in, or without supporters. */
  readonly load: Amount | null;
}
