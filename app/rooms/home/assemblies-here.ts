import type { Store } from '../../server/store/contract.ts';

export interface ListedAssembly {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly fictional: boolean;
}

/** The newest fifty assemblies of this instance, and whether anybody has set it up. */
export async function assembliesHere(
  store: Store,
): Promise<{ founded: boolean; assemblies: readonly ListedAssembly[] }> {
  const organisation = await store.db.selectFrom('organisations').select('id').executeTakeFirst();
  if (!organisation) return { founded: false, assemblies: [] };
  const rows = await store.db
    .selectFrom('assemblies')
    .innerJoin('organisations', 'organisations.id', 'assemblies.organisation_id')
    .select([
      'assemblies.id',
      'assemblies.name',
      'assemblies.fictional',
      'organisations.name as organisation',
    ])
    .orderBy('assemblies.created_at', 'desc')
    .limit(50)
    .execute();
  return {
    founded: true,
    assemblies: rows.map((row) => ({ ...row, fictional: row.fictional === 1 })),
  };
}
