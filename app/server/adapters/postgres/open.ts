import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import type { Store } from '../../store/contract.ts';
import { POSTGRES } from '../../store/differences.ts';
import { Inside } from '../../store/inside.ts';
import { makeStore } from '../../store/make-store.ts';
import { migrate } from '../../store/migrate.ts';
import type { Migration } from '../../store/migrations/migration.ts';
import type { Schema } from '../../store/schema/schema.ts';
import { postgresEngine } from './engine.ts';

/** Any number that no other program on the database takes as its advisory lock. */
const MIGRATION_LOCK = 7_105_146_814;
const CONNECTIONS = 10;

/**
 * Opens a PostgreSQL database (14 or newer) and brings its schema up to date; app processes that
 * start at once do so one after the other.
 * @param migrations for tests only.
 * @throws Error when it cannot be reached, does not sync its commits, or a newer program wrote it.
 */
export async function openPostgres(url: string, migrations?: readonly Migration[]): Promise<Store> {
  const inside = new Inside();
  const pool = new Pool({ connectionString: url, max: CONNECTIONS, application_name: 'commonlot' });
  // A connection that breaks, idle or between two queries of a transaction, fails the query that
  // follows and is replaced; without listeners it would end the process instead.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const dialect = new PostgresDialect({
    pool: {
      options: pool.options,
      connect: async () => {
        inside.refuse();
        return await pool.connect();
      },
      end: async () => await pool.end(),
    },
  });
  const kysely = new Kysely<Schema>({ dialect });
  try {
    await insistOnSync(kysely);
    await kysely.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(tx);
      await migrate(tx, POSTGRES, migrations);
    });
  } catch (error) {
    await kysely.destroy();
    throw error;
  }
  return makeStore(postgresEngine(url, kysely, inside));
}

/** What we acknowledge must survive a crash of the server. */
async function insistOnSync(kysely: Kysely<Schema>): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit']) {
    const { rows } = await sql<{ value: string }>`
      select current_setting(${setting}) as value`.execute(kysely);
    const value = rows[0]?.value;
    if (value === 'off') throw new Error(`PostgreSQL runs with ${setting}=off: switch it on`);
  }
}
