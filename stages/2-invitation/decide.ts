import { accept, refuse } from '@commonlot/exact';
import { lookUp } from '../shared/look-up.ts';
import { rangeProblem, wordsProblem } from '../shared/refusal.ts';
import type { InvitationCommand } from './commands.ts';
import { announceDraw, drawLetters, sealFrame } from './decide-draw.ts';
import type { InvitationDecision } from './refusals.ts';
import { type InvitationState, pendingWave } from './state.ts';

type Of<Type extends InvitationCommand['type']> = Extract<InvitationCommand, { type: Type }>;

/** Decides what an invitation command records. No letter is drawn before the pledge is public. */
export function decideInvitation(
  command: InvitationCommand,
  state: InvitationState,
): InvitationDecision {
  switch (command.type) {
    case 'invitation.seal-frame':
      return sealFrame(command, state);
    case 'invitation.announce-draw':
      return announceDraw(command, state);
    case 'invitation.cancel-draw': {
      const pending = pendingWave(state);
      const problem = wordsProblem('reason', command.data.reason);
      if (!pending) return refuse({ code: 'draw-not-announced' });
      if (problem) return refuse(problem);
      const data = { wave: pending.wave, reason: command.data.reason };
      return accept([{ type: 'invitation.draw-cancelled', data }]);
    }
    case 'invitation.draw-letters':
      return drawLetters(command, state);
    case 'invitation.record-printed':
      return recordPrinted(command, state);
    case 'invitation.record-returned':
      return recordReturned(command, state);
  }
}

function recordPrinted(
  command: Of<'invitation.record-printed'>,
  state: InvitationState,
): InvitationDecision {
  const { wave, letters } = command.data;
  const found = state.waves.find((one) => one.wave === wave);
  if (!found?.drawn) return refuse({ code: 'wave-unknown', wave });
  const problem = rangeProblem('letters', letters, 1, found.letters);
  if (problem) return refuse(problem);
  return accept([{ type: 'invitation.letters-printed', data: command.data }]);
}

function recordReturned(
  command: Of<'invitation.record-returned'>,
  state: InvitationState,
): InvitationDecision {
  const { wave, stratum, letters } = command.data;
  const found = state.waves.find((one) => one.wave === wave);
  if (!found?.drawn) return refuse({ code: 'wave-unknown', wave });
  const share = found.shares.find((one) => one.stratum === stratum);
  if (!share) return refuse({ code: 'stratum-unknown', stratum });
  const most = share.letters - (lookUp(found.returned, stratum) ?? 0);
  const problem = rangeProblem('letters', letters, 1, most);
  if (problem) return refuse(problem);
  return accept([{ type: 'invitation.letters-returned', data: command.data }]);
}
