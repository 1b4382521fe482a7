import type { CommissionEvent } from '../1-commission/events.ts';
import type { RegistrationEvent } from '../3-registration/events.ts';
import type { SelectionEvent } from '../4-selection/events.ts';
import type { Heard, Recorded } from '../shared/act.ts';
import type { PersonId } from '../shared/ids.ts';
import type { GatheringEvent } from './events.ts';
import { evolveDay } from './evolve-day.ts';
import type { GatheringState } from './state.ts';

export type GatheringHears =
  | GatheringEvent
  | Heard<CommissionEvent, 'commission.assembly-opened' | 'commission.template-edited'>
  | Heard<RegistrationEvent, 'registration.person-withdrew'>
  | Heard<
      SelectionEvent,
      | 'selection.panel-drawn'
      | 'selection.member-declined'
      | 'selection.seats-filled'
      | 'selection.panel-extended'
    >;

/** Folds one event this stage hears. */
export function evolveGathering(
  state: GatheringState,
  event: Recorded<GatheringHears>,
): GatheringState {
  switch (event.type) {
    case 'commission.assembly-opened':
    case 'commission.template-edited':
      return { ...state, guestGroups: event.data.template.guestGroups };
    case 'registration.person-withdrew': {
      const { person } = event.data;
      return state.members.has(person) ? seat(state, [person], false) : state;
    }
    case 'selection.panel-drawn':
      return seat(state, event.data.panel, true);
    case 'selection.member-declined':
      return seat(state, [event.data.person], false);
    case 'selection.seats-filled':
    case 'selection.panel-extended':
      return seat(state, event.data.incoming, true);
    case 'gathering.guest-invited': {
      const { person, group, party } = event.data;
      return { ...state, guests: state.guests.set(person, { group, party, withdrawn: false }) };
    }
    case 'gathering.guest-withdrew': {
      const guest = state.guests.get(event.data.person);
      if (!guest) return state;
      const guests = state.guests.set(event.data.person, { ...guest, withdrawn: true });
      return { ...state, guests };
    }
    case 'gathering.programme-set':
    case 'gathering.cards-issued':
    case 'gathering.card-voided':
    case 'gathering.person-arrived':
    case 'gathering.arrival-undone':
    case 'gathering.doors-closed':
    case 'gathering.seating-planned':
    case 'gathering.round-opened':
    case 'gathering.round-extended':
    case 'gathering.round-closed':
      return evolveDay(state, event);
  }
}

function seat(state: GatheringState, people: readonly PersonId[], here: boolean): GatheringState {
  const members = people.reduce((table, person) => table.set(person, here), state.members);
  return { ...state, members };
}
