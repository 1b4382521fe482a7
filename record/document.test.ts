import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  canonical,
  describeDocument,
  digest,
  readText,
  referencesIn,
  sealText,
  utf8,
} from './index.ts';

const TEXT = { lang: 'nl', salt: '0f'.repeat(16), text: 'Meer bomen, "graag"\n😀' };

describe('a text as a document', () => {
  it('is the canonical JSON of lang, salt and text, and reads back', () => {
    const { bytes, sha256 } = sealText(TEXT);
    assert.equal(sha256, digest(canonical(TEXT)));
    assert.deepEqual(readText(bytes), { ok: true, value: TEXT });
  });
  it('cannot be guessed from its digest: the salt changes it', () => {
    assert.notEqual(sealText(TEXT).sha256, sealText({ ...TEXT, salt: '0e'.repeat(16) }).sha256);
    assert.throws(() => sealText({ ...TEXT, salt: 'ab' }));
  });
  it('is not read with anything else in it', () => {
    for (const wrong of [
      canonical({ ...TEXT, author: 'Jan' }),
      canonical({ lang: 'nl', text: 'x' }),
      canonical({ ...TEXT, salt: '00' }),
      canonical({ ...TEXT, lang: '' }),
      JSON.stringify({ text: TEXT.text, salt: TEXT.salt, lang: TEXT.lang }),
      '"text"',
      '',
    ])
      assert.equal(readText(utf8(wrong)).ok, false, wrong);
    assert.equal(readText(Uint8Array.of(0xff)).ok, false);
  });
});

describe('documents', () => {
  it('are described by the digest of their bytes', () => {
    const about = { name: 'a.csv', mediaType: 'text/csv', visibility: 'public' } as const;
    assert.deepEqual(describeDocument(utf8('abc'), about), {
      ...about,
      sha256: digest('abc'),
      bytes: 3,
    });
  });
  it('are found at any depth of an entry, sealed where stated', () => {
    const [a, b, c] = [digest('a'), digest('b'), digest('c')];
    const data = {
      list: { document: a, name: 'x', visibility: 'public' },
      deep: [[{ text: { document: b, lang: 'nl' } }]],
      register: { document: c, visibility: 'sealed', part: { document: a } },
      document: 'not a digest',
      other: { documents: [a] },
    };
    assert.deepEqual(referencesIn(data), [
      { sha256: a, visibility: 'public' },
      { sha256: b, visibility: 'public' },
      { sha256: c, visibility: 'sealed' },
      { sha256: a, visibility: 'public' },
    ]);
  });
});
