import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSolver } from '@commonlot/optimise';
import { checkLottery, feasible, type Lottery, lottery, type Pool } from './index.ts';
import { poolFrom, shared, sharedIsHere, shipped } from './testing/csv.ts';
import { poolOf, quota } from './testing/pools.ts';

const solver = await loadSolver();

/** Leximin, proved level by level by a reader without a solver; the smallest chance as published. */
function proves(pool: Pool, smallest: number): Lottery {
  assert.deepEqual(feasible(pool, solver), { ok: true });
  const result = lottery(pool, solver);
  assert.ok(result.ok);
  const found = result.value;
  const check = checkLottery(found, pool);
  assert.deepEqual(check.faults, []);
  assert.equal(check.levelsProved, found.certificate.levels.length);
  assert.equal(found.method, 'leximin');
  assert.ok(Math.abs(Math.min(...found.probabilities) - smallest) < 1e-6);
  assert.ok(found.certificate.gap < 1e-8, `gap ${found.certificate.gap}`);
  assert.ok(found.balls.largestChange < 0.002, `change ${found.balls.largestChange}`);
  return found;
}

test('OpenDLP, 150 people, 22 seats: 1/11', () => {
  proves(poolFrom(new URL('opendlp-150/', shipped), 'candidates.csv', 'features.csv', 22), 1 / 11);
});

test('OpenDLP monitoring, 100 people, 30 seats: 27/91', () => {
  const folder = new URL('opendlp-monitoring-100/', shipped);
  proves(poolFrom(folder, 'respondents.csv', 'categories.csv', 30), 27 / 91);
});

test('Nature 2021, example small and large: everybody 1/10', () => {
  for (const [n, size] of [
    [100, 20],
    [1000, 200],
  ] as const) {
    const half = size / 2 - 1;
    const features = [
      { name: 'gender', values: [quota('female', half, size), quota('male', half, size)] },
      {
        name: 'leaning',
        values: [quota('liberal', half, size), quota('conservative', half, size)],
      },
    ];
    const rows = Object.fromEntries(
      Array.from({ length: 2 * n }, (_, i) => [
        `p${i}`,
        i === 0
          ? ['female', 'conservative']
          : i < n
            ? ['female', 'liberal']
            : ['male', 'conservative'],
      ]),
    );
    const { probabilities } = proves(poolOf(size, features, rows), 0.1);
    assert.ok(probabilities.every((chance) => Math.abs(chance - 0.1) < 1e-9));
  }
});

const absent = sharedIsHere ? false : 'the folder shared/data is not here';

test('the reference library’s benchmark pools', { skip: absent }, () => {
  for (const [name, size, smallest] of [
    ['gen_300_45', 45, 0.15],
    ['gen_300_45_tight', 45, 2 / 15],
    ['gen_500_75', 75, 0.15],
    ['gen_750_112', 112, 112 / 750],
  ] as const) {
    proves(
      poolFrom(new URL(`generated/${name}/`, shared), 'people.csv', 'features.csv', size),
      smallest,
    );
  }
});

test('newDemocracy, 29 people with a household', { skip: absent }, () => {
  const folder = new URL('newdemocracy-300/', shared);
  const [people, quotas] = [
    'example-people-simple-with-households.csv',
    'example-categories-simple.csv',
  ];
  const households = ['primary_address1'];
  const pool = poolFrom(folder, people, quotas, 11, { households });
  const tied = pool.people.filter(({ household }, i) =>
    pool.people.some((other, j) => i !== j && other.household === household),
  );
  assert.equal(tied.length, 3);
  const result = lottery(pool, solver);
  assert.ok(result.ok);
  assert.deepEqual(checkLottery(result.value, pool).faults, []);
  for (const { members } of result.value.panels) {
    assert.ok(members.filter((id) => tied.some((person) => person.id === id)).length <= 1);
  }
});
