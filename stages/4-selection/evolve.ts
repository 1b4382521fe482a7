import type { RegistrationEvent } from '../3-registration/events.ts';
import type { Heard, Recorded } from '../shared/act.ts';
import type { PersonId } from '../shared/ids.ts';
import type { SelectionEvent } from './events.ts';
import { type MemberStatus, type SeatsDrawn, type SelectionState, seatHeld } from './state.ts';

export type SelectionHears =
  | SelectionEvent
  | Heard<RegistrationEvent, 'registration.person-withdrew' | 'registration.closed'>;

/** Folds one event this stage hears. New quotas set an unannounced lottery aside. */
export function evolveSelection(
  state: SelectionState,
  event: Recorded<SelectionHears>,
): SelectionState {
  switch (event.type) {
    case 'registration.person-withdrew': {
      const before = state.members.get(event.data.person);
      if (before === 'declined' || before === 'replaced') return state;
      return mark(state, [event.data.person], seatHeld(before) ? 'declined' : 'withdrew');
    }
    case 'registration.closed':
      return { ...state, poolClosed: true };
    case 'selection.quotas-set':
      return { ...state, ...event.data, lottery: null };
    case 'selection.lottery-computed': {
      const { lottery, summary } = event.data;
      return { ...state, lottery: { document: lottery, summary } };
    }
    case 'selection.draw-announced':
      return {
        ...state,
        status: 'announced',
        seedPlan: event.data.seedPlan,
        alternatePlan: event.data.alternates ?? null,
      };
    case 'selection.draw-cancelled':
      return { ...state, status: 'preparing', seedPlan: null, alternatePlan: null };
    case 'selection.panel-drawn': {
      const { ball, panel } = event.data;
      return mark({ ...state, status: 'drawn', ball }, panel, 'drawn');
    }
    case 'selection.alternates-drawn': {
      const people = event.data.alternates.map(({ person }) => person);
      return mark({ ...state, alternates: event.data }, people, 'alternate');
    }
    case 'selection.member-confirmed':
      return mark(state, [event.data.person], 'confirmed');
    case 'selection.member-declined':
      return mark(state, [event.data.person], 'declined');
    case 'selection.seats-filled':
      return filled(state, { ...event.data, grownTo: null });
    case 'selection.panel-extended': {
      const { size, quotas, ...draw } = event.data;
      return filled({ ...state, size, quotas }, { ...draw, grownTo: size });
    }
    case 'selection.panel-completed':
      return { ...state, status: 'completed' };
  }
}

function filled(state: SelectionState, draw: SeatsDrawn): SelectionState {
  const seatDraws = [...state.seatDraws, draw];
  return mark(mark({ ...state, seatDraws }, draw.leavers, 'replaced'), draw.incoming, 'drawn');
}

function mark(
  state: SelectionState,
  people: readonly PersonId[],
  status: MemberStatus,
): SelectionState {
  const members = people.reduce((table, person) => table.set(person, status), state.members);
  return { ...state, members };
}
