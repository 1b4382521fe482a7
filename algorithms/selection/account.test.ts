import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSolver } from '@commonlot/optimise';
import { accountOf, lottery, nameOf, type Pool } from './index.ts';
import { poolOf, quota } from './testing/pools.ts';

const solver = await loadSolver();

function account(pool: Pool) {
  const made = lottery(pool, solver);
  assert.ok(made.ok);
  return { made: made.value, found: accountOf(pool, made.value) };
}

/** One of three women and two of two men sit: 1/3 and 1, worked out by hand. */
const features = [{ name: 'g', values: [quota('w', 0, 1), quota('m', 0, 3)] }];
const rows = { a: ['w'], b: ['w'], c: ['w'], d: ['m'], e: ['m'] };

test('levels say who has which chance and which quota holds them down', () => {
  const { found } = account(poolOf(3, features, rows));
  assert.deepEqual([found.size, found.people, found.equal], [3, 5, 3 / 5]);
  const [low, high] = found.levels;
  assert.equal(found.levels.length, 2);
  assert.ok(low && high);
  assert.ok(Math.abs(low.chance - 1 / 3) < 1e-9);
  assert.deepEqual([low.people, low.common], [3, [{ feature: 'g', value: 'w' }]]);
  const because = low.because.map(({ of, bound, seats }) => [nameOf(of).value, bound, seats]);
  assert.deepEqual(because, [['w', 'max', 1]]);
  assert.deepEqual([high.people, high.chance, found.unproved], [2, 1, 0]);
});

test('chances of each value are their people’s mean, and their seats the sum', () => {
  const { found, made } = account(poolOf(3, features, rows));
  for (const { of, people, seats, chance } of found.quotas) {
    const own = Object.entries(rows).flatMap(([id, [value]]) =>
      value === nameOf(of).value ? [made.probabilities[made.people.indexOf(id)] ?? 0] : [],
    );
    const sum = own.reduce((total, one) => total + one, 0);
    assert.equal(people, own.length);
    assert.ok(Math.abs(seats - sum) < 1e-12);
    assert.ok(Math.abs(chance - sum / own.length) < 1e-12);
  }
});

test('people shut out and people settled before the draw are apart, with what shuts them out', () => {
  const closed = [{ name: 'g', values: [quota('w', 0, 0), quota('m', 0, 3)] }];
  const pool: Pool = {
    ...poolOf(2, closed, { ...rows, f: ['m'], h: ['m'] }),
    include: [{ id: 'd', reason: 'chair' }],
    exclude: [{ id: 'f', reason: 'works here' }],
  };
  const { found } = account(pool);
  assert.deepEqual(found.shutOut.ids, ['a', 'b', 'c']);
  assert.deepEqual(
    found.shutOut.because.map(({ of, bound, seats }) => [nameOf(of).value, bound, seats]),
    [['w', 'max', 0]],
  );
  assert.deepEqual(found.decided.include, [{ id: 'd', reason: 'chair' }]);
  assert.deepEqual(found.decided.exclude, [{ id: 'f', reason: 'works here' }]);
  // One seat is left for e and h.
  assert.deepEqual(
    found.levels.map(({ chance, people }) => [chance, people]),
    [[0.5, 2]],
  );
  assert.deepEqual([found.least, found.most, found.unproved], [0.5, 0.5, 0]);
});
