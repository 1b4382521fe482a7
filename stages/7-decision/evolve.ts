import type { DeliberationEvent } from '../6-deliberation/events.ts';
import type { Heard, Recorded } from '../shared/act.ts';
import type { DecisionEvent } from './events.ts';
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
  if (event.type === 'decision.ballot-published')
    return { ...state, ballot: { status: 'published', paper: event.data.paper } };
  const { ballot } = state;
  if (!ballot) return state;
  const { paper } = ballot;
  switch (event.type) {
    case 'decision.ballot-opened':
      return { ...state, ballot: { status: 'open', paper } };
    case 'decision.ballot-closed':
      return { ...state, ballot: { status: 'closed', paper, box: event.data.box } };
    case 'decision.result-declared': {
      if (ballot.status !== 'closed') return state;
      const { result } = event.data;
      return { ...state, ballot: { status: 'declared', paper, box: ballot.box, result } };
    }
  }
}
