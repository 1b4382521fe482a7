import { allocateLetters, type SeedRefusal, seedFrom, seedToHex } from '@commonlot/draw';
import { accept, type Result, refuse } from '@commonlot/exact';
import { type CommonRefusal, rangeProblem, wordsProblem } from '../shared/refusal.ts';
import type { InvitationCommand } from './commands.ts';
import type { InvitationEvent, StratumShare } from './events.ts';
import { type InvitationState, lettersSoFar, pendingWave } from './state.ts';

export type InvitationRefusal =
  | CommonRefusal
  | SeedRefusal
  | { readonly code: 'pledge-not-published' }
  | { readonly code: 'frame-missing' }
  | { readonly code: 'frame-in-use' }
  | { readonly code: 'draw-already-announced' }
  | { readonly code: 'draw-not-announced' }
  | { readonly code: 'randomness-not-as-announced'; readonly announced: string }
  | { readonly code: 'too-many-letters'; readonly households: number }
  | { readonly code: 'letters-differ'; readonly announced: number; readonly drawn: number }
  | { readonly code: 'wave-unknown'; readonly wave: number }
  | { readonly code: 'stratum-unknown'; readonly stratum: string };

type Decision = Result<readonly InvitationEvent[], InvitationRefusal>;
type Of<Type extends InvitationCommand['type']> = Extract<InvitationCommand, { type: Type }>;

/** Decides what an invitation command records. No letter is drawn before the pledge is public. */
export function decideInvitation(command: InvitationCommand, state: InvitationState): Decision {
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

function sealFrame(command: Of<'invitation.seal-frame'>, state: InvitationState): Decision {
  if (state.waves.length > 0) return refuse({ code: 'frame-in-use' });
  const problem = rangeProblem('households', command.data.households, 1, 100_000_000);
  if (problem) return refuse(problem);
  return accept([{ type: 'invitation.frame-sealed', data: command.data }]);
}

function announceDraw(command: Of<'invitation.announce-draw'>, state: InvitationState): Decision {
  if (!state.pledged) return refuse({ code: 'pledge-not-published' });
  if (!state.frame) return refuse({ code: 'frame-missing' });
  if (pendingWave(state)) return refuse({ code: 'draw-already-announced' });
  const { letters, weights, seedPlan } = command.data;
  const known = new Set(state.frame.strata.map(({ stratum }) => stratum));
  for (const [stratum, weight] of Object.entries(weights)) {
    if (!known.has(stratum)) return refuse({ code: 'stratum-unknown', stratum });
    const problem = rangeProblem(`weight ${stratum}`, weight, 1, 1_000);
    if (problem) return refuse(problem);
  }
  const strata = state.frame.strata.map(({ stratum, households }) => ({
    stratum,
    households: households - lettersSoFar(state, stratum),
    weight: weights[stratum] ?? 1,
  }));
  const left = strata.reduce((sum, { households }) => sum + households, 0);
  const problem = rangeProblem('letters', letters, 1, 100_000_000);
  if (problem) return refuse(problem);
  if (letters > left) return refuse({ code: 'too-many-letters', households: left });
  const wave = state.waves.length + 1;
  const shares: readonly StratumShare[] = allocateLetters(strata, letters);
  const label = `invitation/${wave}`;
  const data = { wave, letters, shares, seedPlan, label };
  return accept([{ type: 'invitation.draw-announced', data }]);
}

function drawLetters(command: Of<'invitation.draw-letters'>, state: InvitationState): Decision {
  const pending = pendingWave(state);
  if (!pending) return refuse({ code: 'draw-not-announced' });
  const { randomness, drawn, letters } = command.data;
  if (randomness.kind !== pending.seedPlan)
    return refuse({ code: 'randomness-not-as-announced', announced: pending.seedPlan });
  if (letters !== pending.letters)
    return refuse({ code: 'letters-differ', announced: pending.letters, drawn: letters });
  const seed = seedFrom(randomness, pending.label);
  if (!seed.ok) return seed;
  const data = { wave: pending.wave, randomness, seed: seedToHex(seed.value), drawn, letters };
  return accept([{ type: 'invitation.letters-drawn', data }]);
}

function recordPrinted(command: Of<'invitation.record-printed'>, state: InvitationState): Decision {
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
): Decision {
  const { wave, stratum, letters } = command.data;
  const found = state.waves.find((one) => one.wave === wave);
  if (!found?.drawn) return refuse({ code: 'wave-unknown', wave });
  const share = found.shares.find((one) => one.stratum === stratum);
  if (!share) return refuse({ code: 'stratum-unknown', stratum });
  const most = share.letters - (found.returned[stratum] ?? 0);
  const problem = rangeProblem('letters', letters, 1, most);
  if (problem) return refuse(problem);
  return accept([{ type: 'invitation.letters-returned', data: command.data }]);
}
