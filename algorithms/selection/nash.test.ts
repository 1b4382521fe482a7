import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSolver } from '@commonlot/optimise';
import fc from 'fast-check';
import { checkLottery, type Lottery, lottery, type Pool } from './index.ts';
import { allPanels } from './testing/brute-force.ts';
import { poolOf, quota, ruledPool } from './testing/pools.ts';

const solver = await loadSolver();

function drawn(pool: Pool, method: 'nash' | 'goldilocks'): Lottery {
  const result = lottery(pool, solver, { method, balls: 100 });
  assert.ok(result.ok);
  const found = result.value;
  assert.deepEqual(checkLottery(found, pool).faults, []);
  assert.equal(found.method, method);
  assert.ok(found.certificate.complete);
  return found;
}

function chances({ people, probabilities }: Lottery): Map<string, number> {
  return new Map(people.map((id, i) => [id, probabilities[i] ?? -1]));
}

/** Chances of everybody who is on some panel and not on all by order. */
function free(pool: Pool, panels: readonly (readonly number[])[], found: Lottery) {
  const chance = chances(found);
  const settled = new Set((pool.include ?? []).map(({ id }) => id));
  return pool.people.flatMap(({ id }, i) =>
    panels.some((panel) => panel.includes(i)) && !settled.has(id)
      ? [{ i, p: chance.get(id) ?? 0 }]
      : [],
  );
}

test('nash: no panel of all there are is worth more than the mixture, by the definition', () => {
  let [pools, searched] = [0, 0];
  fc.assert(
    fc.property(ruledPool, (pool) => {
      const panels = allPanels(pool);
      fc.pre(panels.length > 0);
      const found = drawn(pool, 'nash');
      const people = free(pool, panels, found);
      pools += 1;
      if (found.certificate.kind === 'pricing') searched += 1;
      // The product is concave: it is largest where no panel has a mean of 1/p above 1.
      const price = new Map(people.map(({ i, p }) => [i, 1 / p]));
      for (const panel of panels) {
        const worth = panel.reduce((sum, i) => sum + (price.get(i) ?? 0), 0);
        assert.ok(worth <= people.length * (1 + 1e-6), `${worth} of ${people.length}`);
      }
    }),
    { numRuns: 300, seed: 11 },
  );
  assert.ok(pools > 150, `${pools} pools`);
  assert.ok(searched > 3, `${searched} searched`);
});

test('goldilocks: no lottery over all panels balances better, by trying every smallest chance', () => {
  let [pools, searched] = [0, 0];
  fc.assert(
    fc.property(ruledPool, (pool) => {
      const panels = allPanels(pool);
      fc.pre(panels.length > 0);
      const found = drawn(pool, 'goldilocks');
      const people = free(pool, panels, found);
      fc.pre(people.length > 0);
      pools += 1;
      if (found.certificate.kind === 'pricing') searched += 1;
      const seats = pool.size - (pool.include ?? []).length;
      const a = people.length / seats;
      const value = (least: number, most: number) => a * most + 1 / (a * least);
      const all = people.map(({ p }) => p);
      const own = value(Math.min(...all), Math.max(...all));
      const places = people.map(({ i }) => i);
      const highest = lowestCeiling(panels, places, null).least;
      for (let step = 1; step <= 12; step += 1) {
        const least = (highest * step) / 12;
        const { most } = lowestCeiling(panels, places, least);
        assert.ok(own <= value(least, most) + 1e-6, `${own} above ${value(least, most)}`);
      }
    }),
    { numRuns: 120, seed: 12 },
  );
  assert.ok(pools > 60, `${pools} pools`);
  assert.ok(searched > 1, `${searched} searched`);
});

/** The smallest largest chance over listed panels when nobody has less than `least`; or the best `least`. */
function lowestCeiling(
  panels: readonly (readonly number[])[],
  people: readonly number[],
  least: number | null,
) {
  const [n, infinity] = [people.length, Number.POSITIVE_INFINITY];
  const row = new Map(people.map((i, r) => [i, r]));
  const rows = people.map((_, r) => r);
  const open = solver.open({
    sense: 'minimise',
    rows: [
      ...people.map(() => ({ lower: 0, upper: infinity })),
      ...people.map(() => ({ lower: -infinity, upper: 0 })),
      { lower: 1, upper: 1 },
    ],
    columns: [
      {
        ...{ cost: least === null ? -1 : 0, lower: least === null ? 0 : least - 1e-9 },
        ...{ upper: least ?? 1, rows, values: rows.map(() => -1) },
      },
      {
        ...{ cost: least === null ? 0 : 1, lower: 0, upper: 1 },
        ...{ rows: rows.map((r) => n + r), values: rows.map(() => -1) },
      },
      ...panels.map((panel) => {
        const own = panel.flatMap((i) => row.get(i) ?? []);
        const entries = [...own, ...own.map((r) => n + r), 2 * n];
        return { cost: 0, lower: 0, upper: 1, rows: entries, values: entries.map(() => 1) };
      }),
    ],
  });
  const { point } = open.solve();
  open.close();
  assert.ok(point !== null);
  return { least: point[0] ?? 0, most: point[1] ?? 0 };
}

test('T5: nash of seven, as calculated by hand in the reference library', () => {
  const features = [
    { name: 'sex', values: [quota('f', 1, 1), quota('m', 4, 4)] },
    { name: 'leaning', values: [quota('lib', 4, 4), quota('con', 1, 1)] },
  ];
  const seven = poolOf(5, features, {
    adam: ['m', 'lib'],
    brian: ['m', 'lib'],
    cameron: ['m', 'lib'],
    dave: ['m', 'lib'],
    elinor: ['f', 'lib'],
    frank: ['m', 'con'],
    grace: ['f', 'con'],
  });
  const chance = chances(drawn(seven, 'nash'));
  const wanted = { adam: 6 / 7, dave: 6 / 7, elinor: 4 / 7, frank: 4 / 7, grace: 3 / 7 };
  for (const [id, p] of Object.entries(wanted))
    assert.ok(Math.abs((chance.get(id) ?? 0) - p) < 1e-6, `${id} ${chance.get(id)}`);
});

test('T6: nash and goldilocks where only whole numbers show that one person has no chance', () => {
  const kinds = [
    ['1', '1', '3'],
    ['1', '3', '1'],
    ['3', '1', '1'],
    ['2', '2', '3'],
    ['2', '3', '2'],
    ['3', '2', '2'],
  ];
  const rows = Object.fromEntries(
    Array.from({ length: 61 }, (_, i) => [
      `p${i + 1}`,
      kinds[Math.floor(i / 10)] ?? ['3', '3', '3'],
    ]),
  );
  const features = ['f1', 'f2', 'f3'].map((name) => ({
    name,
    values: [quota('1', 15, 46), quota('2', 15, 46), quota('3', 0, 46)],
  }));
  const pool = poolOf(46, features, rows);
  for (const method of ['nash', 'goldilocks'] as const) {
    const found = drawn(pool, method);
    assert.deepEqual(found.certificate.shutOut, ['p61']);
    for (const [id, p] of chances(found))
      assert.ok(Math.abs(p - (id === 'p61' ? 0 : 46 / 60)) < 1e-6, `${method} ${id} ${p}`);
  }
});
