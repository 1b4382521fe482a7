import { expected, type GatheringState, openRound, present } from './state.ts';

/** Guests by group, and by party where the group states one. */
export interface GuestCount {
  readonly group: string;
  readonly guests: number;
  readonly parties: Readonly<Record<string, number>>;
}

/** What the public may see of the gathering: counts, programme, quality; people only as ids. */
export function viewGathering(state: GatheringState) {
  const { rounds, cards, doorsClosed, seating, run } = state;
  return {
    rounds,
    cards,
    doorsClosed,
    seating,
    run,
    open: openRound(state),
    expected: expected(state).length,
    arrived: present(state).length,
    guests: countGuests(state),
  };
}

function countGuests(state: GatheringState): readonly GuestCount[] {
  return state.guestGroups.map(({ group }) => {
    const parties = new Map<string, number>();
    let guests = 0;
    for (const [, guest] of state.guests.entries()) {
      if (guest.withdrawn || guest.group !== group) continue;
      guests += 1;
      if (guest.party !== null) parties.set(guest.party, (parties.get(guest.party) ?? 0) + 1);
    }
    return { group, guests, parties: Object.fromEntries(parties) };
  });
}
