import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readLottery } from './read-lottery.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-lottery-'));
after(() => rmSync(folder, { recursive: true }));
const path = (name: string) => join(folder, name);
writeFileSync(path('people.csv'), 'id,gender\na,woman\nb,woman\nc,man\nd,"man"\n');
writeFileSync(path('quotas.csv'), 'feature,value,min,max\ngender,woman,1,1\ngender,man,0,2\n');

/** Two of four, one of them a woman: a quarter of the weight more on a and c, balls as weights. */
const whole = {
  size: 2,
  method: 'leximin',
  people: ['a', 'b', 'c', 'd'],
  probabilities: [0.75, 0.25, 0.5, 0.5],
  panels: [
    { weight: 0.5, members: ['a', 'c'] },
    { weight: 0.25, members: ['a', 'd'] },
    { weight: 0.25, members: ['b', 'd'] },
  ],
  balls: {
    largestChange: 0,
    panels: [
      ['a', 'c'],
      ['a', 'c'],
      ['a', 'd'],
      ['b', 'd'],
    ],
  },
  certificate: { complete: true, levels: [{}] },
};

function faults(change: object): readonly string[] {
  writeFileSync(path('lottery.json'), JSON.stringify({ ...whole, ...change }));
  return readLottery(path('lottery.json'), path('people.csv'), path('quotas.csv'), 2).faults;
}

test('a whole lottery has no fault', () => {
  assert.deepEqual(faults({}), []);
});

const [first, second, third] = whole.panels;
const instead = (...members: string[]) => ({ panels: [first, second, { weight: 0.25, members }] });
const balls = (largestChange: number, ...panels: string[][]) => ({
  balls: { largestChange, panels },
});
const broken: readonly (readonly [name: string, change: object, said: RegExp])[] = [
  ['a panel under a quota', instead('c', 'd'), /^panel 2: gender woman: 0 is not 1 to 1/],
  ['a panel over a quota', instead('a', 'b'), /^panel 2: gender woman: 2 is not 1 to 1/],
  ['a panel too small', instead('b'), /^panel 2: 1 members/],
  ['somebody twice', instead('b', 'b'), /^panel 2: 2 members, 1 of them different/],
  ['a stranger', instead('b', 'x'), /^panel 2: somebody who is not in the pool/],
  ['a weight', { panels: [first, second, { ...third, weight: 0.26 }] }, /^the weights sum to 1.01/],
  ['a chance', { probabilities: [0.75, 0.25, 0.500001, 0.5] }, /^a chance is \S+ off its panels/],
  ['a chance left out', { probabilities: [0.75, 0.25, 0.5] }, /^a chance is NaN off/],
  ['a ball under a quota', balls(1, ['c', 'd'], ['b', 'd']), /^ball 0: gender woman: 0/],
  [
    'balls further off than stated',
    balls(0.2, ['a', 'c'], ['b', 'd']),
    /^the balls change .* by 0.25/,
  ],
  ['no panels', { panels: [] }, /^no panels/],
  [
    'people left out',
    { people: ['a', 'b', 'c'], probabilities: [0.75, 0.25, 0.5] },
    /^the people are others/,
  ],
  ['another size', { size: 3 }, /^the size is another/],
];

for (const [name, change, said] of broken) {
  test(`${name} is a fault`, () => {
    const found = faults(change);
    assert.ok(
      found.some((fault) => said.test(fault)),
      found.join('; '),
    );
  });
}
