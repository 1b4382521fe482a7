import type { Person } from '@commonlot/seating';
import { type AssemblyState, toSeat } from '@commonlot/stages';
import type { Store } from '../../store/contract.ts';
import { readValues } from '../3-registration/close-pool.ts';

/** Features that tables are balanced on, most important first: guests spread out, then the rest. */
export interface Roster {
  readonly people: readonly Person[];
  readonly balance: readonly string[];
}

/**
 * Who is to be seated: everybody expected, and once the doors are closed everybody here.
 * Values stay here: they go to the record only as a sealed document.
 */
export async function hallRoster(
  store: Store,
  assembly: string,
  { gathering, commission }: AssemblyState,
): Promise<Roster> {
  const wanted = new Set<string>(toSeat(gathering));
  const rows = await store.db
    .selectFrom('people')
    .select(['id', 'kind', 'group_name', 'features'])
    .where('assembly_id', '=', assembly)
    .where('kind', 'in', ['resident', 'guest'])
    .orderBy('id')
    .execute();
  const people = rows
    .filter(({ id }) => wanted.has(id))
    .map(({ id, kind, group_name, features }): Person => {
      const guest = kind === 'guest';
      return {
        id,
        values: readValues(features),
        kind: guest ? 'guest' : 'resident',
        ...(group_name !== null && { group: group_name }),
      };
    });
  const features = commission.status === 'not-opened' ? [] : commission.template.features;
  // A hall where nobody answered a question cannot be balanced on it.
  const answered = new Set(people.flatMap(({ values }) => Object.keys(values)));
  const asked = features.map(({ feature }) => feature).filter((one) => answered.has(one));
  return { people, balance: ['kind', 'group', ...asked].slice(0, 5) };
}
