import { type PersonId, readId } from '@commonlot/stages';
import { readValues } from '../../server/acts/3-registration/close-pool.ts';
import type { Store } from '../../server/store/contract.ts';

export interface Household {
  readonly id: string;
  readonly address: unknown;
  readonly stratum: string | null;
  readonly salt: string;
  readonly wave: number | null;
  readonly ticket: string | null;
}

/** What somebody said of themselves, to show it to them again. */
export interface Myself {
  readonly id: PersonId;
  readonly guest: boolean;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly features: Readonly<Record<string, string>>;
  readonly canCome: string;
  readonly needs: string;
  readonly specialConsent: boolean;
}

/** The household a code let in; null when it is none of this assembly's. */
export async function householdRow(
  store: Store,
  assembly: string,
  id: string,
): Promise<Household | null> {
  const row = await store.db
    .selectFrom('households')
    .select(['id', 'address', 'stratum', 'salt', 'drawn_wave', 'ticket'])
    .where('assembly_id', '=', assembly)
    .where('id', '=', id)
    .where('drawn_wave', 'is not', null)
    .executeTakeFirst();
  if (!row) return null;
  const { address, stratum, salt, drawn_wave, ticket } = row;
  return { id, address: JSON.parse(address), stratum, salt, wave: drawn_wave, ticket };
}

/** Who registered with a household's letter, or who has this id by a badge; null when nobody. */
export async function personOf(
  store: Store,
  assembly: string,
  subject: string,
): Promise<Myself | null> {
  const row = await store.db
    .selectFrom('people')
    .selectAll()
    .where('assembly_id', '=', assembly)
    .where((where) => where.or([where('household_id', '=', subject), where('id', '=', subject)]))
    .where('kind', 'in', ['resident', 'guest'])
    .where('status', 'not in', ['withdrawn'])
    .where('erased_at', 'is', null)
    .orderBy('created_at')
    .executeTakeFirst();
  const id = row ? readId('person', row.id) : null;
  if (!row || !id) return null;
  return {
    id,
    guest: row.kind === 'guest',
    name: row.name ?? '',
    email: row.email ?? '',
    phone: row.phone ?? '',
    features: readValues(row.features),
    canCome: readOne(row.availability, 'canCome'),
    needs: readOne(row.needs, 'words'),
    specialConsent: row.special_consent === 1,
  };
}

function readOne(json: string | null, field: string): string {
  const parsed: unknown = json === null ? null : JSON.parse(json);
  const found = typeof parsed === 'object' && parsed ? Object.entries(parsed) : [];
  const value: unknown = found.find(([name]) => name === field)?.[1];
  return typeof value === 'string' ? value : '';
}
