import type { CommissionEvent } from '../1-commission/events.ts';
import type { SelectionEvent } from '../4-selection/events.ts';
import type { Heard, Recorded } from '../shared/act.ts';
import type { PersonId } from '../shared/ids.ts';
import type { GatheringEvent } from './events.ts';
import type { GatheringState, RoundSeating } from './state.ts';

export type GatheringHears =
  | GatheringEvent
  | Heard<CommissionEvent, 'commission.assembly-opened' | 'commission.template-edited'>
  | Heard<
      SelectionEvent,
      'selection.panel-drawn' | 'selection.member-declined' | 'selection.member-replaced'
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
    case 'selection.panel-drawn':
      return seat(state, event.data.panel, true);
    case 'selection.member-declined':
      return seat(state, [event.data.person], false);
    case 'selection.member-replaced':
      return seat(state, [event.data.alternate], true);
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
    default:
      return evolveDay(state, event);
  }
}

type DayEvent = Exclude<
  Recorded<GatheringEvent>,
  { type: 'gathering.guest-invited' | 'gathering.guest-withdrew' }
>;

function evolveDay(state: GatheringState, event: DayEvent): GatheringState {
  switch (event.type) {
    case 'gathering.programme-set':
      return { ...state, rounds: event.data.rounds };
    case 'gathering.cards-issued':
    case 'gathering.card-voided':
      return countCards(state, event);
    case 'gathering.person-arrived':
      return { ...state, arrived: state.arrived.set(event.data.person, true) };
    case 'gathering.arrival-undone':
      return { ...state, arrived: state.arrived.set(event.data.person, false) };
    case 'gathering.doors-closed':
      return { ...state, doorsClosed: true };
    case 'gathering.seating-planned': {
      const { tables, seating, quality, people } = event.data;
      const planned: Record<string, RoundSeating> = { ...state.seating };
      for (const { round, count, themes } of tables)
        planned[round] = { tables: count, themes, seating, quality, people };
      return { ...state, seating: planned };
    }
    case 'gathering.round-opened': {
      const { round, endsAt } = event.data;
      const run = { openedAt: event.at, endsAt, closed: false };
      return { ...state, run: { ...state.run, [round]: run } };
    }
    case 'gathering.round-extended':
      return changeRun(state, event.data.round, { endsAt: event.data.endsAt });
    case 'gathering.round-closed':
      return changeRun(state, event.data.round, { closed: true });
  }
}

function countCards(
  state: GatheringState,
  event: Extract<DayEvent, { type: 'gathering.cards-issued' | 'gathering.card-voided' }>,
): GatheringState {
  const { kind } = event.data;
  const { issued, voided } = state.cards[kind];
  const counts =
    event.type === 'gathering.cards-issued'
      ? { issued: issued + event.data.cards, voided }
      : { issued, voided: voided + 1 };
  return { ...state, cards: { ...state.cards, [kind]: counts } };
}

function seat(state: GatheringState, people: readonly PersonId[], here: boolean): GatheringState {
  const members = people.reduce((table, person) => table.set(person, here), state.members);
  return { ...state, members };
}

function changeRun(
  state: GatheringState,
  round: keyof GatheringState['run'],
  change: { endsAt?: GatheringState['run'][typeof round]['endsAt']; closed?: boolean },
): GatheringState {
  const before = state.run[round];
  if (!before) return state;
  return { ...state, run: { ...state.run, [round]: { ...before, ...change } } };
}
