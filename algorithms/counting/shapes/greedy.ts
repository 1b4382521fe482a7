import type { ApprovalBallots } from './approval-ballots.ts';

/** Approval ballots; most votes first. `picks` >= 1. */
export interface GreedyRule extends ApprovalBallots {
  readonly rule: 'greedy';
}

export interface GreedyDetail {
  readonly rule: 'greedy';
  readonly ballots: number;
  /** 1 where seats are filled. */
  readonly cost: number;
}
