import type { Result } from '@commonlot/exact';
import { commitList, type Json } from '@commonlot/record';
import type { Reads, Store } from '../../store/contract.ts';
import { attachLines } from '../documents.ts';
import { type ActRefusal, type Doing, type Done, perform } from '../perform.ts';

/** One registered person as selection sees them. */
export interface PoolPerson {
  readonly id: string;
  readonly salt: string;
  readonly household: string | null;
  readonly values: Readonly<Record<string, string>>;
}

/** Everybody registered and not withdrawn, sorted by id. */
export async function readPool(store: Store, assembly: string): Promise<readonly PoolPerson[]> {
  return await poolIn(store.db, assembly);
}

async function poolIn(db: Reads, assembly: string): Promise<readonly PoolPerson[]> {
  const rows = await db
    .selectFrom('people')
    .select(['id', 'salt', 'household_id', 'address', 'features'])
    .where('assembly_id', '=', assembly)
    .where('kind', '=', 'resident')
    .where('status', '=', 'registered')
    .orderBy('id')
    .execute();
  return rows.map(({ id, salt, household_id, address, features }) => ({
    id,
    salt,
    household: household_id ?? householdIn(address),
    values: readValues(features),
  }));
}

/** Somebody registered, changed or withdrew while the pool was being read; nothing was written. */
class PoolChanged extends Error {}

/** Closes registration: seals the pool, so that nobody can be slipped in or out of it later. */
export async function closePool(doing: Doing): Promise<Result<Done, ActRefusal>> {
  for (;;) {
    try {
      return await tryToClose(doing);
    } catch (error) {
      if (!(error instanceof PoolChanged)) throw error;
    }
  }
}

async function tryToClose(doing: Doing): Promise<Result<Done, ActRefusal>> {
  const people = await readPool(doing.store, doing.assembly);
  const rows = people.map(({ id, salt, household, values }) => ({
    id,
    salt,
    row: { household, values } satisfies Json,
  }));
  const commitment = commitList(rows);
  if (!commitment.ok) throw new Error(`pool does not commit: ${commitment.refusal.code}`);
  const pool = attachLines('pool.jsonl', 'sealed', rows);
  const data = { pool: pool.ref, root: commitment.value.root };
  return await perform(
    doing,
    { type: 'registration.close', data },
    {
      documents: [pool.document],
      fingerprint: {},
      register: async (tx) => {
        const now = await poolIn(tx, doing.assembly);
        if (JSON.stringify(now) !== JSON.stringify(people)) throw new PoolChanged();
      },
    },
  );
}

/** The household an imported person gave as an address; null when none. */
function householdIn(address: string | null): string | null {
  if (address === null) return null;
  const parsed: unknown = JSON.parse(address);
  if (typeof parsed !== 'object' || parsed === null || !('household' in parsed)) return null;
  return typeof parsed.household === 'string' ? parsed.household : null;
}

/** Reads a people row's features; anything but a map of texts counts as none. */
export function readValues(features: string): Readonly<Record<string, string>> {
  const parsed: unknown = JSON.parse(features);
  if (typeof parsed !== 'object' || parsed === null) return {};
  const texts = Object.entries(parsed).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  return Object.fromEntries(texts);
}
