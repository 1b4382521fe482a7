import type { FollowUpState } from '@commonlot/stages';
import type { Store } from '../../../server/store/contract.ts';

export interface Helper {
  readonly id: string;
  readonly name: string;
  /** Null where they did not agree that the group may have it. */
  readonly contact: string | null;
}

/** Helpers of each group by name; contact details only of those who consented to it. */
export async function helpersOf(
  store: Store,
  assembly: string,
  groups: FollowUpState['groups'],
): Promise<ReadonlyMap<string, readonly Helper[]>> {
  const wanted = new Set<string>(groups.flatMap(({ helpers }) => [...helpers.keys()]));
  if (wanted.size === 0) return new Map();
  const rows = await store.db
    .selectFrom('people')
    .select(['id', 'name', 'email', 'phone'])
    .where('assembly_id', '=', assembly)
    .execute();
  const known = new Map(rows.filter(({ id }) => wanted.has(id)).map((row) => [row.id, row]));
  return new Map(
    groups.map(({ group, helpers }) => [
      group,
      [...helpers].map(([person, consents]) => {
        const row = known.get(person);
        const contact = [row?.email, row?.phone].filter((one) => one).join(' · ');
        return { id: person, name: row?.name ?? '–', contact: consents ? contact : null };
      }),
    ]),
  );
}
