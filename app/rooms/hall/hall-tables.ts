import type { AssemblyState, RoundId } from '@commonlot/stages';
import type { HallTable } from '../../components/HallMap/HallMap.tsx';
import type { Store } from '../../server/store/contract.ts';

/** The hall of one round: each table's seats, 0 for a resident and 1 for a guest. */
export async function hallTables(
  store: Store,
  assembly: string,
  { gathering }: AssemblyState,
  round: RoundId,
): Promise<readonly HallTable[]> {
  const rows = await store.db
    .selectFrom('seats')
    .innerJoin('people', (join) =>
      join
        .onRef('people.assembly_id', '=', 'seats.assembly_id')
        .onRef('people.id', '=', 'seats.person_id'),
    )
    .select(['seats.table_number', 'people.kind'])
    .where('seats.assembly_id', '=', assembly)
    .where('seats.plan_id', '=', round)
    // Who serves at a table has a place beside its seats.
    .where('people.kind', '!=', 'volunteer')
    .orderBy('people.kind', 'desc')
    .execute();
  const seats = new Map<number, number[]>();
  for (const { table_number, kind } of rows) {
    const at = seats.get(table_number) ?? [];
    at.push(kind === 'guest' ? 1 : 0);
    seats.set(table_number, at);
  }
  const count = gathering.seating[round]?.tables ?? 0;
  return Array.from({ length: count }, (_, place) => ({
    number: place + 1,
    seats: seats.get(place + 1) ?? [],
  }));
}
