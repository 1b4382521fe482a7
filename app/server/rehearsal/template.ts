import { g1000, type Template } from '@commonlot/stages';
import type { Profile } from './town/profiles.ts';
import { FREE_THINKERS } from './words.ts';

/**
 * The template of a profile. Amersfoort 2014 had free thinkers where others have clubs and
 * charities, sat with as many as had registered, and let the drawn residents alone vote at the end.
 */
export function templateOf(profile: Profile): Template {
  const guests = profile.guests.reduce((sum, { invited }) => sum + invited, 0);
  if (profile.name === 'g1000') return { ...g1000, seats: { residents: 700, guests } };
  const registered = Math.round(profile.letters * profile.replyRate);
  const freeThinkers = {
    group: 'free-thinker',
    label: FREE_THINKERS,
    asksParty: false,
    perTable: 1,
  };
  return {
    ...g1000,
    seats: { residents: registered, guests },
    guestGroups: g1000.guestGroups.map((one) =>
      one.group === 'civil-society' ? freeThinkers : one,
    ),
    proposalBallot: { ...g1000.proposalBallot, electorate: 'residents' },
  };
}
