import type { Region } from './levels.ts';
import type { Rules } from './rules.ts';
import type { Units } from './units.ts';

/**
 * The linear relaxation: every vector of chances that keeps the rules on average. It holds all that
 * real panels can give, so its leximin is an upper limit, and nearly always one that they reach.
 * Columns are chances (0 to cap / people of the unit).
 */
export function relaxation(pool: Units, rules: Rules): Region {
  return {
    rows: rules.rows,
    columns: pool.units.map(({ people, cap }, u) => {
      const rows = rules.rowsOf[u] ?? [];
      return {
        lower: 0,
        upper: cap / people.length,
        rows,
        values: rows.map(() => people.length),
        units: [u],
        chances: [1],
      };
    }),
    improve: () => [],
  };
}
