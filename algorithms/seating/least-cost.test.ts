import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { leastCost } from './least-cost.ts';

/** Every way to give rows columns of their own. */
function* ways(rows: number, columns: readonly number[]): Iterable<readonly number[]> {
  if (rows === 0) yield [];
  else
    for (const column of columns)
      for (const rest of ways(
        rows - 1,
        columns.filter((c) => c !== column),
      ))
        yield [column, ...rest];
}

test('least cost: as good as the best of all ways, every column given once', () => {
  const costs = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(2)).chain(([rows, more]) =>
    fc.array(fc.array(fc.nat(20), { minLength: rows + more, maxLength: rows + more }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
  fc.assert(
    fc.property(costs, (cost) => {
      const columns = [...(cost[0] ?? []).keys()];
      const price = (way: readonly number[]) =>
        way.reduce((sum, column, row) => sum + (cost[row]?.[column] ?? Number.NaN), 0);
      const found = leastCost(cost.length, columns.length, (r, c) => cost[r]?.[c] ?? 0);
      assert.equal(new Set(found).size, cost.length);
      const best = Math.min(...[...ways(cost.length, columns)].map(price));
      assert.equal(price(found), best);
    }),
  );
});

test('least cost: no rows is no work, more rows than columns is a mistake', () => {
  assert.deepEqual(
    leastCost(0, 3, () => 1),
    [],
  );
  assert.throws(() => leastCost(2, 1, () => 1), RangeError);
});
