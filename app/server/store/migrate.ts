import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tx } from './contract.ts';
import { type Differences, SQLITE } from './differences.ts';
import { MIGRATIONS } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import type { Schema } from './schema/schema.ts';

/**
 * Brings the schema up to date inside the caller's transaction, which must keep other processes
 * out: all steps or none.
 * @param migrations for tests: a prefix of all.
 * @returns names of the migrations applied now.
 * @throws Error when the database was written by a newer program, or a released step was edited.
 */
export async function migrate(
  tx: Tx,
  differences: Differences,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<readonly string[]> {
  await createLedger(tx, differences);
  const applied = await tx.selectFrom('schema_migrations').selectAll().orderBy('name').execute();
  const unknown = applied.find(({ name }) => migrations.every((known) => known.name !== name));
  if (unknown !== undefined) {
    throw new Error(
      `this data was written by a newer Commonlot (${unknown.name}): update the program to open it`,
    );
  }
  const done: string[] = [];
  for (const migration of migrations) {
    const before = applied.find(({ name }) => name === migration.name);
    const digest = digestOf(migration);
    if (before === undefined) await apply(tx, migration, digest, differences);
    else if (before.digest !== digest) throw new Error(`migration ${migration.name} was edited`);
    if (before === undefined) done.push(migration.name);
  }
  return done;
}

async function createLedger(tx: Kysely<Schema>, { text, end }: Differences): Promise<void> {
  await sql
    .raw(
      `create table if not exists schema_migrations (
         name ${text} primary key, digest ${text} not null)${end}`,
    )
    .execute(tx);
}

async function apply(
  tx: Tx,
  migration: Migration,
  digest: string,
  differences: Differences,
): Promise<void> {
  for (const statement of migration.statements(differences)) await sql.raw(statement).execute(tx);
  await tx.insertInto('schema_migrations').values({ name: migration.name, digest }).execute();
}

/** SHA-256 of a migration's statements, the same on both stores, without regard to white space. */
export function digestOf(migration: Migration): string {
  const text = migration.statements(SQLITE).join(';').replace(/\s+/g, ' ');
  return createHash('sha256').update(text).digest('hex');
}
