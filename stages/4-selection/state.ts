import type { PersonId } from '../shared/ids.ts';
import type { SeedPlan } from '../shared/seed.ts';
import { Table } from '../shared/table.ts';
import type { DocumentRef } from '../shared/text.ts';
import type { LotterySummary, Quota } from './events.ts';

/** Where a person stands: `withdrew` is who left the pool without ever having had a seat. */
export type MemberStatus = 'drawn' | 'confirmed' | 'declined' | 'replaced' | 'withdrew';

export interface SelectionState {
  readonly status: 'preparing' | 'announced' | 'drawn' | 'completed';
  readonly poolClosed: boolean;
  readonly size: number | null;
  readonly quotas: readonly Quota[];
  readonly source: string;
  readonly lottery: { readonly document: DocumentRef; readonly summary: LotterySummary } | null;
  readonly seedPlan: SeedPlan | null;
  readonly ball: number | null;
  readonly members: Table<PersonId, MemberStatus>;
}

export const initialSelection: SelectionState = {
  status: 'preparing',
  poolClosed: false,
  size: null,
  quotas: [],
  source: '',
  lottery: null,
  seedPlan: null,
  ball: null,
  members: Table.empty(),
};

/** Whether somebody of this status holds a seat. */
export function seatHeld(status: MemberStatus | undefined): boolean {
  return status === 'drawn' || status === 'confirmed';
}

/** People who hold a seat now: drawn or confirmed, sorted by id. */
export function seated(state: SelectionState): readonly PersonId[] {
  return state.members.keysWhere(seatHeld);
}
