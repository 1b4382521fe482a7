import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { SQLITE } from '../../store/differences.ts';
import { insertRows } from '../../store/insert-many.ts';
import { Inside } from '../../store/inside.ts';
import { migrate } from '../../store/migrate.ts';
import type { Portable, PortableRow } from '../../store/portable.ts';
import type { Schema } from '../../store/schema/schema.ts';
import { SqliteConnection } from './connection.ts';
import { sqliteDialect } from './driver.ts';

/** An empty portable file to be filled; whole or absent, so its pages need no sync of their own. */
export async function createPortable(path: string): Promise<Portable> {
  return await openFile(path);
}

/**
 * Opens a portable file and brings its schema up to date.
 * @throws Error when it is damaged, no store, or written by a newer program.
 */
export async function openPortable(path: string): Promise<Portable> {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const check = database.prepare('pragma quick_check(1)').get()?.['quick_check'];
    if (check !== 'ok') throw new Error(`the file is damaged: ${String(check)}`);
    const ledger = "select 1 from sqlite_schema where name = 'schema_migrations'";
    if (database.prepare(ledger).get() === undefined)
      throw new Error('the file is no Commonlot data');
  } finally {
    database.close();
  }
  return await openFile(path);
}

async function openFile(path: string): Promise<Portable> {
  const database = new DatabaseSync(path);
  // One file without companions, so that it can be carried and kept anywhere.
  database.exec('pragma journal_mode = delete');
  database.exec('pragma synchronous = off');
  database.exec('pragma foreign_keys = on');
  const connection = new SqliteConnection(database);
  const kysely = new Kysely<Schema>({ dialect: sqliteDialect(connection, new Inside()) });
  await kysely.transaction().execute(async (tx) => await migrate(tx, SQLITE));
  return {
    rows: (table) => rows(database, `select * from "${table}"`),
    lines: (assembly) => lines(database, assembly),
    insert: async (table, batch) =>
      await kysely.transaction().execute(async (tx) => {
        await insertRows(tx, SQLITE, table, batch);
      }),
    close: () => database.close(),
  };
}

function* rows(database: DatabaseSync, query: string): Iterable<PortableRow> {
  yield* database.prepare(query).iterate();
}

function* lines(database: DatabaseSync, assembly: string): Iterable<string> {
  const query = 'select line from entries where assembly_id = ? order by seq';
  for (const { line } of database.prepare(query).iterate(assembly)) yield String(line);
}
