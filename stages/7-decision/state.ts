import type { BallotState } from '../shared/ballot-box.ts';

export interface DecisionState {
  /** Proposals that were handed in and can be voted on. */
  readonly handedIn: readonly string[];
  /** In the order they were first published; the later may hang on the earlier. */
  readonly ballots: readonly BallotState[];
  /** The ballot at hand, one of them: see `atHand`. */
  readonly ballot: BallotState | null;
}

export const initialDecision: DecisionState = { handedIn: [], ballots: [], ballot: null };

/** The ballot of this id. */
export function ballotBy({ ballots }: DecisionState, id: string): BallotState | null {
  return ballots.find(({ paper }) => paper.ballot === id) ?? null;
}

/** The proposals that won, ballot by ballot, best first; empty before a result. */
export function topProposals({ ballots, handedIn }: DecisionState): readonly string[] {
  const winners = ballots.flatMap((one) => (one.status === 'declared' ? one.result.winners : []));
  return [...new Set(winners)].filter((option) => handedIn.includes(option));
}
