import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { unzipFiles, type ZipFile, zipFiles } from './zip.ts';

async function packed(files: Iterable<ZipFile>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipFiles(files)) pieces.push(piece);
  return Buffer.concat(pieces);
}

test('round trip: what was packed is unpacked, however it came in', async () => {
  const bytes = fc.uint8Array({ maxLength: 3_000 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(bytes, bytes), { maxLength: 5 }), async (all) => {
      const zip = await packed(all.map(([a, b], at) => ({ name: `d/f${at}.bin`, bytes: [a, b] })));
      const read = unzipFiles(zip);
      assert.ok(read.ok);
      assert.deepEqual(
        [...read.value].map(([name, content]) => [name, Buffer.from(content).toString('hex')]),
        all.map(([a, b], at) => [`d/f${at}.bin`, Buffer.concat([a, b]).toString('hex')]),
      );
    }),
    { numRuns: 50 },
  );
});

test('the same files give the same bytes, in every time zone', async () => {
  const files = [{ name: 'record.jsonl', bytes: Buffer.from('{"a":1}\n'.repeat(500)) }];
  const zone = process.env['TZ'];
  const digests = new Set<string>();
  try {
    for (const other of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
      process.env['TZ'] = other;
      digests.add(
        createHash('sha256')
          .update(await packed(files))
          .digest('hex'),
      );
    }
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
  assert.equal(digests.size, 1);
});

test('names that point outside, names twice, broken zips and bombs are refused', async () => {
  for (const name of ['../x', '/x', 'a/../b', 'a\\b', ''])
    await assert.rejects(packed([{ name, bytes: new Uint8Array(1) }]), /not a name/);
  const twice = { name: 'x', bytes: new Uint8Array(1) };
  await assert.rejects(packed([twice, twice]), /not a name/);
  const zip = await packed([{ name: 'zeros', bytes: new Uint8Array(5_000_000) }]);
  assert.ok(zip.length < 20_000);
  const bomb = unzipFiles(zip, { bytes: 1_000_000, files: 10 });
  assert.deepEqual(bomb, { ok: false, refusal: { code: 'zip-too-large', megabytes: 1 } });
  const evil = Buffer.from(zip.toString('latin1').replaceAll('zeros', '../ab'), 'latin1');
  assert.deepEqual(unzipFiles(evil), { ok: false, refusal: { code: 'zip-name', name: '../ab' } });
  assert.deepEqual(unzipFiles(zip.subarray(0, 900)), {
    ok: false,
    refusal: { code: 'zip-broken' },
  });
  assert.deepEqual(unzipFiles(Buffer.from('hello')), {
    ok: false,
    refusal: { code: 'zip-broken' },
  });
});
