import { g1000, type Template } from '@commonlot/stages';
import type { Profile } from './town/profiles.ts';

/**
 * The template of a profile. Amersfoort 2014 sat with as many as had registered, and let the drawn
 * residents alone vote at the end.
 */
export function templateOf(profile: Profile): Template {
  const guests = profile.guests.reduce((sum, { invited }) => sum + invited, 0);
  if (profile.name === 'g1000') return { ...g1000, seats: { residents: 700, guests } };
  const registered = Math.round(profile.letters * profile.replyRate);
  return {
    ...g1000,
    seats: { residents: registered, guests },
    proposalBallot: { ...g1000.proposalBallot, electorate: 'residents' },
  };
}
