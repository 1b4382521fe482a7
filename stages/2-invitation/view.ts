import { type InvitationState, pendingWave } from './state.ts';

/** What the public may see of the invitation: all counts and lists of random ids, no address. */
export function viewInvitation(state: InvitationState) {
  const sent = state.waves.filter(({ drawn }) => drawn !== null);
  const letters = sent.reduce((sum, wave) => sum + wave.letters, 0);
  const printed = sent.reduce((sum, wave) => sum + wave.printed, 0);
  const returned = sent.reduce(
    (sum, wave) => sum + Object.values(wave.returned).reduce((all, one) => all + one, 0),
    0,
  );
  return {
    frame: state.frame,
    waves: sent,
    pending: pendingWave(state),
    letters,
    printed,
    returned,
  };
}
