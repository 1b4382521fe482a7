import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { jobQueue } from '../jobs/queue.ts';
import { command, FIRST, PARTY, TOWN } from '../testing/seed.ts';
import type { Bench } from './ready.ts';

const at = (minute: number): string => `2026-03-21T09:${String(minute).padStart(2, '0')}:00.000Z`;
const letters = (id: string, minute: number) => ({
  id,
  organisation: TOWN,
  assembly: FIRST,
  kind: 'letters',
  payload: { wave: 1 },
  at: at(minute),
});

/** The queue for work outside requests. */
export function jobSuite(bench: Bench): void {
  test('jobs are claimed oldest first, by kind, each once', async (t) => {
    const { store } = await bench.ready(t);
    const queue = jobQueue(store);
    for (const [id, minute] of [
      ['b', 2],
      ['a', 1],
      ['c', 3],
    ] as const)
      await queue.add(letters(id, minute));
    assert.equal(await queue.claim(['mail'], at(9), at(10)), null);
    assert.equal(await queue.claim(['letters'], at(0), at(10)), null);
    const claims = await Promise.all(
      Array.from({ length: 5 }, async () => await queue.claim(['letters'], at(9), at(10))),
    );
    const taken = claims.flatMap((job) => (job === null ? [] : [job.id]));
    assert.deepEqual(taken.toSorted(), ['a', 'b', 'c']);
    assert.deepEqual(JSON.parse(claims[0]?.payload ?? ''), { wave: 1 });
  });

  test('a job asked for many times at once is there once; another runs beside it where it may', async (t) => {
    const { store } = await bench.ready(t);
    const queue = jobQueue(store);
    const ask = async (id: string, runs: 'one-of-a-kind' | 'beside-others') =>
      await queue.start(letters(id, 1), runs);
    const first = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (id) => await ask(id, 'one-of-a-kind')),
    );
    assert.equal(first.filter(({ added }) => added).length, 1);
    assert.equal(new Set(first.map(({ id }) => id)).size, 1);
    const same = await Promise.all([1, 2, 3].map(async () => await ask('e', 'beside-others')));
    assert.equal(same.filter(({ added }) => added).length, 1);
    assert.equal((await queue.list(TOWN, 10)).length, 2);
    for (const { id } of await queue.list(TOWN, 10)) await queue.cancel(TOWN, id, at(5));
    assert.equal((await ask('f', 'one-of-a-kind')).added, true, 'those before have ended');
    assert.equal((await ask('f', 'beside-others')).added, false);
  });

  test('progress, result and end of a job; a cancelled one is told to stop', async (t) => {
    const { store } = await bench.ready(t);
    const queue = jobQueue(store);
    await queue.add(letters('a', 1));
    await queue.add(letters('b', 2));
    const heard: number[] = [];
    store.subscribe(FIRST, (_assembly, version) => heard.push(version));
    const a = await queue.claim(['letters'], at(3), at(4));
    const held = { id: 'a', attempt: a?.attempts ?? 0 };
    const half = { progress: 50, message: 'printing', leaseUntil: at(5) };
    assert.equal(await queue.report(held, half), true);
    assert.ok(heard.length > 0);
    assert.equal(await queue.finish(held, { pages: 12 }, at(6)), true);
    assert.equal(await queue.finish(held, { pages: 13 }, at(6)), false);
    const done = await queue.get(TOWN, 'a');
    assert.deepEqual([done?.state, done?.progress, done?.result], ['done', 100, '{"pages":12}']);
    const b = await queue.claim(['letters'], at(3), at(4));
    assert.equal(await queue.cancel(PARTY, 'b', at(5)), false);
    assert.equal(await queue.cancel(TOWN, 'b', at(5)), true);
    assert.equal(await queue.report({ id: 'b', attempt: b?.attempts ?? 0 }, half), false);
    assert.equal(await queue.claim(['letters'], at(9), at(10)), null);
    assert.equal(await queue.retry(TOWN, 'b', at(9)), true);
    assert.equal((await queue.claim(['letters'], at(9), at(10)))?.id, 'b');
  });

  test('a job whose worker died is given to another, and the first is told', async (t) => {
    const { store } = await bench.ready(t);
    const queue = jobQueue(store);
    await queue.add({ ...letters('a', 1), maxAttempts: 2 });
    const first = await queue.claim(['letters'], at(1), at(2));
    assert.equal(await queue.claim(['letters'], at(2), at(3)), null);
    const second = await queue.claim(['letters'], at(3), at(4));
    assert.deepEqual([first?.attempts, second?.attempts], [1, 2]);
    const half = { progress: 50, message: '', leaseUntil: at(9) };
    assert.equal(await queue.report({ id: 'a', attempt: 1 }, half), false);
    assert.equal(await queue.claim(['letters'], at(5), at(6)), null);
    assert.equal((await queue.get(TOWN, 'a'))?.state, 'failed');
    assert.equal(await queue.retry(TOWN, 'a', at(6)), true);
    assert.equal((await queue.claim(['letters'], at(6), at(7)))?.attempts, 3);
    assert.equal(await queue.finish({ id: 'a', attempt: 2 }, null, at(7)), false);
  });

  test('a failed job says why and waits for people; others see nothing', async (t) => {
    const { store } = await bench.ready(t);
    const queue = jobQueue(store);
    await queue.add(letters('a', 1));
    await queue.claim(['letters'], at(1), at(2));
    const first = { id: 'a', attempt: 1 };
    assert.equal(await queue.fail(first, 'no paper', at(6), { sheets: 2 }), true);
    assert.equal(await queue.claim(['letters'], at(9), at(10)), null);
    const job = await queue.get(TOWN, 'a');
    assert.deepEqual([job?.state, job?.message, job?.finished_at], ['failed', 'no paper', at(6)]);
    assert.equal(job?.result, '{"sheets":2}');
    assert.equal(await queue.get(PARTY, 'a'), null);
    assert.deepEqual(await queue.list(PARTY, 10), []);
    assert.equal((await queue.list(TOWN, 10)).length, 1);
    const crossing = { ...letters('x', 1), organisation: PARTY };
    await assert.rejects(queue.add(crossing), /foreign key/i);
  });

  test('a cancelled job keeps what its worker knew, until it is started again', async (t) => {
    const { store } = await bench.ready(t);
    const queue = jobQueue(store);
    await queue.add(letters('a', 1));
    await queue.claim(['letters'], at(1), at(2));
    const held = { id: 'a', attempt: 1 };
    assert.equal(await queue.leave(held, { printed: 3 }), false, 'it runs');
    assert.equal(await queue.cancel(TOWN, 'a', at(2)), true);
    assert.equal(await queue.leave({ ...held, attempt: 2 }, { printed: 4 }), false);
    assert.equal(await queue.leave(held, { printed: 3 }), true);
    const job = await queue.get(TOWN, 'a');
    assert.deepEqual([job?.state, job?.result], ['cancelled', '{"printed":3}']);
    assert.equal(await queue.retry(TOWN, 'a', at(3)), true);
    assert.equal((await queue.get(TOWN, 'a'))?.result, null);
    assert.equal(await queue.leave(held, { printed: 3 }), false, 'it waits');
  });

  test('a job ends in the transaction of its act: both are kept or neither', async (t) => {
    const { store } = await bench.ready(t);
    const queue = jobQueue(store);
    await queue.add(letters('a', 1));
    await queue.claim(['letters'], at(1), at(2));
    const held = { id: 'a', attempt: 1 };
    const undone = store.transact(async (tx) => {
      assert.equal(await queue.settle(tx, held, { letters: 3 }, at(2)), true);
      throw new Error('undone');
    });
    await assert.rejects(undone, /undone/);
    assert.equal((await queue.get(TOWN, 'a'))?.state, 'running');
    const settled = async (attempt: number) =>
      await store.transact(
        async (tx) => await queue.settle(tx, { id: 'a', attempt }, { letters: 3 }, at(2)),
      );
    await queue.claim(['letters'], at(3), at(4));
    assert.equal(await settled(1), false);
    assert.equal(await settled(2), true);
    assert.equal(await settled(2), false);
    assert.equal(await queue.cancel(TOWN, 'a', at(5)), false);
    const done = await queue.get(TOWN, 'a');
    assert.deepEqual([done?.state, done?.result], ['done', '{"letters":3}']);
  });

  test('a worker that keeps its job while its act ends it: neither waits for the other for ever', async (t) => {
    const { store } = await bench.ready(t);
    const queue = jobQueue(store);
    await queue.add(letters('a', 1));
    await queue.claim(['letters'], at(1), at(2));
    const held = { id: 'a', attempt: 1 };
    const locked = Promise.withResolvers<undefined>();
    const ends = store.append({
      ...command(FIRST, 0, 'ends'),
      register: async (tx) => {
        locked.resolve(undefined);
        // Meanwhile the beat asks for the job's row and for the assembly.
        await sleep(200);
        assert.equal(await queue.settle(tx, held, null, at(3)), true);
      },
    });
    await locked.promise;
    assert.equal(await queue.keep(held, at(5)), false, 'it is over');
    await ends;
    assert.equal((await queue.get(TOWN, 'a'))?.state, 'done');
  });

  test('a lease that is kept is not lost, and a job let go is free at once', async (t) => {
    const { store } = await bench.ready(t);
    const queue = jobQueue(store);
    await queue.add({ ...letters('a', 1), maxAttempts: 1 });
    await queue.claim(['letters'], at(1), at(2));
    assert.equal(await queue.keep({ id: 'a', attempt: 1 }, at(5)), true);
    assert.equal(await queue.claim(['letters'], at(4), at(6)), null);
    assert.equal(await queue.release({ id: 'a', attempt: 1 }, at(4)), true);
    assert.equal((await queue.claim(['letters'], at(4), at(6)))?.attempts, 2);
    assert.equal(await queue.keep({ id: 'a', attempt: 1 }, at(9)), false);
    assert.equal(await queue.release({ id: 'a', attempt: 1 }, at(9)), false);
  });
}
