import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSolver } from '@commonlot/optimise';
import fc from 'fast-check';
import { openPricing } from './hull.ts';
import { rulesOf } from './rules.ts';
import { settle } from './settle.ts';
import { smallPool } from './testing/pools.ts';
import { gather, isPanel } from './units.ts';

const solver = await loadSolver();

test('settling: whatever comes back keeps every rule, and what exists is nearly always found', () => {
  let [exist, found] = [0, 0];
  fc.assert(
    fc.property(smallPool, fc.array(fc.nat(4), { minLength: 9, maxLength: 9 }), (pool, odds) => {
      const units = gather(pool);
      const rules = rulesOf(units);
      const all = [...units.units.keys()];
      const lower = new Float64Array(all.length);
      const upper = Float64Array.from(units.units, ({ cap }) => Math.min(1, cap));
      const rows = {
        lower: Float64Array.from(rules.rows, (row) => row.lower),
        upper: Float64Array.from(rules.rows, (row) => row.upper),
      };
      const likely = Float64Array.from(all, (u) => (odds[u] ?? 0) - 2);
      const start = new Int32Array(all.length);
      const seats = settle(rules, start, all, likely, { lower, upper }, rows);
      const pricing = openPricing(
        solver,
        { ...units, units: units.units.map((unit) => ({ ...unit, cap: Math.min(1, unit.cap) })) },
        rules,
        () => false,
      );
      const there = pricing.best(new Float64Array(all.length), 1) !== null;
      pricing.close();
      if (there) exist += 1;
      if (seats === null) return;
      found += 1;
      assert.ok(there);
      assert.ok(isPanel(units, seats));
      for (const u of all) assert.ok((seats[u] ?? -1) >= 0 && (seats[u] ?? 9) <= (upper[u] ?? 0));
    }),
    { numRuns: 200, seed: 3 },
  );
  assert.ok(exist > 80 && found >= 0.95 * exist, `${found} of ${exist}`);
});

test('settling: units that are not free stay as they are', () => {
  const rules = { rows: [], householdRow: [], rowsOf: [[0], [0], [0]] };
  const units = { lower: new Float64Array(3), upper: new Float64Array(3).fill(1) };
  const two = { lower: new Float64Array([2]), upper: new Float64Array([2]) };
  const odds = new Float64Array([-1, -1, 9]);
  const seats = settle(rules, new Int32Array(3), [0, 1], odds, units, two);
  assert.deepEqual(seats, new Int32Array([1, 1, 0]));
  assert.equal(settle(rules, new Int32Array(3), [0], odds, units, two), null);
});
