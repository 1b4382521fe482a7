import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type BundleCheckId,
  buildBundle,
  canonical,
  checkpointLine,
  digest,
  documentPath,
  fromUtf8,
  parseJson,
  publicKeyOf,
  seal,
  signCheckpoint,
  signerFrom,
  utf8,
  verifyBundle,
  writeLines,
} from './index.ts';
import {
  checkpointAt,
  HARMFUL,
  LIST,
  NOTE,
  OTHER_SECRET,
  record,
  SAMPLE_DATA,
  SEALED,
  SECRET,
  sampleBundle,
  sampleParts,
} from './testing/sample.ts';

type Files = Map<string, Uint8Array>;
const PARTS = sampleParts();
const BUNDLE = sampleBundle();

function text(files: Files, path: string): string {
  return fromUtf8(files.get(path) ?? assert.fail(path)) ?? assert.fail(path);
}

/** Makes the manifest fit the files again, as an insider with the program but not the key could. */
function relist(files: Files, change: object = {}): Files {
  const manifest = parseJson(text(files, 'manifest.json'));
  assert.ok(manifest.ok);
  const listed = [...files].filter(([path]) => path !== 'manifest.json');
  const entries = listed.map(([path, bytes]) => ({
    path,
    sha256: digest(bytes),
    bytes: bytes.length,
  }));
  const value = { ...(manifest.value as object), files: entries, ...change };
  return new Map([...files, ['manifest.json', utf8(canonical(value))]]);
}

function failures(
  files: Files,
  trusted = {},
): readonly (readonly [BundleCheckId, string, number | null])[] {
  const { checks, ok } = verifyBundle(files, trusted);
  const failed = checks.filter(({ status }) => status === 'failed');
  assert.equal(ok, failed.length === 0);
  return failed.map(({ id, detail, entry }) => [id, detail.code, entry] as const);
}

/** The manifest without names and media types, which are for people and vouched for by nobody. */
function manifestFacts(files: Files): string | null {
  const { manifest } = verifyBundle(files);
  if (manifest === null) return null;
  const documents = manifest.documents.map(({ sha256, bytes }) => ({ sha256, bytes }));
  return canonical({ ...manifest, documents });
}

/** A bundle over other data, signed with the real key, built past the refusals of `buildBundle`. */
function withLines(lines: readonly string[], head: string, size: number): Files {
  const files = new Map([...BUNDLE, ['record.jsonl', writeLines(lines)]] as const);
  return relist(files, { head, size });
}

describe('a bundle', () => {
  it('verifies as built, each check named, in order', () => {
    const report = verifyBundle(BUNDLE);
    assert.deepEqual(
      report.checks.map(({ id, status, detail }) => `${id} ${status} ${detail.code}`),
      [
        'manifest-readable ok manifest-fine',
        'files-as-listed ok files-fine',
        'chain-holds ok chain-fine',
        'checkpoints-signed ok signatures-fine',
        'checkpoints-agree ok checkpoints-fine',
        'record-covered ok coverage-fine',
        'documents-intact ok documents-fine',
        'documents-present ok references-fine',
        'sealed-kept-out ok sealed-fine',
        'publisher-known not-possible nothing-to-compare',
        'kept-checkpoints-agree not-possible no-kept-checkpoint',
      ],
    );
    assert.equal(report.entries.length, 7);
    assert.ok(report.ok);
  });
  it('verifies against a key and a checkpoint kept from before', () => {
    const kept = [checkpointAt(PARTS.entries, 5), checkpointAt(PARTS.entries, 2)];
    const report = verifyBundle(BUNDLE, { publicKey: publicKeyOf(SECRET), checkpoints: kept });
    assert.ok(report.checks.every(({ status }) => status === 'ok'));
  });
  it('is the same bytes whatever order documents come in', () => {
    const again = buildBundle({ ...PARTS, documents: PARTS.documents.toReversed() });
    assert.ok(again.ok);
    assert.deepEqual([...again.value], [...BUNDLE]);
  });
  it('lists its files by path', () => {
    const paths = (verifyBundle(BUNDLE).manifest?.files ?? []).map(({ path }) => path);
    assert.deepEqual(paths, [...paths].sort());
  });
  it('states what it withholds: the redacted and the sealed', () => {
    const withheld = verifyBundle(BUNDLE).manifest?.withheld ?? [];
    const expected = [
      { sha256: digest(SEALED), why: 'sealed' },
      { sha256: HARMFUL.sha256, why: 'redacted' },
    ];
    assert.deepEqual(
      [...withheld],
      expected.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)),
    );
  });
});

