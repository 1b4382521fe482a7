import { pendingWave } from './2-invitation/state.ts';
import { openRound } from './5-gathering/state.ts';
import { notesByTheme } from './6-deliberation/state.ts';
import { topProposals } from './7-decision/state.ts';
import type { BallotState } from './shared/ballot-box.ts';
import type { AssemblyState } from './state.ts';

/** The nine stage words, in the order of an assembly's life. */
export const STAGES = [
  'commission',
  'invitation',
  'registration',
  'selection',
  'gathering',
  'deliberation',
  'decision',
  'response',
  'follow-up',
] as const;
export type Stage = (typeof STAGES)[number];

/** The one next thing to do, as a code the Desk has words and a page for. */
export interface NextStep {
  readonly stage: Stage;
  readonly step: string;
}

/** Finds the one next thing to do, in the order of an assembly's life. */
export function nextStep(state: AssemblyState): NextStep {
  return (
    beforeTheDay(state) ??
    ontheDay(state) ??
    afterTheDay(state) ?? { stage: 'follow-up', step: 'assembly-closed' }
  );
}

function beforeTheDay(state: AssemblyState): NextStep | null {
  const { commission, registration, selection } = state;
  if (commission.status === 'not-opened') return { stage: 'commission', step: 'open-assembly' };
  if (commission.question === null) return { stage: 'commission', step: 'set-question' };
  if (commission.status === 'drafting') return { stage: 'commission', step: 'publish-pledge' };
  // A pool brought from elsewhere needs no letters.
  const letters = registration.people.size > 0 ? null : withLetters(state);
  if (letters) return letters;
  if (registration.status === 'not-opened') return { stage: 'registration', step: 'open' };
  if (registration.status === 'open') return { stage: 'registration', step: 'follow-replies' };
  return choosing(selection);
}

function withLetters({ invitation }: AssemblyState): NextStep | null {
  if (!invitation.frame) return { stage: 'invitation', step: 'import-frame' };
  if (pendingWave(invitation)) return { stage: 'invitation', step: 'draw-letters' };
  const wave = invitation.waves.at(-1);
  if (!wave) return { stage: 'invitation', step: 'announce-draw' };
  return wave.printed === 0 ? { stage: 'invitation', step: 'print-letters' } : null;
}

function choosing(selection: AssemblyState['selection']): NextStep | null {
  if (selection.size === null) return { stage: 'selection', step: 'set-quotas' };
  if (!selection.lottery) return { stage: 'selection', step: 'compute-lottery' };
  if (selection.status === 'preparing') return { stage: 'selection', step: 'announce-draw' };
  if (selection.status === 'announced') return { stage: 'selection', step: 'draw-panel' };
  if (selection.status === 'drawn') return { stage: 'selection', step: 'confirm-members' };
  return null;
}

function ontheDay(state: AssemblyState): NextStep | null {
  const { gathering, deliberation, decision } = state;
  if (
    gathering.guests.size === 0 &&
    gathering.guestGroups.length > 0 &&
    gathering.rounds.length === 0
  )
    return { stage: 'gathering', step: 'invite-guests' };
  if (gathering.rounds.length === 0) return { stage: 'gathering', step: 'set-programme' };
  if (gathering.cards.resident.issued === 0) return { stage: 'gathering', step: 'issue-cards' };
  if (!gathering.doorsClosed) return { stage: 'gathering', step: 'check-in' };
  const open = openRound(gathering);
  if (open)
    return open.kind === 'talk'
      ? { stage: 'deliberation', step: 'follow-notes' }
      : { stage: 'deliberation', step: 'follow-proposals' };
  const waiting = gathering.rounds.find(({ round }) => !gathering.run[round]);
  const dots = deliberation.dots;
  if (waiting && (waiting.kind === 'talk' || dots?.status === 'declared')) {
    if (waiting.kind === 'theme' && !deliberation.preferences)
      return { stage: 'deliberation', step: 'collect-preferences' };
    return gathering.seating[waiting.round]
      ? { stage: 'gathering', step: 'open-round' }
      : { stage: 'gathering', step: 'plan-seating' };
  }
  if (dots?.status !== 'declared') {
    if ([...notesByTheme(deliberation).values()].every((notes) => notes.length === 0))
      return { stage: 'deliberation', step: 'group-notes' };
    return { stage: 'deliberation', step: ballotStep('dots', dots) };
  }
  if (decision.ballot?.status !== 'declared')
    return { stage: 'decision', step: ballotStep('ballot', decision.ballot) };
  return null;
}

function afterTheDay(state: AssemblyState): NextStep | null {
  const { response, followUp, decision } = state;
  if (!response.sent) return { stage: 'response', step: 'send-recommendations' };
  if (response.recommendations.some(({ answers }) => answers.length === 0))
    return { stage: 'response', step: 'wait-for-answers' };
  if (followUp.groups.length < topProposals(decision).length)
    return { stage: 'follow-up', step: 'form-groups' };
  return followUp.closed === null ? { stage: 'follow-up', step: 'follow-progress' } : null;
}

function ballotStep(name: 'dots' | 'ballot', ballot: BallotState | null): string {
  switch (ballot?.status) {
    case undefined:
      return `publish-${name}`;
    case 'published':
      return `open-${name}`;
    case 'open':
      return `close-${name}`;
    case 'closed':
    case 'declared':
      return `declare-${name}`;
  }
}
