import { openRound } from './5-gathering/state.ts';
import { notesByTheme } from './6-deliberation/state.ts';
import type { BallotState } from './shared/ballot-box.ts';
import type { AssemblyState } from './state.ts';
import type { NextStep } from './steps.ts';

/** The next thing to do in the hall and on the way to it; null when the result is declared. */
export function onTheDay(state: AssemblyState): NextStep | null {
  const { gathering, deliberation, decision } = state;
  const guestless = gathering.guests.size === 0 && gathering.guestGroups.length > 0;
  if (gathering.rounds.length === 0)
    return { stage: 'gathering', step: guestless ? 'invite-guests' : 'set-programme' };
  if (gathering.cards.resident.issued === 0) return { stage: 'gathering', step: 'issue-cards' };
  if (!gathering.doorsClosed) return { stage: 'gathering', step: 'check-in' };
  const open = openRound(gathering);
  if (open)
    return {
      stage: 'deliberation',
      step: open.kind === 'talk' ? 'follow-notes' : 'follow-proposals',
    };
  const waiting = nextRound(state);
  if (waiting) return waiting;
  const dots = dotsStep(deliberation);
  if (dots) return dots;
  if (decision.handedIn.length === 0) return { stage: 'deliberation', step: 'follow-proposals' };
  return ballotStep(decision.ballot);
}

/** Seats and opens the next round; a theme round waits until the themes have been chosen. */
function nextRound({ gathering, deliberation }: AssemblyState): NextStep | null {
  const waiting = gathering.rounds.find(({ round }) => !gathering.run[round]);
  if (!waiting) return null;
  if (waiting.kind === 'theme') {
    if (deliberation.dots?.status !== 'declared') return null;
    if (!deliberation.preferences) return { stage: 'deliberation', step: 'collect-preferences' };
  }
  const seated = gathering.seating[waiting.round] !== undefined;
  return { stage: 'gathering', step: seated ? 'open-round' : 'plan-seating' };
}

function dotsStep(deliberation: AssemblyState['deliberation']): NextStep | null {
  const { dots } = deliberation;
  switch (dots?.status) {
    case undefined: {
      const grouped = [...notesByTheme(deliberation).values()].some((notes) => notes.length > 0);
      return { stage: 'deliberation', step: grouped ? 'publish-dots' : 'group-notes' };
    }
    case 'published':
      return { stage: 'deliberation', step: 'open-dots' };
    case 'open':
      return { stage: 'deliberation', step: 'close-dots' };
    case 'closed':
      return { stage: 'deliberation', step: 'declare-dots' };
    case 'declared':
      return null;
  }
}

function ballotStep(ballot: BallotState | null): NextStep | null {
  switch (ballot?.status) {
    case undefined:
      return { stage: 'decision', step: 'publish-ballot' };
    case 'published':
      return { stage: 'decision', step: 'open-ballot' };
    case 'open':
      return { stage: 'decision', step: 'close-ballot' };
    case 'closed':
      return { stage: 'decision', step: 'declare-ballot' };
    case 'declared':
      return null;
  }
}
