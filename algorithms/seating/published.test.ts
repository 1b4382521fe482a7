import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planned, readPeople, seedOf } from './testing/people.ts';

const examples = new URL('../../worked-examples/seating/groupselect/data/', import.meta.url);
const halls = [
  {
    file: 'philipps_example_data.csv',
    balance: ['gender', 'age', 'education', 'ethnicity', 'region'],
    pairs: 1134,
  },
  { file: '100i_4j_3k_3d_data.csv', balance: ['gender', 'age', 'region', 'nation'], pairs: 1008 },
];

for (const { file, balance, pairs } of halls)
  test(`GroupSelect's ${file}: three rounds of eight, all bounds met`, () => {
    const rounds = [1, 2, 3].map((r) => ({ name: `round ${r}`, size: 8 }));
    const people = readPeople(new URL(file, examples));
    const { quality, account } = planned({ people, rounds, balance }, { steps: 1_000_000 });
    assert.equal(account.ended, 'perfect');
    assert.equal(quality.distinctPairs, pairs);
    assert.deepEqual([quality.upperBound, quality.repeats, quality.cellsOff], [pairs, 0, 0]);
  });

const hall = new URL('../../worked-examples/seating/g1000/data/people.csv', import.meta.url);
test('1,000 people, rounds of 4, 10, 10, 8, 8, five features: all bounds met', () => {
  const rounds = [4, 10, 10, 8, 8].map((size, r) => ({ name: `round ${r + 1}`, size }));
  const balance = ['gender', 'age', 'region', 'education', 'language'];
  const options = { seed: seedOf(7), steps: 10_000_000 };
  const { quality, account } = planned({ people: readPeople(hall), rounds, balance }, options);
  assert.equal(account.ended, 'perfect');
  assert.deepEqual(quality, {
    pairSlots: 17_500,
    distinctPairs: 17_500,
    repeats: 0,
    maxMeetings: 1,
    minNewPeople: 35,
    upperBound: 17_500,
    cells: 11_200,
    cellsOff: 0,
    leastCellsOff: 0,
    violations: 0,
  });
});
