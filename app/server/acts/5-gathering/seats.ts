import type { PlanInput, Round, Seat } from '@commonlot/seating';
import type { AssemblyState } from '@commonlot/stages';
import type { Store } from '../../store/contract.ts';
import type { Laid } from './laid.ts';

export interface Before {
  readonly rounds: readonly Round[];
  readonly seats: readonly Seat[];
  readonly absent: NonNullable<PlanInput['absent']>;
  /** Tables of those who serve. */
  readonly served: readonly Seat[];
}

/**
 * Where people sat in rounds that have begun: their meetings count, nothing moves any more. Who serves
 * and stays at one table is held to the last of theirs.
 */
export async function seatsBefore(
  store: Store,
  assembly: string,
  { gathering }: AssemblyState,
  laid: readonly Laid[],
  here: ReadonlySet<string>,
  helpers: NonNullable<PlanInput['helpers']> = [],
): Promise<Before> {
  const asked = new Set(laid.map(({ round }) => round));
  const begun = gathering.rounds.filter(
    ({ round }) => gathering.run[round] !== undefined && !asked.has(round),
  );
  const rounds: Round[] = [];
  const seats: Seat[] = [];
  const absent: { id: string; round: number }[] = [];
  const serves = new Map(helpers.map(({ id, stays }) => [id, stays === true]));
  const served: Seat[] = [];
  for (const { round, name } of begun) {
    const rows = await store.db
      .selectFrom('seats')
      .select(['person_id', 'table_number'])
      .where('assembly_id', '=', assembly)
      .where('plan_id', '=', round)
      .orderBy('person_id')
      .execute();
    const number = rounds.length + 1;
    const tables = Math.max(0, ...rows.map(({ table_number }) => table_number));
    const sat = rows.filter(({ person_id }) => here.has(person_id));
    const size = Array.from({ length: tables }, (_, table) =>
      Math.max(1, sat.filter(({ table_number }) => table_number === table + 1).length),
    );
    rounds.push({ name: Object.values(name)[0] ?? '', tables: size });
    for (const { person_id, table_number } of sat)
      seats.push({ id: person_id, round: number, table: table_number });
    for (const { person_id, table_number } of rows)
      if (serves.has(person_id)) served.push({ id: person_id, round: number, table: table_number });
    const known = new Set(rows.map(({ person_id }) => person_id));
    for (const id of [...here, ...serves.keys()])
      if (!known.has(id)) absent.push({ id, round: number });
  }
  const last = new Map(served.map(({ id, table }) => [id, table]));
  const kept = served.filter(({ id, table }) => !serves.get(id) || last.get(id) === table);
  return { rounds, seats, absent, served: kept };
}

/** Everybody's table in one round, for lists, cards and the Door. */
export async function tablesOfRound(
  store: Store,
  assembly: string,
  round: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await store.db
    .selectFrom('seats')
    .select(['person_id', 'table_number'])
    .where('assembly_id', '=', assembly)
    .where('plan_id', '=', round)
    .execute();
  return new Map(rows.map(({ person_id, table_number }) => [person_id, table_number]));
}
