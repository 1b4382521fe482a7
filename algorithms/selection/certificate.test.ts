import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSolver } from '@commonlot/optimise';
import fc from 'fast-check';
import { mostWorth, proveByRelaxation } from './certificate.ts';
import { decompose } from './decompose.ts';
import { relaxedLevels } from './relaxed-levels.ts';
import { rulesOf } from './rules.ts';
import { gapsOf, unitChances } from './solve.ts';
import { allPanels } from './testing/brute-force.ts';
import { poolFrom, shipped } from './testing/csv.ts';
import { smallPool } from './testing/pools.ts';
import { gather } from './units.ts';

const solver = await loadSolver();

test('weak duality: whatever the prices, no panel is worth more than the bound', () => {
  const weight = fc.integer({ min: 0, max: 50 });
  const price = fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    fc.integer({ min: -40, max: 40 }),
  );
  let tight = 0;
  fc.assert(
    fc.property(
      smallPool,
      fc.array(weight, { minLength: 9, maxLength: 9 }),
      fc.option(price, { nil: null }),
      fc.array(price, { minLength: 7, maxLength: 7 }),
      (pool, weights, given, quotas) => {
        const units = gather(pool);
        const own = units.units.map((_, u) => weights[u] ?? 0);
        // The price that as many people would pay as there are seats.
        const people = units.units.flatMap(({ people }, u) => people.map(() => own[u] ?? 0));
        const seat = given ?? people.sort((a, b) => b - a)[pool.size - 1] ?? 0;
        const bound = mostWorth(units, own, { seat, quotas });
        const unitOf = new Map(
          units.units.flatMap(({ people }, u) => people.map((i) => [i, u] as const)),
        );
        const worths = allPanels(pool).map((panel) =>
          panel.reduce((sum, i) => sum + (own[unitOf.get(i) ?? -1] ?? 0), 0),
        );
        for (const worth of worths) assert.ok(worth <= bound, `${worth} above ${bound}`);
        if (worths.includes(bound)) tight += 1;
      },
    ),
    { numRuns: 400, seed: 5 },
  );
  assert.ok(tight > 5, `tight ${tight} times`);
});

test('the walk: few panels, each as near the chances as whole people allow, together exact', () => {
  const folder = new URL('opendlp-150/', shipped);
  const pool = gather(poolFrom(folder, 'candidates.csv', 'features.csv', 22));
  const rules = rulesOf(pool);
  const levels = relaxedLevels(solver, pool, rules);
  assert.ok(levels !== null);
  const chances = new Float64Array(pool.units.length);
  const proofs = proveByRelaxation(pool, levels);
  for (const { value, units } of proofs) for (const u of units) chances[u] = value;
  for (const gap of gapsOf(pool, proofs)) assert.ok(gap < 1e-9);
  const watch = { cancelled: () => false, onPanel: () => undefined };
  const { panels, left } = decompose(solver, pool, rules, chances, watch);
  assert.equal(left, 0);
  assert.ok(panels.length <= pool.units.length + rules.rows.length);
  for (const [u, chance] of unitChances(pool, panels).entries()) {
    assert.ok(Math.abs(chance - (chances[u] ?? -1)) < 1e-9);
  }
  for (const { panel } of panels) {
    for (const [u, { people }] of pool.units.entries()) {
      const wanted = (chances[u] ?? 0) * people.length;
      assert.ok(Math.abs((panel[u] ?? -9) - wanted) < 1 + 1e-6);
    }
  }
});
