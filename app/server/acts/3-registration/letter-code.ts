import { accept, type Result, refuse } from '@commonlot/exact';
import type { Store } from '../../store/contract.ts';
import { letterCodeHash } from '../2-invitation/draw-letters.ts';
import { readCode } from '../chance.ts';

export type CodeRefusal =
  | { readonly code: 'code-unknown' }
  | { readonly code: 'code-tried-too-often' };

/** Wrong tries after which a code rests for the window. Limits go by code: a hall is one address. */
const MOST_TRIES = 10;
const WINDOW_MINUTES = 15;

/**
 * Finds the household of a letter's code, counting tries per code.
 * @param now instant; @param typed the code as somebody typed it.
 */
export async function householdOfCode(
  store: Store,
  assembly: string,
  typed: string,
  now: string,
): Promise<Result<{ readonly household: string; readonly code: string }, CodeRefusal>> {
  const code = readCode(typed);
  const hash = letterCodeHash(assembly, code);
  const row = await store.db
    .selectFrom('households')
    .select('id')
    .where('assembly_id', '=', assembly)
    .where('code_hash', '=', hash)
    .executeTakeFirst();
  if (row) return accept({ household: row.id, code });
  return refuse(await countTry(store, assembly, hash, now));
}

async function countTry(
  store: Store,
  assembly: string,
  hash: string,
  now: string,
): Promise<CodeRefusal> {
  return await store.transact(async (tx) => {
    const before = await tx
      .selectFrom('code_attempts')
      .select(['tries', 'first_at'])
      .where('assembly_id', '=', assembly)
      .where('code_hash', '=', hash)
      .executeTakeFirst();
    const fresh =
      !before || Date.parse(now) - Date.parse(before.first_at) > WINDOW_MINUTES * 60_000;
    const tries = fresh ? 1 : before.tries + 1;
    const first = fresh ? now : before.first_at;
    await tx
      .insertInto('code_attempts')
      .values({ assembly_id: assembly, code_hash: hash, tries, first_at: first, last_at: now })
      .onConflict((conflict) =>
        conflict
          .columns(['assembly_id', 'code_hash'])
          .doUpdateSet({ tries, first_at: first, last_at: now }),
      )
      .execute();
    return tries > MOST_TRIES ? { code: 'code-tried-too-often' } : { code: 'code-unknown' };
  });
}
