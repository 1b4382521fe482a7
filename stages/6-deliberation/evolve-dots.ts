import type { Heard, Recorded } from '../shared/act.ts';
import type { BallotState } from '../shared/ballot-box.ts';
import type { DeliberationEvent } from './events.ts';

type DotsEvent = Heard<
  DeliberationEvent,
  | 'deliberation.dots-published'
  | 'deliberation.dots-opened'
  | 'deliberation.dots-closed'
  | 'deliberation.themes-chosen'
>;

/** Folds the ballot on themes. */
export function evolveDots(
  state: BallotState | null,
  event: Recorded<DotsEvent>,
): BallotState | null {
  if (event.type === 'deliberation.dots-published')
    return { status: 'published', paper: event.data.paper };
  if (!state) return state;
  const { paper } = state;
  switch (event.type) {
    case 'deliberation.dots-opened':
      return { status: 'open', paper };
    case 'deliberation.dots-closed':
      return { status: 'closed', paper, box: event.data.box };
    case 'deliberation.themes-chosen':
      return state.status === 'closed'
        ? { status: 'declared', paper, box: state.box, result: event.data.result }
        : state;
  }
}
