import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSqlite } from './open.ts';

test('what is no database is refused with its name and left as it is', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'commonlot-open-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'letter.txt');
  const text = 'Dear resident, '.repeat(1_000);
  writeFileSync(path, text);
  await assert.rejects(openSqlite(path), /letter\.txt cannot be opened: file is not a database/);
  assert.equal(readFileSync(path, 'utf8'), text);
});

test('the file and its log are readable by their owner alone; closing leaves one file', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'commonlot-open-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'store.sqlite');
  const store = await openSqlite(path);
  for (const end of ['', '-wal']) assert.equal(statSync(path + end).mode & 0o777, 0o600);
  await store.close();
  assert.throws(() => statSync(`${path}-wal`), /ENOENT/);
});

test('what is erased is overwritten in the file', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'commonlot-open-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'store.sqlite');
  const store = await openSqlite(path);
  const row = { id: 'org', slug: 'org', created_at: '2026-03-21T09:30:00.000Z' };
  const name = 'Wilhelmina van der Unforgettable';
  await store.transact(
    async (tx) =>
      await tx
        .insertInto('organisations')
        .values({ ...row, name })
        .execute(),
  );
  await store.close();
  assert.ok(readFileSync(path).includes(name));
  const again = await openSqlite(path);
  await again.transact(
    async (tx) => await tx.updateTable('organisations').set({ name: '' }).execute(),
  );
  await again.close();
  assert.equal(readFileSync(path).includes(name), false);
});
