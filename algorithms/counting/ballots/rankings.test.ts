import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Box, boxOf } from './box.ts';
import { type PaperRule, type Rankings, rankingsOf, rankReader } from './rankings.ts';

const options = ['a', 'b', 'c', 'd'];

function box(...choices: Readonly<Record<string, number>>[]): Box {
  return boxOf(
    choices.map((each, index) => ({ code: String(index).padStart(4, '0'), choices: each })),
    options,
  );
}

/** Each ranking as "2 a>b=c": papers, then options with = between equal ones. */
function shown({ starts, places, tiers, weights }: Rankings): string[] {
  return Array.from(weights, (weight, row) => {
    let text = '';
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      if (text !== '') text += tiers[at] === tiers[at - 1] ? '=' : '>';
      text += options[places[at] ?? 0] ?? '?';
    }
    return `${weight} ${text}`;
  });
}

const any: PaperRule = { skipped: null, equal: 'keep' };

test('alike rankings are merged, however their ranks are numbered', () => {
  const papers = box({ a: 1, b: 2 }, { b: 7, a: 3 }, { b: 1, a: 2 }, { c: 1, d: 0 }, { c: 1 });
  assert.deepEqual(shown(rankingsOf(papers, any)), ['2 a>b', '1 b>a', '2 c']);
});

test('skipped ranks: allowed up to a number, beyond it the paper ends', () => {
  const papers = box({ a: 1, b: 3, c: 6 });
  const read = (skipped: number | null) => shown(rankingsOf(papers, { skipped, equal: 'end' }));
  assert.deepEqual(read(null), ['1 a>b>c']);
  assert.deepEqual(read(2), ['1 a>b>c']);
  assert.deepEqual(read(1), ['1 a>b']);
  assert.deepEqual(read(0), ['1 a']);
  assert.deepEqual(shown(rankingsOf(box({ a: 2 }), { skipped: 0, equal: 'end' })), ['1 ']);
});

test('equal ranks: the paper ends, the rank is passed over, or they stand equal', () => {
  const papers = box({ a: 1, b: 2, c: 2, d: 3 });
  const read = (equal: PaperRule['equal']) => shown(rankingsOf(papers, { skipped: 0, equal }));
  assert.deepEqual(read('end'), ['1 a']);
  assert.deepEqual(read('next'), ['1 a>d']);
  assert.deepEqual(read('keep'), ['1 a>b=c>d']);
});

test('an option ranked twice stands at its better rank', () => {
  const twice: Box = {
    options,
    starts: Uint32Array.of(0, 4),
    places: Uint32Array.of(1, 0, 0, 2),
    marks: Float64Array.of(3, 1, 2, 4),
    weights: Float64Array.of(5),
    strangers: [],
    codes: null,
  };
  assert.deepEqual(shown(rankingsOf(twice, any)), ['5 a>b>c']);
});

test('the reader: blank, no first preference, marks that are no ranks', () => {
  const papers = box({}, { a: 0 }, { a: 1, b: 1 }, { a: 2 }, { a: 1.5 }, { a: -1 }, { a: 1 });
  const codes = (rule: PaperRule, single: boolean) => {
    const read = rankReader(papers, rule, single);
    return Array.from(papers.weights, (_, row) => {
      const reading = read(row);
      return typeof reading === 'string' ? reading : reading.code;
    });
  };
  const marks = ['not-a-whole-number', 'mark-out-of-range'];
  assert.deepEqual(codes({ skipped: 0, equal: 'end' }, true), [
    'blank',
    'blank',
    'no-first-preference',
    'no-first-preference',
    ...marks,
    'valid',
  ]);
  assert.deepEqual(codes({ skipped: null, equal: 'end' }, true)[3], 'valid');
  assert.deepEqual(codes(any, false).slice(2, 4), ['valid', 'valid']);
});

test('merging loses no paper: weights by ranking are those of a plain sort and count', () => {
  const choice = fc.dictionary(fc.constantFrom(...options), fc.integer({ min: 0, max: 3 }));
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 40 }), (choices) => {
      const plain = new Map<string, number>();
      for (const each of choices) {
        const tiers = [1, 2, 3].flatMap((rank) => {
          const here = options.filter((option) => each[option] === rank);
          return here.length > 0 ? [here.join('=')] : [];
        });
        plain.set(tiers.join('>'), (plain.get(tiers.join('>')) ?? 0) + 1);
      }
      const expected = [...plain].map(([ranking, papers]) => `${papers} ${ranking}`);
      const found = rankingsOf(box(...choices.map((each) => ({ ...each }))), any);
      assert.deepEqual(shown(found).sort(), expected.sort());
    }),
  );
});