describe('a bundle that is not built', () => {
  const refusal = (change: Partial<typeof PARTS>) => {
    const built = buildBundle({ ...PARTS, ...change });
    return built.ok ? null : built.refusal;
  };
  it('from a broken record', () => {
    const problem = { code: 'entry-out-of-place', seq: 3, found: 4 };
    assert.deepEqual(refusal({ lines: PARTS.lines.toSpliced(2, 1) }), {
      code: 'record-broken',
      problem,
    });
  });
  it('without a checkpoint at its end', () =>
    assert.deepEqual(refusal({ checkpoints: PARTS.checkpoints.slice(0, 1) }), {
      code: 'checkpoint-missing',
      size: 7,
    }));
  it('without a document the record names', () =>
    assert.deepEqual(refusal({ documents: PARTS.documents.slice(0, 1) }), {
      code: 'document-missing',
      sha256: digest(LIST),
      seq: 2,
    }));
  it('with a document nobody names', () => {
    const stray = { name: 'stray', mediaType: 'text/plain', bytes: utf8('stray') };
    const expected = { code: 'document-unknown', sha256: digest('stray'), name: 'stray' };
    assert.deepEqual(refusal({ documents: [...PARTS.documents, stray] }), expected);
  });
  it('with a sealed or a redacted document', () => {
    for (const [bytes, seq] of [
      [SEALED, 3],
      [HARMFUL.bytes, 5],
    ] as const) {
      const leak = { name: 'leak', mediaType: 'text/plain', bytes };
      const expected = { code: 'document-withheld', sha256: digest(bytes), seq };
      assert.deepEqual(refusal({ documents: [...PARTS.documents, leak] }), expected);
    }
  });
});

