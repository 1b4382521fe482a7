import type { PersonId } from '../shared/ids.ts';
import type { SeedPlan } from '../shared/seed.ts';
import { Table } from '../shared/table.ts';
import type { DocumentRef } from '../shared/text.ts';
import type {
  AlternatePlan,
  AlternatesDraw,
  LotterySummary,
  Quota,
  SeatDraw,
  SeatDrawPlace,
} from './events.ts';

/**
 * Where a person stands: an `alternate` has had no seat so far; `withdrew` is who left the pool
 * without ever having had one.
 */
export type MemberStatus =
  | 'drawn'
  | 'confirmed'
  | 'declined'
  | 'replaced'
  | 'alternate'
  | 'withdrew';

/** A draw for seats as it is remembered. */
export interface SeatsDrawn extends SeatDraw, SeatDrawPlace {
  /** Seats of the panel where it grew; null where free seats alone were filled. */
  readonly grownTo: number | null;
}

export interface SelectionState {
  readonly status: 'preparing' | 'announced' | 'drawn' | 'completed';
  readonly poolClosed: boolean;
  readonly size: number | null;
  readonly quotas: readonly Quota[];
  readonly source: string;
  readonly lottery: { readonly document: DocumentRef; readonly summary: LotterySummary } | null;
  readonly seedPlan: SeedPlan | null;
  /** Announced with the draw; null where no alternates are. */
  readonly alternatePlan: AlternatePlan | null;
  /** Null until they are drawn. */
  readonly alternates: AlternatesDraw | null;
  readonly ball: number | null;
  readonly members: Table<PersonId, MemberStatus>;
  /** The draws for seats that fell free or were added since the panel was drawn. */
  readonly seatDraws: readonly SeatsDrawn[];
}

export const initialSelection: SelectionState = {
  status: 'preparing',
  poolClosed: false,
  size: null,
  quotas: [],
  source: '',
  lottery: null,
  seedPlan: null,
  alternatePlan: null,
  alternates: null,
  ball: null,
  members: Table.empty(),
  seatDraws: [],
};

/** Whether somebody of this status holds a seat. */
export function seatHeld(status: MemberStatus | undefined): boolean {
  return status === 'drawn' || status === 'confirmed';
}

/** Whether somebody of this status could have a seat drawn for them: they never had one. */
export function isCandidate(status: MemberStatus | undefined): boolean {
  return status === undefined || status === 'alternate';
}

/** People who hold a seat now: drawn or confirmed, sorted by id. */
export function seated(state: SelectionState): readonly PersonId[] {
  return state.members.keysWhere(seatHeld);
}
