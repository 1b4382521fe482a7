import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  canonical,
  digest,
  parseLine,
  readLines,
  seal,
  verifyChain,
  writeLines,
  ZEROS,
} from './index.ts';
import { ASSEMBLY, minute, record } from './testing/sample.ts';

const SEALED = record(Array.from({ length: 9 }, (_, i) => ({ note: i, text: `note ${i}` })));
const LINES = SEALED.map(({ line }) => line);
const EXPECTED = { size: 9, head: SEALED[8]?.hash ?? '' };

function lineOf(seq: number): string {
  return LINES[seq - 1] ?? '';
}

/** Seals the lines anew from entry `from` on, as a forger would who rewrites history. */
function forge(from: number, data: unknown): readonly string[] {
  const kept = SEALED.slice(0, from - 1);
  const rest = SEALED.slice(from - 1).map(({ entry }, i) => (i === 0 ? { ...entry, data } : entry));
  const forged = [...kept];
  for (const draft of rest) forged.push(seal(draft, forged.at(-1) ?? null));
  return forged.map(({ line }) => line);
}

describe('an entry', () => {
  const draft = {
    assembly: ASSEMBLY,
    at: minute(0),
    by: { role: 'host', id: 'tbl_7' },
    type: 'a.b',
    data: { x: [1] },
  };
  it('hangs on zeros first, then on the digest of the line before', () => {
    const first = seal(draft, null);
    const second = seal(draft, first);
    assert.equal(first.entry.prev, ZEROS);
    assert.equal(first.hash, digest(first.line));
    assert.equal(second.entry.prev, first.hash);
    assert.deepEqual([first.seq, second.seq, second.entry.seq], [1, 2, 2]);
    assert.equal(first.line, canonical(first.entry));
  });
  it('shares nothing with the draft', () => {
    const data = { x: [1] };
    const { entry } = seal({ ...draft, data }, null);
    data.x.push(2);
    assert.deepEqual(entry.data, { x: [1] });
  });
  it('is not sealed when malformed', () => {
    for (const wrong of [
      { at: '2026-03-21T09:00:00Z' },
      { at: '2026-02-30T09:00:00.000Z' },
      { by: { role: '', id: 'x' } },
      { type: '' },
      { data: { a: undefined } },
      { data: Number.NaN },
    ])
      assert.throws(() => seal({ ...draft, ...wrong }, null), Error, JSON.stringify(wrong));
  });
  const base = seal(draft, null).entry;
  const malformed: readonly (readonly [string, unknown])[] = [
    ['v', { ...base, v: 2 }],
    ['seq', { ...base, seq: 0 }],
    ['seq', { ...base, seq: 1.5 }],
    ['prev', { ...base, prev: 'A'.repeat(64) }],
    ['at', { ...base, at: 'yesterday' }],
    ['by', { ...base, by: { ...base.by, name: 'Jan' } }],
    ['name', { ...base, name: 'Jan' }],
    ['entry', []],
  ];
  for (const [field, value] of malformed)
    it(`is not read with a wrong ${field}: ${canonical(value).slice(0, 40)}`, () => {
      assert.deepEqual(parseLine(canonical(value)), {
        ok: false,
        refusal: { code: 'entry-malformed', field },
      });
    });
});

