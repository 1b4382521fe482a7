import { accept, type Result, refuse } from '@commonlot/exact';
import { type TryRefusal, tryCode } from '../../server/access/try-code.ts';
import type { Visit } from '../../server/access/visit.ts';
import { letterCodeHash } from '../../server/acts/2-invitation/draw-letters.ts';
import { readCode } from '../../server/acts/chance.ts';

interface Found {
  readonly assembly: string;
  readonly slug: string;
  readonly household: string;
}
const UNKNOWN = { code: 'code-unknown' } as const;

/** The assembly and household of a letter's code where only the code is known, counting tries. */
export async function findLetter(
  visit: Visit,
  typed: string,
): Promise<Result<Found, typeof UNKNOWN | TryRefusal>> {
  return await tryCode(visit, 'letter', typed, async () => {
    const found = await lookUp(visit, readCode(typed));
    return found ? accept(found) : refuse(UNKNOWN);
  });
}

async function lookUp({ services: { store } }: Visit, code: string): Promise<Found | null> {
  if (!/^[0-9A-Z]{12}$/.test(code)) return null;
  const all = await store.db.selectFrom('assemblies').select(['id', 'slug']).execute();
  const byHash = new Map(all.map((one) => [letterCodeHash(one.id, code), one]));
  const hashes = [...byHash.keys()];
  for (let from = 0; from < hashes.length; from += 500) {
    const row = await store.db
      .selectFrom('households')
      .select(['id', 'assembly_id', 'code_hash'])
      .where('code_hash', 'in', hashes.slice(from, from + 500))
      .executeTakeFirst();
    const found = row?.code_hash ? byHash.get(row.code_hash) : undefined;
    if (row && found?.id === row.assembly_id)
      return { assembly: found.id, slug: found.slug, household: row.id };
  }
  return null;
}
