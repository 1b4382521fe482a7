import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSolver } from '@commonlot/optimise';
import fc from 'fast-check';
import { checkLottery, feasible, type Lottery, lottery, type Pool } from './index.ts';
import { allPanels, leximinByDefinition } from './testing/brute-force.ts';
import { poolOf, quota, ruledPool, smallPool } from './testing/pools.ts';

const solver = await loadSolver();

function drawn(pool: Pool): Lottery {
  const result = lottery(pool, solver, { balls: 100 });
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.refusal));
  const { faults, levelsProved, levelsBelieved } = checkLottery(result.value, pool);
  assert.deepEqual(faults, []);
  assert.equal(levelsProved + levelsBelieved, result.value.certificate.levels.length);
  return result.value;
}

function chances({ people, probabilities }: Lottery): Record<string, number> {
  return Object.fromEntries(
    people.map((id, i) => [id, Number((probabilities[i] ?? -1).toFixed(7))]),
  );
}

const third = 0.3333333;

test('T1: maximin is unique and leximin', () => {
  const features = [
    { name: 'age', values: [quota('child', 1, 2), quota('adult', 1, 2)] },
    { name: 'franchise', values: [quota('simpsons', 1, 2), quota('ducktales', 1, 2)] },
  ];
  const rows = {
    lisa: ['child', 'simpsons'],
    marge: ['adult', 'simpsons'],
    louie: ['child', 'ducktales'],
    dewey: ['child', 'ducktales'],
    scrooge: ['adult', 'ducktales'],
  };
  const found = chances(drawn(poolOf(2, features, rows)));
  assert.deepEqual(found, {
    dewey: third,
    lisa: third,
    louie: third,
    marge: 0.6666667,
    scrooge: third,
  });
  const homes = { louie: 'a', dewey: 'a', lisa: 'b', scrooge: 'b' };
  const tied = drawn(poolOf(2, features, rows, homes));
  assert.deepEqual(chances(tied), { dewey: 0.5, lisa: 0, louie: 0.5, marge: 1, scrooge: 0 });
  assert.deepEqual(tied.certificate.shutOut, ['lisa', 'scrooge']);
  assert.ok(Math.abs(tied.certificate.bound - 0.5) < 1e-6);
});

const three = (max1: number, max2: number) =>
  ['f1', 'f2', 'f3'].map((name) => ({ name, values: [quota('1', 1, max1), quota('2', 0, max2)] }));
const fourPeople = {
  a: ['1', '1', '1'],
  b: ['1', '2', '2'],
  c: ['2', '1', '2'],
  d: ['2', '2', '1'],
};

test('T3: one person is on every panel', () => {
  assert.deepEqual(chances(drawn(poolOf(2, three(2, 2), fourPeople))), {
    a: 1,
    b: third,
    c: third,
    d: third,
  });
});

test('T4: the same people, exactly one v1 each: no panel', () => {
  const pool = poolOf(2, three(1, 2), fourPeople);
  const result = lottery(pool, solver);
  assert.deepEqual(result, { ok: false, refusal: { code: 'quotas-infeasible' } });
  const answer = feasible(pool, solver);
  assert.ok(!answer.ok);
  // Some two people must meet in two features: raising one maximum by one admits a and another.
  assert.equal(answer.choices[0]?.seats, 1);
});

test('T5: leximin of seven', () => {
  const features = [
    { name: 'gender', values: [quota('female', 1, 1), quota('male', 4, 4)] },
    { name: 'leaning', values: [quota('liberal', 4, 4), quota('conservative', 1, 1)] },
  ];
  const rows = {
    adam: ['male', 'liberal'],
    brian: ['male', 'liberal'],
    cameron: ['male', 'liberal'],
    dave: ['male', 'liberal'],
    elinor: ['female', 'liberal'],
    frank: ['male', 'conservative'],
    grace: ['female', 'conservative'],
  };
  assert.deepEqual(chances(drawn(poolOf(5, features, rows))), {
    adam: 0.875,
    brian: 0.875,
    cameron: 0.875,
    dave: 0.875,
    elinor: 0.5,
    frank: 0.5,
    grace: 0.5,
  });
});

test('T6: one of 61 people is in no panel, which only whole numbers show', () => {
  const features = ['f1', 'f2', 'f3'].map((name) => ({
    name,
    values: [quota('1', 15, 46), quota('2', 15, 46), quota('3', 0, 46)],
  }));
  const kinds = ['1 1 3', '1 3 1', '3 1 1', '2 2 3', '2 3 2', '3 2 2'];
  const rows = Object.fromEntries(
    kinds.flatMap((kind, k) =>
      Array.from({ length: 10 }, (_, i) => [`${k}-${i}`, kind.split(' ')] as const),
    ),
  );
  const found = drawn(poolOf(46, features, { ...rows, p61: ['3', '3', '3'] }));
  assert.deepEqual(found.certificate.shutOut, ['p61']);
  for (const [id, chance] of Object.entries(chances(found))) {
    assert.equal(chance, id === 'p61' ? 0 : 0.7666667, id);
  }
});

test('leximin: the chances a brute force over all panels finds by the definition, a thousand pools', () => {
  let byPanels = 0;
  let ran = 0;
  fc.assert(
    fc.property(fc.oneof(smallPool, ruledPool), (pool) => {
      const panels = allPanels(pool);
      fc.pre(panels.length > 0);
      ran += 1;
      const found = drawn(pool);
      const expected = leximinByDefinition(solver, pool.people.length, panels);
      const byId = chances(found);
      pool.people.forEach(({ id }, i) => {
        assert.ok(
          Math.abs((byId[id] ?? -1) - (expected[i] ?? -2)) < 2e-6,
          `${id}: ${byId[id]} for ${expected[i]}`,
        );
      });
      assert.equal(found.method, 'leximin');
      if (found.certificate.kind === 'pricing') byPanels += 1;
    }),
    { numRuns: 1000, seed: 20261123 },
  );
  assert.equal(ran, 1000);
  assert.ok(byPanels >= 5, `only ${byPanels} pools needed their panels priced`);
});
