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
  if (ballot === null)
    return { status: 'none', paper: null, box: null, result: null, turnout: null } as const;
  const { paper } = ballot;
  const shut = ballot.status === 'published' && reachOf(paper, ballots) === 'failed';
  const status = shut ? 'not-reached' : ballot.status;
  if (!('box' in ballot)) return { status, paper, box: null, result: null, turnout: null } as const;
  const { box } = ballot;
  const turnout = box.cardsIssued > 0 ? box.cast / box.cardsIssued : null;
  return { status, paper, box, result: 'result' in ballot ? ballot.result : null, turnout };
}
