import { allocateLetters, type Stratum, seedFrom, seedToHex } from '@commonlot/draw';
import { accept, refuse } from '@commonlot/exact';
import { lookUp } from '../shared/look-up.ts';
import { rangeProblem } from '../shared/refusal.ts';
import type { InvitationCommand } from './commands.ts';
import type { StratumShare } from './events.ts';
import type { InvitationDecision } from './refusals.ts';
import { type Frame, type InvitationState, lettersSoFar, pendingWave } from './state.ts';

type Of<Type extends InvitationCommand['type']> = Extract<InvitationCommand, { type: Type }>;

/** Seals a frame; its strata must add up to it, or shares of letters would not be what they say. */
export function sealFrame(
  command: Of<'invitation.seal-frame'>,
  state: InvitationState,
): InvitationDecision {
  if (state.waves.length > 0) return refuse({ code: 'frame-in-use' });
  const { households, strata } = command.data;
  const names = new Set(strata.map(({ stratum }) => stratum)).size;
  const sum = strata.reduce((all, one) => all + one.households, 0);
  const problem =
    rangeProblem('households', households, 1, 100_000_000) ??
    strata
      .map((one) => rangeProblem('strata', one.households, 1, households))
      .find((one) => one !== null) ??
    rangeProblem('strata', names, strata.length, strata.length) ??
    rangeProblem('strata', sum, households, households);
  if (problem) return refuse(problem);
  return accept([{ type: 'invitation.frame-sealed', data: command.data }]);
}

/** Announces how many letters each stratum gets and where the numbers will come from. */
export function announceDraw(
  command: Of<'invitation.announce-draw'>,
  state: InvitationState,
): InvitationDecision {
  if (!state.pledged) return refuse({ code: 'pledge-not-published' });
  if (!state.frame) return refuse({ code: 'frame-missing' });
  if (pendingWave(state)) return refuse({ code: 'draw-already-announced' });
  const { letters, weights, seedPlan } = command.data;
  const known = new Set(state.frame.strata.map(({ stratum }) => stratum));
  for (const [stratum, weight] of Object.entries(weights)) {
    if (!known.has(stratum)) return refuse({ code: 'stratum-unknown', stratum });
    const problem = rangeProblem('weights', weight, 1, 1_000);
    if (problem) return refuse(problem);
  }
  const strata = stillToDraw(state, state.frame, weights);
  const left = strata.reduce((sum, { households }) => sum + households, 0);
  const problem = rangeProblem('letters', letters, 1, 100_000_000);
  if (problem) return refuse(problem);
  if (letters > left) return refuse({ code: 'too-many-letters', households: left });
  const wave = state.waves.length + 1;
  const shares = shareLetters(strata, letters);
  const label = `invitation/${wave}`;
  const data = { wave, letters, shares, seedPlan, label };
  return accept([{ type: 'invitation.draw-announced', data }]);
}

/** Draws what was announced, by the numbers that were announced. */
export function drawLetters(
  command: Of<'invitation.draw-letters'>,
  state: InvitationState,
): InvitationDecision {
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

function stillToDraw(
  state: InvitationState,
  frame: Frame,
  weights: Readonly<Record<string, number>>,
): readonly Stratum[] {
  return frame.strata.map(({ stratum, households }) => ({
    stratum,
    households: households - lettersSoFar(state, stratum),
    weight: lookUp(weights, stratum) ?? 1,
  }));
}

/** @throws Error when draw refuses what was checked here before. */
function shareLetters(strata: readonly Stratum[], letters: number): readonly StratumShare[] {
  const allocated = allocateLetters(strata, letters);
  if (!allocated.ok) throw new Error(`letters cannot be shared: ${allocated.refusal.code}`);
  const given = new Map(allocated.value.letters.map((one) => [one.stratum, one.letters]));
  return strata.map((one) => ({ ...one, letters: given.get(one.stratum) ?? 0 }));
}
