import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIRST, insist, verifiedLabels } from '../testing/seed.ts';
import { startWriting } from '../testing/writing.ts';
import type { Bench } from './ready.ts';

const EACH = 200;

/** Several processes on one store. */
export function processSuite(bench: Bench): void {
  test('two processes write at once: no gap, nothing twice, the chain verifies', async (t) => {
    const { store, place } = await bench.ready(t);
    const start = performance.now();
    const writers = await Promise.all(
      ['a', 'b'].map(async (prefix) => await startWriting(place.address, FIRST, prefix, EACH)),
    );
    for (const writer of writers) writer.begin();
    await Promise.all(writers.map(async (writer) => await writer.ended()));
    const took = Math.round(performance.now() - start);
    const labels = await verifiedLabels(store, FIRST);
    const sent = writers.flatMap(({ acknowledged }) => acknowledged);
    assert.equal(sent.length, 2 * EACH);
    assert.deepEqual(labels.toSorted(), sent.toSorted());
    // Who gets the lock next is the operating system's business: told, not asserted.
    const turns = labels.filter((label, n) => label[0] !== labels[n - 1]?.[0]).length;
    t.diagnostic(`${2 * EACH} appends in ${took} ms, in ${turns} turns`);
    const rows = await store.db.selectFrom('households').select('id').execute();
    assert.deepEqual(rows.map(({ id }) => id).toSorted(), sent.toSorted());
  });

  test('listeners hear what another process writes, and a second store in this one', async (t) => {
    const { store, place } = await bench.ready(t);
    const heard: number[] = [];
    const ten = Promise.withResolvers<true>();
    store.subscribe(FIRST, (_assembly, version) => {
      heard.push(version);
      if (version >= 11) ten.resolve(true);
    });
    const writer = await startWriting(place.address, FIRST, 'a', 10);
    writer.begin();
    await writer.ended();
    const second = await place.open();
    await insist(second, FIRST, 'b');
    const start = performance.now();
    await ten.promise;
    t.diagnostic(`heard ${Math.round(performance.now() - start)} ms after`);
    await second.close();
    assert.deepEqual(
      heard,
      heard.toSorted((a, b) => a - b),
    );
  });
}
