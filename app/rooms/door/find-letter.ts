import { accept, type Result, refuse } from '@commonlot/exact';
import type { Visit } from '../../server/access/visit.ts';
import { letterCodeHash } from '../../server/acts/2-invitation/draw-letters.ts';
import { readCode } from '../../server/acts/chance.ts';
import type { Services } from '../../server/http/services.ts';

/** Whose letter it is. */
interface Letter {
  readonly assembly: string;
  readonly slug: string;
  readonly household: string;
}

type Refused = { readonly code: 'code-unknown' } | { readonly code: 'code-tried-too-often' };

/**
 * The letter of a code where only the code is known. One wrong code may be tried ten times in a
 * quarter of an hour; a right one always opens, so that nobody can lock a home out.
 */
export async function findLetter(
  { services }: Visit,
  typed: string,
): Promise<Result<Letter, Refused>> {
  const code = readCode(typed);
  const letter = /^[0-9A-Z]{8}$/.test(code) ? await letterOf(services, code) : null;
  if (letter) return accept(letter);
  const key = letterCodeHash('any', code);
  if (!services.letterLimiter.allows(key)) return refuse({ code: 'code-tried-too-often' });
  services.letterLimiter.failed(key);
  return refuse({ code: 'code-unknown' });
}

async function letterOf({ store }: Services, code: string): Promise<Letter | null> {
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
