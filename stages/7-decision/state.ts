import type { BallotState } from '../shared/ballot-box.ts';

export interface DecisionState {
  /** Proposals that were handed in and can be voted on. */
  readonly handedIn: readonly string[];
  readonly ballot: BallotState | null;
}

export const initialDecision: DecisionState = { handedIn: [], ballot: null };

/** The proposals that won, best first; empty before the result. */
export function topProposals(state: DecisionState): readonly string[] {
  return state.ballot?.status === 'declared' ? state.ballot.result.winners : [];
}
