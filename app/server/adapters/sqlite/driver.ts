import { setTimeout as sleep } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Inside } from '../../store/inside.ts';
import type { SqliteConnection } from './connection.ts';
import { Turns } from './turns.ts';

/** How long a writer waits for another process's transaction, in milliseconds. */
const PATIENCE = 15_000;
const SQLITE_BUSY = 5;

/** Kysely over one SQLite connection: who comes first is served first, a transaction at a time. */
export function sqliteDialect(connection: SqliteConnection, inside: Inside): Dialect {
  return {
    createDriver: () => new SqliteDriver(connection, inside),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new TakingTurns(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/** Kysely need not queue: the driver does, after it has refused what would wait for itself. */
class TakingTurns extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class SqliteDriver implements Driver {
  readonly #connection: SqliteConnection;
  readonly #inside: Inside;
  readonly #turns = new Turns();

  constructor(connection: SqliteConnection, inside: Inside) {
    this.#connection = connection;
    this.#inside = inside;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    this.#inside.refuse();
    await this.#turns.take();
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#turns.pass();
  }

  /**
   * Takes the write lock at once, so that no transaction fails half-way. Waits without blocking the
   * event loop, which a long busy_timeout would do.
   */
  async beginTransaction(): Promise<void> {
    for (let waited = 0; ; ) {
      try {
        await this.#execute('begin immediate');
        return;
      } catch (error) {
        if (!isBusy(error) || waited >= PATIENCE) throw error;
        const pause = 1 + (waited % 7);
        await sleep(pause);
        waited += pause;
      }
    }
  }

  async commitTransaction(): Promise<void> {
    await this.#execute('commit');
  }

  async rollbackTransaction(): Promise<void> {
    // A failed statement may have ended the transaction already (disk full, for one).
    if (this.#connection.database.isTransaction) await this.#execute('rollback');
  }

  async destroy(): Promise<void> {
    await this.#turns.take();
    this.#connection.database.close();
  }

  async #execute(text: string): Promise<void> {
    await this.#connection.executeQuery(CompiledQuery.raw(text));
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
