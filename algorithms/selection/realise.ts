import type { Solver } from '@commonlot/optimise';
import type { Weighted } from './decompose.ts';
import type { Pricing } from './hull.ts';
import { SolverTrouble } from './levels.ts';
import type { UnitPanel, Units } from './units.ts';

/** A shortfall below this is rounding. */
export const REACHED = 1e-9;
const LOOSE_GAP = 0.02;
const DETOURS = 8;

/**
 * Looks for a lottery over panels that gives every unit the chances asked for, when the direct walk
 * did not end, by column generation on the largest shortfall:
 *
 *     min e  s.t.  sum_P w_P y_Pu / n_u + e >= chance_u (every u),  sum_P w_P = 1,  w, e >= 0
 *
 * Begins with panels of detours of the walk, which together nearly always hold an exact mixture.
 * @param start panels known already, at least one
 * @param more panels of another detour, from 1
 * @returns the lottery, or null when it is proved that none comes within `REACHED`, or `stop` said so
 */
export function realise(
  solver: Solver,
  pool: Units,
  pricing: Pricing,
  chances: Float64Array,
  start: readonly UnitPanel[],
  more: (detour: number) => readonly UnitPanel[],
  stop: () => boolean,
): Weighted[] | null {
  const { panels, program, add } = openMaster(solver, pool, chances);
  const count = pool.units.length;
  try {
    for (const panel of start) add(panel);
    for (let detour = 1; ; detour += 1) {
      const { status, objective, point, rowDuals } = program.solve();
      if (status !== 'optimal' || point === null || rowDuals === null) {
        throw new SolverTrouble(`realising ended ${status}`);
      }
      if (objective <= REACHED) {
        return panels.map((panel, p) => ({ panel, weight: Math.max(0, point[1 + p] ?? 0) }));
      }
      if (stop()) return null;
      if (detour <= DETOURS) {
        for (const panel of more(detour)) add(panel);
        continue;
      }
      const price = rowDuals
        .slice(0, count)
        .map((dual, u) => Math.max(0, dual) / (pool.units[u]?.people.length ?? 1));
      // A panel helps when it is worth more than the mixture pays for a panel.
      const paid = -(rowDuals[count] ?? 0) + REACHED;
      const quick = pricing.best(price, LOOSE_GAP);
      const found = quick !== null && quick.value > paid ? quick : pricing.best(price, 0);
      if (found === null || found.value <= paid) return null;
      add(found.panel);
    }
  } finally {
    program.close();
  }
}

/** The program above over the panels known so far; rows are the units', then the sum of weights. */
function openMaster(solver: Solver, pool: Units, chances: Float64Array) {
  const panels: UnitPanel[] = [];
  const units = pool.units.map((_, u) => u);
  const infinity = Number.POSITIVE_INFINITY;
  const program = solver.open({
    sense: 'minimise',
    rows: [
      ...units.map((u) => ({ lower: chances[u] ?? 0, upper: infinity })),
      { lower: 1, upper: 1 },
    ],
    columns: [{ cost: 1, lower: 0, upper: 1, rows: units, values: units.map(() => 1) }],
  });
  const add = (panel: UnitPanel) => {
    panels.push(panel);
    const seated = units.filter((u) => (panel[u] ?? 0) > 0);
    const values = seated.map((u) => (panel[u] ?? 0) / (pool.units[u]?.people.length ?? 1));
    const rows = [...seated, units.length];
    program.addColumns([{ cost: 0, lower: 0, upper: infinity, rows, values: [...values, 1] }]);
  };
  return { panels, program, add };
}
