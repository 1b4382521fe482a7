import { countByChannel, type RegistrationState } from './state.ts';

/** What the public may see of the registration: counts, never a person. */
export function viewRegistration(state: RegistrationState) {
  const byChannel = countByChannel(state);
  const registered = byChannel.web + byChannel.phone + byChannel.paper;
  const withdrawn = state.people.size - registered;
  const { status, closes, gatheringOn, support, pool } = state;
  return { status, closes, gatheringOn, support, pool, registered, withdrawn, byChannel };
}
