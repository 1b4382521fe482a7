import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mixing } from './mixing.ts';
import { quality } from './quality.ts';
import { people, planned } from './testing/people.ts';

test('mixing: every pair that meets is counted once, and an even mix adds up to the same', () => {
  const input = {
    people: people(40, { side: 3 }),
    rounds: [
      { name: 'a', size: 4 },
      { name: 'b', size: 5 },
      { name: 'c', size: 5 },
    ],
    balance: ['side'],
  };
  const { seats } = planned(input);
  const { values, people: count, met, even } = mixing(input, seats, 'side');
  assert.deepEqual(values, ['0', '1', '2']);
  assert.equal(
    count.reduce((a, b) => a + b, 0),
    40,
  );
  const half = (grid: readonly (readonly number[])[]) =>
    grid.reduce((sum, row, i) => sum + row.slice(i).reduce((a, b) => a + b, 0), 0);
  assert.equal(half(met), quality(input, seats).distinctPairs);
  assert.ok(Math.abs(half(even) - half(met)) < 1e-9);
  for (const [i, row] of met.entries())
    for (const j of row.keys()) assert.equal(row[j], met[j]?.[i]);
});

test('mixing: by hand, two who meet twice are one pair; nobody seated is no pair', () => {
  const four = ['x', 'x', 'y', 'y'].map((side, i) => ({ id: `a${i}`, values: { side } }));
  const input = { people: four, rounds: [{ name: 'a', tables: [2, 2] }] };
  const seat = (i: number, round: number, table: number) => ({ id: `a${i}`, round, table });
  const first = [seat(0, 1, 1), seat(1, 1, 1), seat(2, 1, 2), seat(3, 1, 2)];
  const again = [seat(0, 2, 2), seat(1, 2, 2), seat(2, 2, 1), seat(3, 2, 3)];
  assert.deepEqual(mixing(input, [...first, ...again], 'side'), {
    values: ['x', 'y'],
    people: [2, 2],
    met: [
      [1, 0],
      [0, 1],
    ],
    even: [
      [2 / 6, 8 / 6],
      [8 / 6, 2 / 6],
    ],
  });
  assert.deepEqual(mixing(input, [], 'side'), { values: [], people: [], met: [], even: [] });
});
