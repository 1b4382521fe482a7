import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { command, FIRST, SECOND } from '../testing/seed.ts';
import type { Bench } from './ready.ts';

/** What `subscribe` promises, and what is refused inside a transaction. */
export function liveSuite(bench: Bench): void {
  test('listeners hear each change of their assembly once, and no others', async (t) => {
    const { store } = await bench.ready(t);
    const first: number[] = [];
    const any: string[] = [];
    const stop = store.subscribe(FIRST, (_assembly, version) => first.push(version));
    store.subscribe(null, (assembly, version) => any.push(`${assembly} ${version}`));
    // Other processes' news may come with where things stand now.
    await sleep(100);
    first.length = 0;
    any.length = 0;
    await store.append(command(FIRST, 0, 'a'));
    await store.append(command(SECOND, 0, 'b'));
    await store.append(command(FIRST, 0, 'late'));
    await sleep(300);
    assert.deepEqual(first, [1]);
    assert.deepEqual(any, [`${FIRST} 1`, `${SECOND} 1`]);
    stop();
    await store.append(command(FIRST, 1, 'c'));
    assert.deepEqual(first, [1]);
  });

  test('a register change is announced when asked, and not when it fails', async (t) => {
    const { store } = await bench.ready(t);
    const heard: number[] = [];
    store.subscribe(FIRST, (_assembly, version) => heard.push(version));
    await sleep(100);
    heard.length = 0;
    await store.transact(async () => {});
    assert.deepEqual(heard, []);
    await store.transact(async () => {}, FIRST);
    assert.deepEqual(heard, [0]);
    const failing = store.transact(async () => {
      throw new Error('no');
    }, FIRST);
    await assert.rejects(failing, /no/);
    assert.deepEqual(heard, [0]);
  });

  test('a listener that throws fails neither the append nor other listeners', async (t) => {
    const { store } = await bench.ready(t);
    let heard = 0;
    const warned = once(process, 'warning');
    store.subscribe(FIRST, () => {
      throw new Error('a listener fell over');
    });
    store.subscribe(FIRST, () => {
      heard += 1;
    });
    const appended = await store.append(command(FIRST, 0, 'a'));
    assert.equal(appended.kind, 'appended');
    assert.ok(heard >= 1);
    assert.match(String(await warned), /fell over/);
  });

  test('inside a transaction, store.db and another transaction are refused', async (t) => {
    const { store } = await bench.ready(t);
    const outer = [
      async () => await store.db.selectFrom('people').select('id').execute(),
      async () => await store.transact(async () => {}),
      async () => await store.append(command(FIRST, 0, 'k')),
    ];
    for (const act of outer) {
      await assert.rejects(
        store.transact(async () => await act()),
        /use its tx/,
      );
    }
    // What began inside but goes on after the transaction may use it.
    const after: Promise<unknown>[] = [];
    await store.transact(async () => {
      after.push(sleep(50).then(async () => await store.append(command(FIRST, 0, 'k'))));
    });
    await Promise.all(after);
    assert.equal(await store.version(FIRST), 1);
  });

  // In memory there is one connection, so a reader waits instead.
  if (!bench.lasting) return;
  test('what a transaction has not committed is not seen', async (t) => {
    const { store } = await bench.ready(t);
    const seen = Promise.withResolvers<number>();
    const written = Promise.withResolvers<true>();
    const writing = store.transact(async (tx) => {
      await tx.updateTable('assemblies').set({ name: 'changed' }).execute();
      written.resolve(true);
      assert.equal(await seen.promise, 0);
    });
    await written.promise;
    const changed = await store.db
      .selectFrom('assemblies')
      .select('id')
      .where('name', '=', 'changed')
      .execute();
    seen.resolve(changed.length);
    await writing;
  });
}