describe('the chain', () => {
  it('holds as sealed, and shows each entry once', () => {
    const seen: number[] = [];
    const chain = verifyChain(LINES, EXPECTED, (entry) => seen.push(entry.seq));
    assert.ok(chain.ok);
    assert.deepEqual([chain.value.size, chain.value.head], [9, EXPECTED.head]);
    assert.deepEqual(seen, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
  it('of no entries holds', () => {
    const chain = verifyChain([]);
    assert.ok(chain.ok && chain.value.size === 0 && chain.value.head === ZEROS);
  });

  const spaced = LINES.with(2, lineOf(3).replace('{', '{ '));
  const cases: readonly (readonly [string, readonly string[], object])[] = [
    [
      'a changed byte',
      LINES.with(3, lineOf(4).replace('note 3', 'note 8')),
      { code: 'entry-changed', seq: 4 },
    ],
    [
      'a changed byte in the first',
      LINES.with(0, lineOf(1).replace('note 0', 'note 8')),
      { code: 'entry-changed', seq: 1 },
    ],
    [
      'a changed byte in the last',
      LINES.with(8, lineOf(9).replace('note 8', 'note 0')),
      { code: 'entry-changed', seq: 9 },
    ],
    [
      'a changed prev',
      LINES.with(4, lineOf(5).replace(/"prev":"./, '"prev":"x')),
      { code: 'entry-malformed', field: 'prev', seq: 5 },
    ],
    [
      'a changed prev in hex',
      LINES.with(
        4,
        lineOf(5).replace(/"prev":"(.)/, (_, c) => `"prev":"${c === '0' ? '1' : '0'}`),
      ),
      { code: 'entry-changed', seq: 5 },
    ],
    [
      'a prev for the first',
      LINES.with(0, lineOf(1).replace('"prev":"0', '"prev":"1')),
      { code: 'entry-changed', seq: 1 },
    ],
    ['a dropped entry', LINES.toSpliced(3, 1), { code: 'entry-out-of-place', seq: 4, found: 5 }],
    [
      'swapped entries',
      LINES.with(3, lineOf(5)).with(4, lineOf(4)),
      { code: 'entry-out-of-place', seq: 4, found: 5 },
    ],
    [
      'a doubled entry',
      LINES.toSpliced(3, 0, lineOf(3)),
      { code: 'entry-out-of-place', seq: 4, found: 3 },
    ],
    ['a truncated record', LINES.slice(0, 6), { code: 'record-truncated', seq: 7, size: 9 }],
    [
      'an added entry',
      [
        ...LINES,
        seal(
          {
            ...(SEALED[0]?.entry ?? {}),
            assembly: ASSEMBLY,
            at: minute(9),
            by: { role: 'x', id: 'y' },
            type: 'z',
            data: 1,
          },
          { seq: 9, hash: EXPECTED.head },
        ).line,
      ],
      { code: 'record-longer', seq: 10, size: 9 },
    ],
    ['a rewritten history', forge(4, { note: 'forged' }), { code: 'entry-changed', seq: 9 }],
    ['a space', spaced, { code: 'line-not-canonical', seq: 3 }],
    [
      'a double key',
      LINES.with(2, lineOf(3).replace('"v":1}', '"v":1,"v":1}')),
      { code: 'line-not-canonical', seq: 3 },
    ],
    ['a carriage return', LINES.with(2, `${lineOf(3)}\r`), { code: 'line-not-canonical', seq: 3 }],
  ];
  for (const [name, lines, refusal] of cases)
    it(`names the entry of ${name}`, () => {
      assert.deepEqual(verifyChain(lines, EXPECTED), { ok: false, refusal });
    });
  it('names an entry of another assembly', () => {
    const other = seal(
      { ...(SEALED[5]?.entry ?? SEALED[0]?.entry ?? assert.fail()), assembly: 'asm_other' },
      SEALED[4] ?? null,
    );
    assert.deepEqual(verifyChain([...LINES.slice(0, 5), other.line]), {
      ok: false,
      refusal: { code: 'other-assembly', seq: 6, found: 'asm_other' },
    });
  });
  it('names a line cut in the middle', () => {
    const chain = verifyChain(LINES.with(8, lineOf(9).slice(0, 50)), EXPECTED);
    assert.ok(!chain.ok && chain.refusal.code === 'line-not-json' && chain.refusal.seq === 9);
  });
  it('notices any one changed byte anywhere, and names that entry', () => {
    const bytes = writeLines(LINES);
    const entryAt = (place: number) => bytes.subarray(0, place).filter((b) => b === 10).length + 1;
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, flip) => {
        const changed = bytes.with(place, (bytes[place] ?? 0) ^ flip);
        const file = readLines(changed);
        const chain = verifyChain(file.lines, file.problem === null ? EXPECTED : null);
        const named = !chain.ok ? chain.refusal.seq : (file.problem?.line ?? null);
        assert.equal(named, entryAt(place));
      }),
      { numRuns: 1_000 },
    );
  });
});
