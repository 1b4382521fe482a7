import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { verifyChain } from '@commonlot/record';
import { document, redactDocument } from '../documents.ts';
import { AT, command, FIRST, fact, insist, SECOND, seed, verifiedLabels } from '../testing/seed.ts';
import type { Bench } from './ready.ts';

/** What `append` promises. */
export function appendSuite(bench: Bench): void {
  test('an append is read back as it was sealed, and the chain verifies', async (t) => {
    const { store } = await bench.ready(t);
    const facts = [fact('one'), fact('two'), fact('three')];
    const appended = await store.append({ ...command(FIRST, 0, 'k'), facts });
    assert.ok(appended.kind === 'appended');
    const read = await store.read(FIRST, 0);
    assert.deepEqual(appended.entries, read);
    assert.deepEqual(
      read.map(({ seq }) => seq),
      [1, 2, 3],
    );
    assert.deepEqual(await store.read(FIRST, 1, 1), read.slice(1, 2));
    assert.deepEqual(await verifiedLabels(store, FIRST), ['one', 'two', 'three']);
    assert.equal(await store.version(FIRST), 3);
    assert.equal(await store.version(SECOND), 0);
  });

  test('an append on a version gone by is a conflict and stores nothing', async (t) => {
    const { store } = await bench.ready(t);
    await store.append(command(FIRST, 0, 'a'));
    const late = await store.append(command(FIRST, 0, 'b'));
    assert.deepEqual(late, { kind: 'conflict', version: 1 });
    const early = await store.append(command(FIRST, 2, 'c'));
    assert.deepEqual(early, { kind: 'conflict', version: 1 });
    assert.deepEqual(await verifiedLabels(store, FIRST), ['a']);
    assert.equal((await store.append(command(FIRST, 1, 'b'))).kind, 'appended');
  });

  test('a command sent twice is applied once; its key is refused for another', async (t) => {
    const { store } = await bench.ready(t);
    await store.append({ ...command(FIRST, 0, 'k'), facts: [fact('one'), fact('two')] });
    await store.append(command(FIRST, 2, 'later'));
    const again = await store.append(command(FIRST, 0, 'k'));
    assert.deepEqual(again, { kind: 'replayed', version: 3, from: 1, to: 2 });
    const other = await store.append({ ...command(FIRST, 3, 'k'), fingerprint: 'other' });
    assert.deepEqual(other, { kind: 'key-reused' });
    assert.equal(await store.version(FIRST), 3);
    // A key belongs to its assembly.
    assert.equal((await store.append(command(SECOND, 0, 'k'))).kind, 'appended');
  });

  test('twenty writers at once: each command once, no gap, the chain verifies', async (t) => {
    const { store } = await bench.ready(t);
    const keys = Array.from({ length: 20 }, (_key, n) => `k${n}`);
    await Promise.all([...keys, ...keys].map(async (key) => await insist(store, FIRST, key)));
    assert.deepEqual((await verifiedLabels(store, FIRST)).toSorted(), keys.toSorted());
  });

  test('five thousand facts in one append', async (t) => {
    const { store } = await bench.ready(t);
    const facts = Array.from({ length: 5_000 }, (_fact, n) => fact(`note ${n}`));
    const start = performance.now();
    await store.append({ ...command(FIRST, 0, 'k'), facts });
    t.diagnostic(`${Math.round(performance.now() - start)} ms`);
    assert.deepEqual((await verifiedLabels(store, FIRST)).at(-1), 'note 4999');
    const lines = (await store.read(FIRST, 0, 5_000)).map(({ line }) => line);
    assert.equal(verifyChain(lines.toSpliced(2_500, 1)).ok, false);
  });

  test('an append to no assembly, or of what JSON cannot carry, is an error', async (t) => {
    const { store } = await bench.ready(t);
    await assert.rejects(store.append(command('asm_none', 0, 'k')), /no assembly asm_none/);
    const facts = [{ ...fact('x'), data: { at: Number.NaN } }];
    await assert.rejects(store.append({ ...command(FIRST, 0, 'k'), facts }));
    assert.equal(await store.version(FIRST), 0);
  });

  togetherSuite(bench);
}

