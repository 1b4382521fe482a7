import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';

/** How many prepared statements a connection keeps. */
const STATEMENTS = 256;

interface Prepared {
  readonly statement: StatementSync;
  readonly reads: boolean;
}

/** One `node:sqlite` database as a Kysely connection, with its prepared statements kept. */
export class SqliteConnection implements DatabaseConnection {
  readonly database: DatabaseSync;
  /** In order of last use, oldest first. */
  readonly #prepared = new Map<string, Prepared>();

  constructor(database: DatabaseSync) {
    this.database = database;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { statement, reads } = this.#prepare(sql);
    const values = parameters.map(valueOf);
    // codec, here and below: Kysely's types say what the columns are
    if (reads) return { rows: statement.all(...values).map(plain) as R[] };
    const { changes } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    // Not a kept statement: two streams of the same text would share its cursor.
    const statement = this.database.prepare(sql);
    for (const row of statement.iterate(...parameters.map(valueOf))) {
      // codec: as above
      yield { rows: [plain(row) as R] };
    }
  }

  #prepare(sql: string): Prepared {
    const kept = this.#prepared.get(sql);
    if (kept !== undefined) this.#prepared.delete(sql);
    const prepared = kept ?? this.#compile(sql);
    this.#prepared.set(sql, prepared);
    const [oldest] = this.#prepared.keys();
    if (this.#prepared.size > STATEMENTS && oldest !== undefined) this.#prepared.delete(oldest);
    return prepared;
  }

  #compile(sql: string): Prepared {
    const statement = this.database.prepare(sql);
    return { statement, reads: statement.columns().length > 0 };
  }
}

function valueOf(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'bigint' || value instanceof Uint8Array) return value;
  throw new TypeError(`a column takes text, numbers, bytes and null, not ${typeof value}`);
}

/** Plain objects, as `pg` gives them; `node:sqlite` gives objects without prototype. */
function plain(row: Record<string, unknown>): Record<string, unknown> {
  return { ...row };
}
