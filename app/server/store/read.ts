import type { Reads } from './contract.ts';
import { type SealedEntry, unseal } from './sealing.ts';

const PAGE = 1_000;

/** See `Store.read`. */
export async function readEntries(
  db: Reads,
  assembly: string,
  after: number,
  limit: number = PAGE,
): Promise<readonly SealedEntry[]> {
  const rows = await db
    .selectFrom('entries')
    .select(['seq', 'hash', 'line'])
    .where('assembly_id', '=', assembly)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(unseal);
}

/** See `Store.entries`. */
export async function* pages(
  db: Reads,
  assembly: string,
  after: number,
): AsyncIterable<SealedEntry> {
  for (let from = after; ; ) {
    const page = await readEntries(db, assembly, from);
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    from = last.seq;
  }
}