/** Record, register and documents stand or fall together. */
function togetherSuite(bench: Bench): void {
  const bytes = new TextEncoder().encode('Plant trees along the canal');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = {
    sha256,
    name: 'note',
    mediaType: 'text/plain',
    visibility: 'public',
    bytes,
  } as const;

  test('register, documents and record are stored in one transaction', async (t) => {
    const { store } = await bench.ready(t);
    await store.append({
      ...command(FIRST, 0, 'k'),
      documents: [text],
      register: async (tx, entries) => {
        const position = entries[0]?.seq ?? 0;
        await tx
          .insertInto('households')
          .values({ assembly_id: FIRST, id: 'hh_1', position, address: '{}', salt: 's' })
          .execute();
      },
    });
    const stored = await document(store.db, FIRST, sha256);
    assert.deepEqual(new Uint8Array(stored?.bytes ?? []), bytes);
    assert.equal(await document(store.db, SECOND, sha256), null);
    const rows = await store.db.selectFrom('households').select(['id', 'position']).execute();
    assert.deepEqual(rows, [{ id: 'hh_1', position: 1 }]);
  });

  test('a register that throws leaves nothing, and the command can be sent again', async (t) => {
    const { store } = await bench.ready(t);
    const failing = store.append({
      ...command(FIRST, 0, 'k'),
      documents: [text],
      register: async (tx) => {
        const row = { assembly_id: FIRST, id: 'hh_1', position: 1, address: '{}', salt: 's' };
        await tx.insertInto('households').values(row).execute();
        throw new Error('the printer is on fire');
      },
    });
    await assert.rejects(failing, /on fire/);
    assert.equal(await store.version(FIRST), 0);
    assert.deepEqual(await store.read(FIRST, 0), []);
    assert.equal(await document(store.db, FIRST, sha256), null);
    assert.deepEqual(await store.db.selectFrom('households').select('id').execute(), []);
    assert.equal((await store.append(command(FIRST, 0, 'k'))).kind, 'appended');
  });

  test('a command without facts is stored with its register rows', async (t) => {
    const { store } = await bench.ready(t);
    const quiet = await store.append({ ...command(FIRST, 0, 'k'), facts: [] });
    assert.deepEqual(quiet, { kind: 'appended', version: 0, entries: [] });
    const again = await store.append({ ...command(FIRST, 0, 'k'), facts: [] });
    assert.deepEqual(again, { kind: 'replayed', version: 0, from: 1, to: 0 });
  });

  test('a document is kept once, must have its hash, and stays redacted', async (t) => {
    const { store } = await bench.ready(t);
    const wrong = { ...text, sha256: '0'.repeat(64) };
    await assert.rejects(
      store.append({ ...command(FIRST, 0, 'k'), documents: [wrong] }),
      /does not have the hash/,
    );
    await store.append({ ...command(FIRST, 0, 'k'), documents: [text, text] });
    const redact = async (assembly: string) =>
      await store.transact(
        async (tx) => await redactDocument(tx, assembly, sha256, 'names a neighbour', AT),
      );
    assert.equal(await redact(SECOND), false);
    assert.equal(await redact(FIRST), true);
    assert.equal(await redact(FIRST), false);
    await store.append({ ...command(FIRST, 1, 'again'), documents: [text] });
    const stored = await document(store.db, FIRST, sha256);
    assert.deepEqual([stored?.bytes, stored?.redaction_reason], [null, 'names a neighbour']);
    assert.deepEqual(await verifiedLabels(store, FIRST), ['k', 'again']);
  });

  if (bench.lasting) {
    test('what was appended is there when the store is opened again', async (t) => {
      const place = await bench.fresh();
      const before = await place.open();
      await seed(before);
      await before.append(command(FIRST, 0, 'k'));
      await before.close();
      const after = await place.open();
      t.after(async () => await after.close());
      assert.deepEqual(await verifiedLabels(after, FIRST), ['k']);
    });
  }
}
