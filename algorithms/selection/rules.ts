import type { Bounds, Column } from '@commonlot/optimise';
import type { Units } from './units.ts';

/**
 * The rules as rows of a linear program over the seats of each unit: row 0 the size, then one row
 * a quota in the pool's order, then one row for every household class of two units or more (a class
 * of one unit is kept by that unit's cap).
 */
export type Rules = {
  readonly rows: readonly Bounds[];
  /** The row each household class is kept by, or -1. */
  readonly householdRow: readonly number[];
  /** The rows a seat of each unit counts in. */
  readonly rowsOf: readonly (readonly number[])[];
};

export function rulesOf(pool: Units): Rules {
  const rows: Bounds[] = [{ lower: pool.size, upper: pool.size }];
  for (const { min, max } of pool.quotas) rows.push({ lower: min, upper: max });
  const householdRow = pool.households.map(({ count, units }) =>
    units.length < 2 ? -1 : rows.push({ lower: 0, upper: count }) - 1,
  );
  const rowsOf = pool.units.map(({ quotas, household }) => {
    const row = householdRow[household] ?? -1;
    return [0, ...quotas.map((q) => q + 1), ...(row < 0 ? [] : [row])];
  });
  return { rows, householdRow, rowsOf };
}

/** Seats of a unit as whole-number columns. */
export function seatColumns(pool: Units, rules: Rules): Column[] {
  return pool.units.map(({ cap }, u) => {
    const rows = rules.rowsOf[u] ?? [];
    return { cost: 0, lower: 0, upper: cap, integer: true, rows, values: rows.map(() => 1) };
  });
}
