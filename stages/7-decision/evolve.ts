import type { DeliberationEvent } from '../6-deliberation/events.ts';
import type { Heard, Recorded } from '../shared/act.ts';
import type { BallotState } from '../shared/ballot-box.ts';
import type { DecisionEvent } from './events.ts';
import { atHand } from './sequence.ts';
import type { DecisionState } from './state.ts';

export type DecisionHears =
  | DecisionEvent
  | Heard<DeliberationEvent, 'deliberation.proposal-handed-in'>;

/** Folds one event this stage hears. */
export function evolveDecision(
  state: DecisionState,
  event: Recorded<DecisionHears>,
): DecisionState {
  if (event.type === 'deliberation.proposal-handed-in')
    return { ...state, handedIn: [...state.handedIn, event.data.proposal] };
  const ballots = evolved(state.ballots, event);
  return { ...state, ballots, ballot: atHand(ballots) };
}

function evolved(
  ballots: readonly BallotState[],
  event: Recorded<DecisionEvent>,
): readonly BallotState[] {
  const change = (id: string, to: (from: BallotState) => BallotState) =>
    ballots.map((one) => (one.paper.ballot === id ? to(one) : one));
  switch (event.type) {
    case 'decision.ballot-published': {
      const { paper } = event.data;
      const published: BallotState = { status: 'published', paper };
      const known = ballots.some((one) => one.paper.ballot === paper.ballot);
      return known ? change(paper.ballot, () => published) : [...ballots, published];
    }
    case 'decision.ballot-opened':
      return change(event.data.ballot, ({ paper }) => ({ status: 'open', paper }));
    case 'decision.ballot-closed': {
      const { box } = event.data;
      return change(box.ballot, ({ paper }) => ({ status: 'closed', paper, box }));
    }
    case 'decision.result-declared': {
      const { result } = event.data;
      return change(result.ballot, (one) =>
        one.status === 'closed' ? { ...one, status: 'declared', result } : one,
      );
    }
  }
}
