import type { Store } from '../../../server/store/contract.ts';

/** Households of the town and people of the pool in one area. */
export interface AreaPool {
  readonly area: string;
  readonly households: number;
  readonly people: number;
}

/** The pool beside the town: where people live, against where the addresses are. */
export async function areasOf({ db }: Store, assembly: string): Promise<readonly AreaPool[]> {
  const households = await db
    .selectFrom('households')
    .select(({ fn }) => ['stratum', fn.countAll<number | string>().as('count')])
    .where('assembly_id', '=', assembly)
    .groupBy('stratum')
    .orderBy('stratum')
    .execute();
  const people = await db
    .selectFrom('people')
    .innerJoin('households', (join) =>
      join
        .onRef('households.id', '=', 'people.household_id')
        .onRef('households.assembly_id', '=', 'people.assembly_id'),
    )
    .select(({ fn }) => ['households.stratum', fn.countAll<number | string>().as('count')])
    .where('people.assembly_id', '=', assembly)
    .where('people.kind', '=', 'resident')
    .where('people.status', '=', 'registered')
    .groupBy('households.stratum')
    .execute();
  const pool = new Map(people.map(({ stratum, count }) => [stratum, Number(count)]));
  return households.map(({ stratum, count }) => ({
    area: stratum ?? 'all',
    households: Number(count),
    people: pool.get(stratum) ?? 0,
  }));
}
