import type { CommissionEvent } from '../1-commission/events.ts';
import type { Heard, Recorded } from '../shared/act.ts';
import { lookUp } from '../shared/look-up.ts';
import type { InvitationEvent } from './events.ts';
import type { InvitationState, Wave } from './state.ts';

export type InvitationHears =
  | InvitationEvent
  | Heard<CommissionEvent, 'commission.pledge-published'>;

/** Folds one event this stage hears. */
export function evolveInvitation(
  state: InvitationState,
  event: Recorded<InvitationHears>,
): InvitationState {
  switch (event.type) {
    case 'commission.pledge-published':
      return { ...state, pledged: true };
    case 'invitation.frame-sealed':
      return { ...state, frame: event.data };
    case 'invitation.draw-announced': {
      const wave: Wave = { ...event.data, drawn: null, printed: 0, returned: {} };
      return { ...state, waves: [...state.waves, wave] };
    }
    case 'invitation.draw-cancelled':
      return { ...state, waves: state.waves.filter(({ wave }) => wave !== event.data.wave) };
    case 'invitation.letters-drawn': {
      const { seed, drawn } = event.data;
      return changeWave(state, event.data.wave, () => ({ drawn: { seed, list: drawn } }));
    }
    case 'invitation.letters-printed': {
      const { letters } = event.data;
      return changeWave(state, event.data.wave, ({ printed }) => ({ printed: printed + letters }));
    }
    case 'invitation.letters-returned': {
      const { stratum, letters } = event.data;
      return changeWave(state, event.data.wave, ({ returned }) => ({
        returned: { ...returned, [stratum]: (lookUp(returned, stratum) ?? 0) + letters },
      }));
    }
  }
}

function changeWave(
  state: InvitationState,
  number: number,
  change: (wave: Wave) => Partial<Wave>,
): InvitationState {
  const waves = state.waves.map((wave) =>
    wave.wave === number ? { ...wave, ...change(wave) } : wave,
  );
  return { ...state, waves };
}
