import type { Solver } from '@commonlot/optimise';
import type { Kinds } from './kinds.ts';
import { openModel } from './model.ts';
import type { KindPanel } from './pricing.ts';

/** What the panels found so far can do. */
export interface Mixed {
  /** The value of the objective. */
  readonly level: number;
  /** Weight of each panel, in the order they were added. */
  readonly weights: readonly number[];
  /** Dual weight of each kind's constraint, at least 0. */
  readonly duals: readonly number[];
}

/** The master problem over the panels found so far. */
export interface Columns {
  readonly panels: readonly KindPanel[];
  readonly add: (panel: KindPanel) => boolean;
  readonly solve: () => Mixed;
  readonly dispose: () => void;
}

/**
 * Opens a master problem over distributions on known panels P:
 *   min e  s.t.  sum_P w_P x_{P,t} / c_t + a_t e >= b_t for every kind t,  sum_P w_P = 1,  w >= 0
 * With a = 1, b = targets it is the largest miss of a target; with a = -1, b = 0 and e bounded
 * below, -e is the smallest chance.
 * @param miss factor a_t of the free variable; @param target b_t.
 */
export function openColumns(
  solver: Solver,
  { kinds }: Kinds,
  miss: readonly number[],
  target: readonly number[],
  sign: 1 | -1,
): Columns {
  const n = kinds.length;
  const model = openModel(
    solver,
    [{ cost: sign, lower: 0, upper: 1 }],
    [
      ...kinds.map((_, at) => ({
        lower: target[at] ?? 0,
        upper: Number.POSITIVE_INFINITY,
        entries: [[0, miss[at] ?? 0] as const],
      })),
      { lower: 1, upper: 1, entries: [] },
    ],
  );
  const panels: KindPanel[] = [];
  const seen = new Set<string>();
  return {
    panels,
    add: (panel) => {
      const key = panel.join(',');
      if (seen.has(key)) return false;
      seen.add(key);
      panels.push(panel);
      const chances = panel.map(
        (seats, at) => [at, seats / (kinds[at]?.people.length ?? 1)] as const,
      );
      const column = { cost: 0, lower: 0, upper: Number.POSITIVE_INFINITY };
      model.addVariable(column, [...chances, [n, 1] as const]);
      return true;
    },
    solve: () => {
      const solved = model.solve();
      if (solved.status !== 'optimal') throw new Error(`master ended with ${solved.status}`);
      return {
        level: solved.values[0] ?? 0,
        weights: Array.from(solved.values.subarray(1, 1 + panels.length), (w) => Math.max(0, w)),
        duals: Array.from(solved.rowDuals.subarray(0, n), (dual) => Math.max(0, dual)),
      };
    },
    dispose: () => model.dispose(),
  };
}
