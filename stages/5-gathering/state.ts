import type { PersonId, RoundId, ThemeId } from '../shared/ids.ts';
import type { Instant } from '../shared/instant.ts';
import { Table } from '../shared/table.ts';
import type { DocumentRef } from '../shared/text.ts';
import type { GuestGroupTemplate } from '../templates/template.ts';
import type { CardKind, Round, SeatingAims, SeatingQuality } from './events.ts';

export interface Guest {
  readonly group: string;
  readonly party: string | null;
  readonly withdrawn: boolean;
}

export interface RoundSeating {
  readonly tables: number;
  readonly themes: readonly ThemeId[];
  readonly seating: DocumentRef;
  readonly quality: SeatingQuality;
  readonly people: number;
  readonly aims: SeatingAims;
  /** Seats that changed since the plan was made anew; 0 for a fresh plan. */
  readonly moved: number;
}

export interface RoundRun {
  readonly openedAt: Instant;
  readonly endsAt: Instant;
  readonly closed: boolean;
}

export interface GatheringState {
  readonly guestGroups: readonly GuestGroupTemplate[];
  /** Residents who hold a seat: drawn or confirmed. */
  readonly members: Table<PersonId, boolean>;
  readonly guests: Table<PersonId, Guest>;
  readonly rounds: readonly Round[];
  readonly cards: Readonly<Record<CardKind, { readonly issued: number; readonly voided: number }>>;
  readonly arrived: Table<PersonId, boolean>;
  readonly doorsClosed: boolean;
  readonly seating: Readonly<Record<RoundId, RoundSeating>>;
  readonly run: Readonly<Record<RoundId, RoundRun>>;
}

export const initialGathering: GatheringState = {
  guestGroups: [],
  members: Table.empty(),
  guests: Table.empty(),
  rounds: [],
  cards: { resident: { issued: 0, voided: 0 }, guest: { issued: 0, voided: 0 } },
  arrived: Table.empty(),
  doorsClosed: false,
  seating: {},
  run: {},
};

/** The round that is going on, or null between rounds. */
export function openRound(state: GatheringState): Round | null {
  return (
    state.rounds.find(({ round }) => {
      const run = state.run[round];
      return run !== undefined && !run.closed;
    }) ?? null
  );
}

/** Whether somebody is expected: a member with a seat or a guest who has not withdrawn. */
export function isExpected(state: GatheringState, person: PersonId): boolean {
  return state.members.get(person) === true || state.guests.get(person)?.withdrawn === false;
}

/** Everybody who is expected, sorted by id. */
export function expected(state: GatheringState): readonly PersonId[] {
  const members = state.members.keysWhere((here) => here);
  const guests = state.guests.keysWhere(({ withdrawn }) => !withdrawn);
  return [...new Set([...members, ...guests])].sort();
}

/** Everybody in the hall, sorted by id. */
export function present(state: GatheringState): readonly PersonId[] {
  return state.arrived.keysWhere((here) => here);
}

/**
 * Who gets a seat, sorted by id: everybody expected, so that nobody on the way is without one, and
 * once the doors are closed those in the hall.
 */
export function toSeat(state: GatheringState): readonly PersonId[] {
  return state.doorsClosed ? present(state) : expected(state);
}
