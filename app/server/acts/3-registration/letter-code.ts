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

/** Counts one try in one statement, so that guesses sent at once are each counted. */
async function countTry(
  store: Store,
  assembly: string,
  hash: string,
  now: string,
): Promise<CodeRefusal> {
  const known = await store.db
    .selectFrom('assemblies')
    .select('id')
    .where('id', '=', assembly)
    .executeTakeFirst();
  if (!known) return { code: 'code-unknown' };
  const begun = new Date(Date.parse(now) - WINDOW_MINUTES * 60_000).toISOString();
  const { tries } = await store.transact(
    async (tx) =>
      await tx
        .insertInto('code_attempts')
        .values({ assembly_id: assembly, code_hash: hash, tries: 1, first_at: now, last_at: now })
        .onConflict((conflict) =>
          conflict.columns(['assembly_id', 'code_hash']).doUpdateSet((row) => {
            const over = row('code_attempts.first_at', '<', begun);
            const more = row('code_attempts.tries', '+', 1);
            return {
              tries: row.case().when(over).then(1).else(more).end(),
              first_at: row
                .case()
                .when(over)
                .then(now)
                .else(row.ref('code_attempts.first_at'))
                .end(),
              last_at: now,
            };
          }),
        )
        .returning('tries')
        .executeTakeFirstOrThrow(),
  );
  return tries > MOST_TRIES ? { code: 'code-tried-too-often' } : { code: 'code-unknown' };
}