describe('a bundle that was tampered with', () => {
  const record5 = (): readonly string[] =>
    PARTS.lines.with(4, (PARTS.lines[4] ?? '').replace('not_b', 'not_c'));
  const head = PARTS.entries[6]?.hash ?? '';

  it('a changed byte in the record: names the entry', () => {
    const files = new Map([...BUNDLE, ['record.jsonl', writeLines(record5())]] as const);
    assert.deepEqual(failures(files), [
      ['files-as-listed', 'file-changed', null],
      ['chain-holds', 'entry-changed', 5],
    ]);
    assert.deepEqual(failures(withLines(record5(), head, 7)), [
      ['chain-holds', 'entry-changed', 5],
    ]);
  });
  it('a dropped entry', () =>
    assert.deepEqual(failures(withLines(PARTS.lines.toSpliced(3, 1), head, 6)).at(0), [
      'chain-holds',
      'entry-out-of-place',
      4,
    ]));
  it('swapped entries', () => {
    const [a, b] = [PARTS.lines[3] ?? '', PARTS.lines[4] ?? ''];
    const files = withLines(PARTS.lines.with(3, b).with(4, a), head, 7);
    assert.deepEqual(failures(files), [['chain-holds', 'entry-out-of-place', 4]]);
  });
  it('entries cut off the end, manifest made to fit', () => {
    const files = withLines(PARTS.lines.slice(0, 5), PARTS.entries[4]?.hash ?? '', 5);
    assert.deepEqual(failures(files), [['checkpoints-agree', 'checkpoint-beyond-record', 6]]);
  });
  it('a truncated file', () => {
    const bytes = BUNDLE.get('record.jsonl') ?? assert.fail();
    const files = new Map([...BUNDLE, ['record.jsonl', bytes.slice(0, -40)]] as const);
    assert.deepEqual(failures(relist(files)), [['chain-holds', 'record-cut', 7]]);
  });
  it('history rewritten from entry 4 on, every digest made to fit: the signature names where', () => {
    const rewritten = record(
      SAMPLE_DATA.with(3, { note: 'not_a', text: { document: NOTE.sha256, lang: 'de' } }),
    );
    const files = withLines(
      rewritten.map(({ line }) => line),
      rewritten[6]?.hash ?? '',
      7,
    );
    assert.deepEqual(failures(files), [['checkpoints-agree', 'record-rewritten', 4]]);
  });
  it('entries added after the last signature', () => {
    const by = { role: 'organiser', id: 'acc_x' };
    const draft = {
      assembly: PARTS.entries[0]?.entry.assembly ?? '',
      at: '2026-04-01T00:00:00.000Z',
      by,
      type: 'a.b',
      data: null,
    };
    const added = seal(draft, PARTS.entries[6] ?? null);
    const files = withLines([...PARTS.lines, added.line], added.hash, 8);
    assert.deepEqual(failures(files), [['record-covered', 'end-not-signed', 8]]);
  });
  it('a checkpoint signed by another key', () => {
    const forged = checkpointAt(PARTS.entries, 7, OTHER_SECRET);
    const lines = [PARTS.checkpoints[0] ?? forged, forged].map(checkpointLine);
    const files = relist(new Map([...BUNDLE, ['checkpoints.jsonl', writeLines(lines)]] as const));
    assert.deepEqual(failures(files), [
      ['checkpoints-signed', 'checkpoint-wrong', null],
      ['record-covered', 'end-not-signed', 4],
    ]);
  });
  it('everything signed anew by another key: only the known key or a kept checkpoint shows it', () => {
    const forged = checkpointAt(PARTS.entries, 7, OTHER_SECRET);
    const files = relist(
      new Map([...BUNDLE, ['checkpoints.jsonl', writeLines([checkpointLine(forged)])]] as const),
      { publicKey: publicKeyOf(OTHER_SECRET) },
    );
    assert.deepEqual(failures(files), []);
    assert.deepEqual(failures(files, { publicKey: publicKeyOf(SECRET) }), [
      ['publisher-known', 'other-publisher', null],
    ]);
    assert.deepEqual(failures(files, { checkpoints: PARTS.checkpoints }), [
      ['kept-checkpoints-agree', 'checkpoint-wrong', null],
    ]);
  });
  it('history rewritten by the organiser, with the real key: a kept checkpoint shows it', () => {
    const data = SAMPLE_DATA.with(5, { redacted: HARMFUL.sha256, reason: 'another reason' });
    const rewritten = record(data);
    const built = buildBundle({
      ...PARTS,
      lines: rewritten.map(({ line }) => line),
      checkpoints: [checkpointAt(rewritten, 7)],
    });
    assert.ok(built.ok);
    const files = new Map(built.value);
    assert.deepEqual(failures(files), []);
    assert.deepEqual(failures(files, { checkpoints: PARTS.checkpoints }), [
      ['kept-checkpoints-agree', 'record-rewritten', 4],
    ]);
  });
  it('a checkpoint whose head or whose root alone is not that of the record', () => {
    const { checkpoint } = checkpointAt(PARTS.entries, 7);
    for (const change of [{ head: '1'.repeat(64) }, { root: '1'.repeat(64) }]) {
      const signed = signCheckpoint({ ...checkpoint, ...change }, signerFrom(SECRET));
      const lines = writeLines([checkpointLine(signed)]);
      const files = relist(new Map([...BUNDLE, ['checkpoints.jsonl', lines]] as const));
      assert.deepEqual(failures(files), [['checkpoints-agree', 'record-rewritten', 1]]);
    }
  });
  it('a document swapped', () => {
    const files = relist(
      new Map([...BUNDLE, [documentPath(digest(LIST)), utf8('hh_x\tquay\n')]] as const),
    );
    assert.deepEqual(failures(files), [['documents-intact', 'document-changed', 2]]);
  });
  it('a document gone, also when the manifest forgets it', () => {
    const files = new Map(BUNDLE);
    files.delete(documentPath(NOTE.sha256));
    assert.deepEqual(failures(files), [
      ['files-as-listed', 'file-missing', null],
      ['documents-present', 'document-missing', 4],
    ]);
    assert.deepEqual(failures(relist(files, { documents: [] })).at(0), [
      'documents-present',
      'document-missing',
      4,
    ]);
  });
  it('a sealed document published', () => {
    const files = relist(new Map([...BUNDLE, [documentPath(digest(SEALED)), SEALED]] as const));
    assert.deepEqual(failures(files).at(-1), ['sealed-kept-out', 'sealed-published', 3]);
  });
  it('an unknown file, listed or not', () => {
    for (const path of [
      'extra.html',
      '../evil',
      'documents/x',
      'documents/../manifest.json',
      '__proto__',
    ]) {
      const files = new Map([...BUNDLE, [path, utf8('x')]] as const);
      assert.deepEqual(failures(files).at(0), ['files-as-listed', 'file-unknown', null], path);
      assert.deepEqual(
        failures(relist(files)).at(0),
        ['files-as-listed', 'file-unknown', null],
        path,
      );
    }
  });
  it('a path that stands twice in the manifest', () => {
    const manifest = verifyBundle(BUNDLE).manifest ?? assert.fail();
    const files = relist(new Map(BUNDLE), {
      files: [...manifest.files, ...manifest.files.slice(0, 1)],
    });
    assert.deepEqual(failures(files), [['manifest-readable', 'path-twice', null]]);
  });
  it('a manifest that is missing, not canonical, of another format or with a field more', () => {
    const source = text(BUNDLE, 'manifest.json');
    for (const [manifest, code] of [
      [source.replace('{', '{ '), 'manifest-malformed'],
      [source.replace('commonlot.bundle/1', 'commonlot.bundle/2'), 'format-unknown'],
      [source.replace('"format"', '"extra":1,"format"'), 'manifest-malformed'],
      ['nothing', 'manifest-malformed'],
    ] as const)
      assert.deepEqual(failures(new Map([...BUNDLE, ['manifest.json', utf8(manifest)]] as const)), [
        ['manifest-readable', code, null],
      ]);
    assert.equal(failures(new Map())[0]?.[1], 'manifest-missing');
  });
  it('any one byte of any file: some check fails', () => {
    const paths = [...BUNDLE.keys()];
    const original = manifestFacts(BUNDLE);
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (path, at, flip) => {
          const bytes = BUNDLE.get(path) ?? assert.fail();
          const place = at % bytes.length;
          const changed = bytes.with(place, (bytes[place] ?? 0) ^ flip);
          const files = new Map([...BUNDLE, [path, changed]] as const);
          const cosmetic = manifestFacts(files) === original;
          if (!cosmetic || path !== 'manifest.json') assert.notDeepEqual(failures(files), []);
        },
      ),
      { numRuns: 120 },
    );
  });
});
