import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import type { Store } from '../../store/contract.ts';
import { SQLITE } from '../../store/differences.ts';
import { Inside } from '../../store/inside.ts';
import { makeStore } from '../../store/make-store.ts';
import { migrate } from '../../store/migrate.ts';
import type { Migration } from '../../store/migrations/migration.ts';
import type { Schema } from '../../store/schema/schema.ts';
import { SqliteConnection } from './connection.ts';
import { sqliteDialect } from './driver.ts';
import { sqliteEngine } from './engine.ts';

/**
 * Opens (or makes) the embedded store. Other processes may have the same file open.
 * @param path a file on a local disk, or ':memory:' for one that ends with the process.
 * @param migrations for tests only.
 * @throws Error when the file is no database or was written by a newer program.
 */
export async function openSqlite(path: string, migrations?: readonly Migration[]): Promise<Store> {
  const inside = new Inside();
  const inMemory = path === ':memory:';
  const writing = new SqliteConnection(prepare(path, inMemory));
  const reading = inMemory ? writing : new SqliteConnection(prepareReader(path));
  const writer = new Kysely<Schema>({ dialect: sqliteDialect(writing, inside) });
  const reader = inMemory
    ? writer
    : new Kysely<Schema>({ dialect: sqliteDialect(reading, inside) });
  const engine = sqliteEngine({ path, inMemory, inside, writer, reader, writing, reading });
  try {
    await writer.transaction().execute(async (tx) => await migrate(tx, SQLITE, migrations));
  } catch (error) {
    await engine.close();
    throw error;
  }
  return makeStore(engine);
}

/**
 * `synchronous=FULL` syncs the log at every commit; `secure_delete` overwrites what is erased, so
 * that an erased person does not live on in free pages.
 */
function prepare(path: string, inMemory: boolean): DatabaseSync {
  // Personal data and signing keys: readable by the owner alone, as are the log files beside it.
  if (!inMemory) closeSync(openSync(path, 'a', 0o600));
  const database = new DatabaseSync(path, { timeout: 10_000 });
  try {
    if (!inMemory) database.exec('pragma journal_mode = wal');
    database.exec('pragma synchronous = full');
    database.exec('pragma foreign_keys = on');
    database.exec('pragma secure_delete = on');
    // From here on the driver waits, without blocking the event loop.
    database.exec('pragma busy_timeout = 0');
    return database;
  } catch (error) {
    database.close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${path} cannot be opened: ${reason}`, { cause: error });
  }
}

function prepareReader(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 10_000 });
  database.exec('pragma query_only = on');
  return database;
}
