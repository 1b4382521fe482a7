import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { digest, EMPTY_DIGEST, fromHex, fromUtf8, toHex, utf8 } from './index.ts';

/** The platform's own strict decoder, as oracle. */
function platform(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

describe('UTF-8', () => {
  it('agrees with the platform on any bytes', () => {
    // bytes that mostly begin or continue sequences, so that the rare cases come up
    const nearly = fc.array(
      fc.oneof(
        fc.constantFrom(0xc0, 0xc1, 0xc2, 0xe0, 0xe2, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff),
        fc.integer({ min: 0x80, max: 0xbf }),
        fc.integer({ min: 0, max: 0x7f }),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(nearly, (list) => {
        const bytes = Uint8Array.from(list);
        assert.equal(fromUtf8(bytes), platform(bytes));
      }),
      { numRuns: 5_000 },
    );
  });
  it('agrees with the platform on every code point', () => {
    for (let point = 0; point <= 0x10ffff; point += point < 0x10000 ? 1 : 251) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const text = String.fromCodePoint(point);
      assert.equal(fromUtf8(utf8(text)), text);
    }
  });
  it('refuses overlong forms, surrogates, cut sequences and what lies past 10FFFF', () => {
    for (const hex of [
      'c0af',
      'e0809f',
      'f0808080',
      'eda080',
      'edbfbf',
      'e282',
      'f48fbf',
      'f4908080',
      '80',
    ])
      assert.equal(fromUtf8(fromHex(hex) ?? new Uint8Array()), null, hex);
  });
  it('reads long texts whole', () => {
    const text = 'ŵ😀a'.repeat(20_000);
    assert.equal(fromUtf8(utf8(text)), text);
  });
  it('throws for a lone surrogate instead of writing U+FFFD', () => {
    assert.throws(() => utf8('\ud800'));
    assert.throws(() => digest('\udc00'));
  });
});

describe('hex', () => {
  it('reads what it writes and nothing in upper case, odd or of another length', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        assert.deepEqual(fromHex(toHex(bytes), bytes.length), bytes);
      }),
    );
    for (const text of ['AB', 'abc', 'zz', ' ab']) assert.equal(fromHex(text), null);
    assert.equal(fromHex('abcd', 3), null);
  });
});

describe('SHA-256: FIPS 180-4 examples', () => {
  const examples: readonly (readonly [string, string])[] = [
    ['', EMPTY_DIGEST],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ];
  for (const [text, hex] of examples)
    it(`"${text.slice(0, 8)}"`, () => {
      assert.equal(digest(text), hex);
      assert.equal(digest(utf8(text)), hex);
    });
});
