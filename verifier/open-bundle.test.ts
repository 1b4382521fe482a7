import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { toHex, utf8 } from '@commonlot/record';
import fc from 'fast-check';
import { crc32 } from './crc32.ts';
import { openBundle, openRefusalSentence, packBundle, verify } from './index.ts';
import { bundleOf, story } from './testing/sample-assembly.ts';

const FILES = bundleOf(story());
const ZIP = packBundle(FILES);

interface Part {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the table of contents says instead of the truth. */
  readonly lie?: { readonly unpacked?: number; readonly crc?: number; readonly local?: string };
  readonly method?: number;
  readonly flags?: number;
}

/** Writes a ZIP by hand, so that it can be wrong in ways no library writes. */
function zipOf(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes, lie = {}, method = 8, flags = 0 } of parts) {
    const packed = method === 8 ? deflateRawSync(bytes) : Buffer.from(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(lie.crc ?? crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(lie.unpacked ?? bytes.length, 18);
    const header = (name: string) => {
      fields.writeUInt16LE(Buffer.byteLength(name), 22);
      return Buffer.from(fields);
    };
    const name = lie.local ?? path;
    const local = Buffer.concat([
      Buffer.from('504b0304', 'hex'),
      header(name),
      Buffer.from(name),
      packed,
    ]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(
      Buffer.concat([Buffer.from('504b01021400', 'hex'), header(path), tail, Buffer.from(path)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

function refusal(zip: Uint8Array, limits?: { files: number; bytes: number }): string {
  const opened = openBundle(zip, limits);
  if (opened.ok) return 'opened';
  assert.match(openRefusalSentence(opened.refusal), /^[A-Za-z0-9].*\.$/);
  return opened.refusal.code;
}

const part = (path: string, text = 'x'): Part => ({ path, bytes: utf8(text) });

describe('a bundle as a ZIP', () => {
  it('opens as it was packed, and verifies', () => {
    const opened = openBundle(ZIP);
    assert.ok(opened.ok);
    assert.deepEqual([...opened.value], [...FILES]);
    assert.ok(verify(opened.value).ok);
  });
  it('is the same bytes each time', () => assert.equal(toHex(packBundle(FILES)), toHex(ZIP)));
  it('opens as other programs write it: stored, deflated, with a comment', () => {
    const parts = [part('manifest.json'), { ...part('record.jsonl', 'abc'), method: 0 }];
    const zip = zipOf(parts);
    const comment = new Uint8Array([...zip.slice(0, -2), 3, 0, 1, 2, 3]);
    for (const bytes of [zip, comment]) {
      const opened = openBundle(bytes);
      assert.ok(opened.ok);
      assert.deepEqual(opened.value.get('record.jsonl'), utf8('abc'));
    }
  });
  it('reads a subarray of a larger buffer', () => {
    const larger = new Uint8Array([9, 9, ...ZIP, 9]);
    assert.ok(openBundle(larger.subarray(2, 2 + ZIP.length)).ok);
  });
});

describe('a ZIP that is refused', () => {
  const zeros = new Uint8Array(8_000_000);
  const trueStart = crc32(zeros.subarray(0, 10));
  const bomb: Part = { path: 'record.jsonl', bytes: zeros, lie: { unpacked: 10 } };
  const cases: readonly (readonly [string, string, Uint8Array])[] = [
    ['nothing', 'not-a-zip', new Uint8Array()],
    ['text', 'not-a-zip', utf8('this is no zip')],
    ['a cut file', 'not-a-zip', ZIP.slice(0, -10)],
    ['a file cut at the front', 'zip-damaged', ZIP.slice(10)],
    ['a path twice', 'path-twice', zipOf([part('manifest.json', 'a'), part('manifest.json', 'b')])],
    [
      'two names for one file',
      'zip-damaged',
      zipOf([{ ...part('manifest.json'), lie: { local: 'record.jsonl' } }]),
    ],
    ['a bomb that says it is small', 'file-damaged', zipOf([bomb])],
    [
      'a bomb with the checksum of its beginning',
      'file-damaged',
      zipOf([{ path: 'record.jsonl', bytes: zeros, lie: { unpacked: 10, crc: trueStart } }]),
    ],
    [
      'a small bomb with the checksum of its beginning',
      'file-damaged',
      zipOf([
        {
          path: 'record.jsonl',
          bytes: zeros.subarray(0, 1000),
          lie: { unpacked: 10, crc: trueStart },
        },
      ]),
    ],
    [
      'a file shorter than said',
      'file-damaged',
      zipOf([{ ...part('record.jsonl'), lie: { unpacked: 5 } }]),
    ],
    ['a wrong checksum', 'file-damaged', zipOf([{ ...part('record.jsonl'), lie: { crc: 1 } }])],
    ['encryption', 'zip-kind-unsupported', zipOf([{ ...part('record.jsonl'), flags: 1 }])],
    ['another method', 'zip-kind-unsupported', zipOf([{ ...part('record.jsonl'), method: 12 }])],
    [
      'ZIP64',
      'zip-kind-unsupported',
      zipOf([{ ...part('record.jsonl'), lie: { unpacked: 0xffffffff } }]),
    ],
    ...[
      '../up',
      '/etc/passwd',
      'a/../b',
      'a//b',
      'C:\\x',
      'a\\b',
      '.',
      './a',
      'a/',
      '',
      'a\u0000b',
      'x'.repeat(300),
    ].map(
      (path) =>
        [
          `the path ${JSON.stringify(path).slice(0, 20)}`,
          'path-unsafe',
          zipOf([part(path)]),
        ] as const,
    ),
  ];
  for (const [name, code, zip] of cases) it(name, () => assert.equal(refusal(zip), code));

  it('too much: files or bytes, by what is announced, before anything is unpacked', () => {
    const three = zipOf([part('a'), part('b'), part('c')]);
    assert.equal(refusal(three, { files: 2, bytes: 100 }), 'too-many-files');
    assert.equal(
      refusal(zipOf([{ path: 'a', bytes: zeros }]), { files: 2, bytes: 7_999_999 }),
      'too-large',
    );
    assert.equal(refusal(three, { files: 3, bytes: 3 }), 'opened');
  });
  it('any changed byte: refused, or the verifier names what does not hold', () => {
    fc.assert(
      fc.property(fc.nat(ZIP.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const opened = openBundle(ZIP.with(at, (ZIP[at] ?? 0) ^ flip));
        if (!opened.ok) return;
        // dates and version numbers of the ZIP itself say nothing about the bundle
        const same = [...FILES].every(([path, bytes]) => {
          const found = opened.value.get(path);
          return found !== undefined && Buffer.compare(found, bytes) === 0;
        });
        assert.equal(verify(opened.value).ok, same && opened.value.size === FILES.size);
      }),
      { numRuns: 100 },
    );
  });
});
