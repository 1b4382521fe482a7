import assert from 'node:assert/strict';
import { test } from 'node:test';
import { POSTGRES, SQLITE } from '../differences.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import type { Migration } from '../migrations/migration.ts';
import { TABLES } from '../schema/schema.ts';
import { allRows } from '../testing/rows.ts';
import { command, insist, seed, verifiedLabels } from '../testing/seed.ts';
import { snapshot } from '../testing/snapshots/snapshot.ts';
import type { Bench } from './ready.ts';

/** Tables that came after the first release. */
const NEW = ['passkey_challenges', 'seating_rules', 'seating_goals'];

/** An older store is brought up to date without losing a row, and a newer one is left alone. */
export function migrationSuite(bench: Bench): void {
  test('a store of the first release is migrated without losing a row', async (t) => {
    const place = await bench.fresh();
    const differences = place.address.startsWith('postgres:') ? POSTGRES : SQLITE;
    await place.run(snapshot('0001-first', differences));
    const store = await place.open();
    t.after(async () => await store.close());
    const rows = await allRows(store);
    for (const table of TABLES) {
      if (!NEW.includes(table)) assert.ok((rows.get(table)?.length ?? 0) > 0, `${table} is empty`);
    }
    const counts = Object.fromEntries([...rows].map(([table, { length }]) => [table, length]));
    assert.deepEqual(counts, {
      organisations: 2,
      assemblies: 2,
      signing_keys: 1,
      accounts: 2,
      passkeys: 1,
      passkey_challenges: 0,
      sessions: 1,
      invitation_links: 1,
      roles: 1,
      entries: 3,
      commands: 2,
      documents: 2,
      checkpoints: 1,
      households: 2,
      people: 3,
      code_attempts: 1,
      seats: 2,
      table_keys: 1,
      preferences: 1,
      seating_rules: 0,
      seating_goals: 0,
      cards: 2,
      ballots: 2,
      jobs: 2,
    });
    const replies = rows.get('households')?.map(({ id, replies }) => [id, replies]);
    assert.deepEqual(
      new Map(replies as [string, number][]),
      new Map([
        ['hh_1', 2],
        ['hh_2', 0],
      ]),
    );
    const labels = [
      'How do we keep the canal clean?',
      'The council answers in June',
      "It's the bins",
    ];
    assert.deepEqual(await verifiedLabels(store, 'asm_canal'), labels);
    await insist(store, 'asm_canal', 'after');
    assert.deepEqual(await verifiedLabels(store, 'asm_canal'), [...labels, 'after']);
    const twice = await store.append({ ...command('asm_canal', 3, 'key_1'), fingerprint: 'print' });
    assert.deepEqual(twice, { kind: 'replayed', version: 4, from: 1, to: 2 });
  });

  test('a migration that fails leaves the store as it was', async () => {
    const place = await bench.fresh();
    const before = await place.open();
    await seed(before);
    await before.close();
    const failing: Migration = {
      name: '9999-failing',
      statements: () => ['delete from signing_keys', 'create table (oops'],
    };
    await assert.rejects(place.open([...MIGRATIONS, failing]), /syntax error/);
    const after = await place.open();
    const keys = await after.db.selectFrom('signing_keys').select('assembly_id').execute();
    assert.equal(keys.length, 3);
    await after.close();
  });

  test('a store that a newer program wrote is refused with a sentence', async () => {
    const place = await bench.fresh();
    const newer: Migration = { name: '9999-newer', statements: () => [] };
    await (await place.open([...MIGRATIONS, newer])).close();
    await assert.rejects(place.open(), /newer Commonlot \(9999-newer\): update the program/);
  });

  test('a released migration that was edited is noticed', async () => {
    const place = await bench.fresh();
    const step: Migration = { name: '9999-step', statements: () => [] };
    await (await place.open([...MIGRATIONS, step])).close();
    const edited: Migration = { ...step, statements: () => ['delete from people'] };
    await assert.rejects(place.open([...MIGRATIONS, edited]), /9999-step was edited/);
  });

  test('several programs that start at once migrate once', async () => {
    const place = await bench.fresh();
    const stores = await Promise.all([place.open(), place.open(), place.open()]);
    const [{ db }] = stores;
    const applied = await db.selectFrom('schema_migrations').select('name').execute();
    assert.equal(applied.length, MIGRATIONS.length);
    for (const each of stores) await each.close();
  });
}
