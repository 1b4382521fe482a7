import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { SQLITE } from '../differences.ts';
import { placeAt } from '../testing/places.ts';
import { allRows } from '../testing/rows.ts';
import { command, FIRST, insist, SECOND, verifiedLabels } from '../testing/seed.ts';
import { snapshot } from '../testing/snapshots/snapshot.ts';
import type { Bench } from './ready.ts';

/** Backup while writing, restore on the other store, and what is refused. */
export function backupSuite(bench: Bench): void {
  test('a backup made during writes is a consistent prefix', async (t) => {
    const { store } = await bench.ready(t);
    const file = join(folderFor(t), 'backup.sqlite');
    for (let n = 0; n < 20; n += 1) await insist(store, FIRST, `before ${n}`);
    const writing = new AbortController();
    const written = (async () => {
      let n = 0;
      for (; !writing.signal.aborted; n += 1) await insist(store, FIRST, `during ${n}`);
      return n;
    })();
    const backup = await store.backup(file);
    writing.abort();
    t.diagnostic(`${await written} appends meanwhile`);
    assert.equal(backup.ok, true);
    const all = await verifiedLabels(store, FIRST);
    const copy = await placeAt(':memory:').open();
    t.after(async () => await copy.close());
    assert.equal((await copy.restore(file)).ok, true);
    const saved = await verifiedLabels(copy, FIRST);
    assert.deepEqual(saved, all.slice(0, saved.length));
    assert.ok(saved.length >= 20);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(existsSync(`${file}-wal`), false);
  });

  test('what one store saved, the other restores, row for row', async (t) => {
    const file = join(folderFor(t), 'first.sqlite');
    const again = join(folderFor(t), 'second.sqlite');
    const first = new DatabaseSync(file);
    first.exec(snapshot('0001-first', SQLITE));
    first.close();
    // From SQLite here, and from here back to SQLite.
    const { store } = await bench.ready(t);
    const restored = await store.restore(file, { replace: true });
    assert.ok(restored.ok && restored.value.rows > 30);
    const back = await store.backup(again);
    assert.deepEqual(back.ok && back.value.assemblies, [
      { id: 'asm_canal', version: 3 },
      { id: 'asm_party', version: 0 },
    ]);
    const copy = await placeAt(':memory:').open();
    t.after(async () => await copy.close());
    assert.equal((await copy.restore(again)).ok, true);
    const [here, there] = [await allRows(store), await allRows(copy)];
    for (const [table, rows] of here) {
      if (table !== 'assemblies') assert.deepEqual(there.get(table), rows, table);
    }
    assert.deepEqual(here.get('sessions'), []);
    assert.equal((await verifiedLabels(store, 'asm_canal')).length, 3);
  });

  refusalSuite(bench);
}

function refusalSuite(bench: Bench): void {
  test('a restore goes back in time while listeners and writers carry on', async (t) => {
    const { store } = await bench.ready(t);
    const file = join(folderFor(t), 'backup.sqlite');
    await insist(store, FIRST, 'a');
    assert.equal((await store.backup(file)).ok, true);
    await insist(store, FIRST, 'b');
    await insist(store, SECOND, 'c');
    assert.deepEqual(await store.restore(file), { ok: false, refusal: { code: 'not-empty' } });
    assert.deepEqual(await verifiedLabels(store, FIRST), ['a', 'b']);
    const heard: string[] = [];
    store.subscribe(null, (assembly, version) => heard.push(`${assembly} ${version}`));
    assert.equal((await store.restore(file, { replace: true })).ok, true);
    assert.ok(heard.includes(`${FIRST} 1`) && heard.includes(`${SECOND} 0`));
    assert.deepEqual(await verifiedLabels(store, FIRST), ['a']);
    assert.deepEqual(await store.append(command(FIRST, 2, 'd')), { kind: 'conflict', version: 1 });
    await insist(store, FIRST, 'd');
    assert.deepEqual(await verifiedLabels(store, FIRST), ['a', 'd']);
  });

  test('what is no whole backup is refused, and nothing changes', async (t) => {
    const { store } = await bench.ready(t);
    const folder = folderFor(t);
    const file = join(folder, 'backup.sqlite');
    await insist(store, FIRST, 'a');
    await insist(store, FIRST, 'b');
    assert.equal((await store.backup(file)).ok, true);
    const taken = await store.backup(file);
    assert.deepEqual(taken, { ok: false, refusal: { code: 'path-exists', path: file } });
    const refusalOf = async (path: string): Promise<string> => {
      const outcome = await store.restore(path, { replace: true });
      return outcome.ok ? 'restored' : outcome.refusal.code;
    };
    assert.equal(await refusalOf(join(folder, 'none')), 'not-found');
    writeFileSync(join(folder, 'text'), 'Dear resident, '.repeat(1_000));
    assert.equal(await refusalOf(join(folder, 'text')), 'not-a-backup');
    new DatabaseSync(join(folder, 'other')).exec('create table cats (name text)');
    assert.equal(await refusalOf(join(folder, 'other')), 'not-a-backup');
    const forged = new DatabaseSync(file);
    forged.exec("update entries set line = replace(line, 'host', 'boss') where seq = 2");
    forged.close();
    const broken = await store.restore(file, { replace: true });
    const refusal = { code: 'chain-broken', assembly: FIRST, seq: 2 };
    assert.deepEqual(broken, { ok: false, refusal });
    assert.deepEqual(await verifiedLabels(store, FIRST), ['a', 'b']);
  });
}

function folderFor(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'commonlot-backup-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
