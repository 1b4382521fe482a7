import { type Seed, stream } from '@commonlot/draw';
import { pick } from './chance.ts';
import { nameFrom } from './names.ts';
import type { GuestProfile, Profile } from './profiles.ts';

/** Parties of the invented town council, from left to right, with their seats of 45. */
export const PARTIES = [
  { name: 'Harbour Workers', seats: 9 },
  { name: 'Green Quay', seats: 7 },
  { name: 'Tide and Town', seats: 8 },
  { name: 'Compass Liberals', seats: 7 },
  { name: 'Anchor Union', seats: 9 },
  { name: 'Harbourtown First', seats: 5 },
] as const;

export interface Guest {
  readonly name: string;
  readonly group: GuestProfile['group'];
  /** Of politicians only. */
  readonly party: string | null;
  readonly comes: boolean;
}

/** The guests of a profile: politicians of each party by its seats, everybody under an invented name. */
export function guestsOf(profile: Profile, seed: Seed): readonly Guest[] {
  const chance = stream(seed, 'guests');
  return profile.guests.flatMap(({ group, invited, come }) => {
    const comes = new Set(
      chance.shuffle(Array.from({ length: invited }, (_, at) => at)).slice(0, come),
    );
    return Array.from({ length: invited }, (_, at) => ({
      name: inventedName(chance),
      group,
      party: group === 'politician' ? partyAt(at) : null,
      comes: comes.has(at),
    }));
  });
}

/** Names of the volunteers who take notes. */
export function secretariesOf(profile: Profile, seed: Seed): readonly string[] {
  const chance = stream(seed, 'secretaries');
  return Array.from({ length: profile.secretaries }, () => inventedName(chance));
}

function inventedName(chance: ReturnType<typeof stream>): string {
  const heritage = pick(chance, [0.84, 0.06, 0.04, 0.03, 0.02, 0.01]);
  return nameFrom(
    heritage,
    chance.below(4),
    chance.below(2),
    chance.below(65_536),
    chance.below(65_536),
  );
}

/** The party of the n-th politician: seats are handed round so that any first few are mixed. */
function partyAt(at: number): string {
  const seats = PARTIES.flatMap(({ name, seats: all }) =>
    Array.from({ length: all }, (_, seat) => ({ name, turn: (seat + 0.5) / all })),
  ).toSorted((a, b) => a.turn - b.turn);
  return seats[at % seats.length]?.name ?? '';
}
