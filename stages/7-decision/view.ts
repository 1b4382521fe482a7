import type { BallotState } from '../shared/ballot-box.ts';
import { reachOf } from './sequence.ts';
import type { DecisionState } from './state.ts';

/** What the public may see of the decision: rules before, counts after, never a voter. */
export function viewDecision({ ballot, ballots }: DecisionState) {
  return {
    ...viewBallot(ballot, ballots),
    ballots: ballots.map((one) => viewBallot(one, ballots)),
  };
}

/** One of them; one whose condition failed is never reached. */
function viewBallot(ballot: BallotState | null, ballots: readonly BallotState[]) {
  const box = ballot?.status === 'closed' || ballot?.status === 'declared' ? ballot.box : null;
  const result = ballot?.status === 'declared' ? ballot.result : null;
  const turnout = box && box.cardsIssued > 0 ? box.cast / box.cardsIssued : null;
  const shut = ballot?.status === 'published' && reachOf(ballot.paper, ballots) === 'failed';
  const status = shut ? 'not-reached' : (ballot?.status ?? 'none');
  return { status, paper: ballot?.paper ?? null, box, result, turnout };
}
