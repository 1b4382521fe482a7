import { accept, type Result, refuse } from '@commonlot/exact';
import type { RestoreRefusal, Tx } from './contract.ts';
import type { Engine } from './engine.ts';
import { insertRows } from './insert-many.ts';
import type { News } from './news.ts';
import type { Portable, PortableRow } from './portable.ts';
import { type Schema, TABLES } from './schema/schema.ts';

type Refusal = Extract<RestoreRefusal, { readonly code: 'not-empty' }>;

/** Sessions of the past must not open again. */
const LEFT_OUT: readonly (keyof Schema)[] = ['sessions', 'passkey_challenges'];
const ROWS = 2_000;

interface Replaced {
  readonly rows: number;
  readonly news: readonly News[];
}

/** Puts a copy in the place of everything a store holds, in one transaction. */
export async function replaceAll(
  engine: Engine,
  portable: Portable,
  replace: boolean,
): Promise<Result<Replaced, Refusal>> {
  return await engine.write(async (tx) => {
    const before = await tx.selectFrom('assemblies').select(['id', 'pulse']).execute();
    const anybody = await tx.selectFrom('organisations').select('id').executeTakeFirst();
    if (anybody !== undefined && !replace) return refuse({ code: 'not-empty' as const });
    for (const table of TABLES.toReversed()) await tx.deleteFrom(table).execute();
    let rows = 0;
    for (const table of TABLES) {
      if (!LEFT_OUT.includes(table)) rows += await fill(tx, engine, table, portable);
    }
    const pulses = new Map(before.map(({ id, pulse }) => [id, pulse]));
    return accept({ rows, news: await stir(tx, engine, pulses) });
  });
}

async function fill(
  tx: Tx,
  engine: Engine,
  table: keyof Schema,
  portable: Portable,
): Promise<number> {
  let rows = 0;
  let batch: PortableRow[] = [];
  const flush = async (): Promise<void> => {
    await insertRows(tx, engine.differences, table, batch);
    rows += batch.length;
    batch = [];
  };
  for (const row of portable.rows(table)) {
    batch.push(row);
    if (batch.length === ROWS) await flush();
  }
  await flush();
  return rows;
}

/** Pulses only ever grow, so that every live page reloads although its version may have gone back. */
async function stir(
  tx: Tx,
  engine: Engine,
  before: ReadonlyMap<string, number>,
): Promise<readonly News[]> {
  const restored = await tx.selectFrom('assemblies').select(['id', 'version', 'pulse']).execute();
  const told: News[] = [];
  for (const { id, version, pulse } of restored) {
    const news = { assembly: id, version, pulse: Math.max(before.get(id) ?? 0, pulse) + 1 };
    await tx.updateTable('assemblies').set({ pulse: news.pulse }).where('id', '=', id).execute();
    await engine.announce(tx, news);
    told.push(news);
  }
  return told;
}
