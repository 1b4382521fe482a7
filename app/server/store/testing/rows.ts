import { CompiledQuery } from 'kysely';
import type { Store } from '../contract.ts';
import { type Schema, TABLES } from '../schema/schema.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Everything a store holds, each table sorted, to compare one store with another. */
export async function allRows(store: Store): Promise<ReadonlyMap<keyof Schema, Rows>> {
  return await store.transact(async (tx) => {
    const all = new Map<keyof Schema, Rows>();
    for (const table of TABLES) {
      const query = CompiledQuery.raw(`select * from "${table}"`);
      const { rows } = await tx.executeQuery<Record<string, unknown>>(query);
      const plain = rows.map(plainRow);
      all.set(
        table,
        plain.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
      );
    }
    return all;
  });
}

/** Columns by name, bytes as hex: what must be equal whichever driver read it. */
function plainRow(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const columns = Object.entries(row).map(([column, value]): [string, unknown] => [
    column,
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
  ]);
  return Object.fromEntries(columns.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
