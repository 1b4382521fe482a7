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

/** Everybody who registered with a household's letter, first come first. */
export async function peopleOfHousehold(
  store: Store,
  assembly: string,
  household: string,
): Promise<readonly Myself[]> {
  const rows = await living(store, assembly)
    .where('household_id', '=', household)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.flatMap((row) => myself(row) ?? []);
}

/** Whoever has this id, by a badge; null when nobody. */
export async function personOf(
  store: Store,
  assembly: string,
  person: string,
): Promise<Myself | null> {
  const row = await living(store, assembly).where('id', '=', person).executeTakeFirst();
  return row ? myself(row) : null;
}

function living({ db }: Store, assembly: string) {
  return db
    .selectFrom('people')
    .selectAll()
    .where('assembly_id', '=', assembly)
    .where('kind', 'in', ['resident', 'guest'])
    .where('status', 'not in', ['withdrawn'])
    .where('erased_at', 'is', null);
}

type Row = Awaited<ReturnType<ReturnType<typeof living>['executeTakeFirstOrThrow']>>;

function myself(row: Row): Myself | null {
  const id = readId('person', row.id);
  if (!id) return null;
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
