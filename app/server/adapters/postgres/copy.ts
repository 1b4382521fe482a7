import { CompiledQuery, type Kysely, sql } from 'kysely';
import type { Tx } from '../../store/contract.ts';
import type { PortableRow } from '../../store/portable.ts';
import { type Schema, TABLES } from '../../store/schema/schema.ts';
import { createPortable } from '../sqlite/portable.ts';

const ROWS = 2_000;

/**
 * Copies every table as it stands at one moment: a repeatable-read transaction sees one snapshot and
 * holds no writer up.
 */
export async function copyTo(kysely: Kysely<Schema>, path: string): Promise<void> {
  const portable = await createPortable(path);
  try {
    await kysely
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx) => {
        for (const table of TABLES) {
          for await (const rows of batches(tx, table)) await portable.insert(table, rows);
        }
      });
  } finally {
    portable.close();
  }
}

/** Rows by cursor, so that a table of millions never stands in memory. */
async function* batches(tx: Tx, table: string): AsyncIterable<readonly PortableRow[]> {
  await tx.executeQuery(
    CompiledQuery.raw(`declare copying no scroll cursor for select * from "${table}"`),
  );
  for (;;) {
    const { rows } = await sql<PortableRow>`fetch ${sql.lit(ROWS)} from copying`.execute(tx);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close copying`.execute(tx);
}
