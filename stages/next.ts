import { pendingWave } from './2-invitation/state.ts';
import { topProposals } from './7-decision/state.ts';
import { onTheDay } from './next-on-the-day.ts';
import type { AssemblyState } from './state.ts';
import type { NextStep } from './steps.ts';

/** Finds the one next thing to do, in the order of an assembly's life. */
export function nextStep(state: AssemblyState): NextStep {
  if (state.followUp.closed !== null) return { stage: 'follow-up', step: 'assembly-closed' };
  return beforeTheDay(state) ?? onTheDay(state) ?? afterTheDay(state);
}

function beforeTheDay(state: AssemblyState): NextStep | null {
  const { commission, registration, selection } = state;
  if (commission.status === 'not-opened') return { stage: 'commission', step: 'open-assembly' };
  if (commission.question === null) return { stage: 'commission', step: 'set-question' };
  if (commission.status === 'drafting') return { stage: 'commission', step: 'publish-pledge' };
  const letters = sendLetters(state);
  if (letters) return letters;
  if (registration.status === 'not-opened') return { stage: 'registration', step: 'open' };
  if (registration.status === 'open') return { stage: 'registration', step: 'follow-replies' };
  return choosePanel(selection);
}

function sendLetters({ invitation, registration }: AssemblyState): NextStep | null {
  if (registration.status === 'closed') return null;
  // A pool brought from elsewhere needs no letters.
  if (registration.people.size > 0 && invitation.waves.length === 0) return null;
  if (!invitation.frame) return { stage: 'invitation', step: 'import-frame' };
  if (pendingWave(invitation)) return { stage: 'invitation', step: 'draw-letters' };
  const wave = invitation.waves.at(-1);
  if (!wave) return { stage: 'invitation', step: 'announce-draw' };
  return wave.printed === 0 ? { stage: 'invitation', step: 'print-letters' } : null;
}

function choosePanel(selection: AssemblyState['selection']): NextStep | null {
  if (selection.size === null) return { stage: 'selection', step: 'set-quotas' };
  if (!selection.lottery) return { stage: 'selection', step: 'compute-lottery' };
  switch (selection.status) {
    case 'preparing':
      return { stage: 'selection', step: 'announce-draw' };
    case 'announced':
      return { stage: 'selection', step: 'draw-panel' };
    case 'drawn':
      if (selection.alternatePlan !== null && selection.alternates === null)
        return { stage: 'selection', step: 'draw-alternates' };
      return { stage: 'selection', step: 'confirm-members' };
    case 'completed':
      return null;
  }
}

function afterTheDay({ response, followUp, decision }: AssemblyState): NextStep {
  if (!response.sent) return { stage: 'response', step: 'send-recommendations' };
  if (response.recommendations.some(({ answers }) => answers.length === 0))
    return { stage: 'response', step: 'wait-for-answers' };
  if (followUp.groups.length < topProposals(decision).length)
    return { stage: 'follow-up', step: 'form-groups' };
  return { stage: 'follow-up', step: 'follow-progress' };
}
