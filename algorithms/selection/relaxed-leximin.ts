import type { Solver } from '@commonlot/optimise';
import type { Kinds } from './kinds.ts';
import { openModel, type RowSpec } from './model.ts';

/** What the linear relaxation allows: an upper bound on every leximin distribution over panels. */
export interface Relaxed {
  /** Chance of each kind's people, 0 to 1. */
  readonly chances: readonly number[];
  readonly levels: number;
}

const TIGHT = 1e-7;

/**
 * Leximin over the linear relaxation of the panels:
 *   max z  s.t.  y_t / c_t >= z (t not fixed),  y_t / c_t >= v_t (t fixed),  rules(y),  0 <= y_t <= c_t
 * level by level; kinds whose constraint has a positive dual are fixed at z (Pelessoni 1998,
 * theorem 3.3, as used by Flanigan et al., Nature 2021, supplement).
 * Since every distribution over panels has its marginals in the relaxation, one that reaches these
 * chances is leximin.
 * @returns null when even the relaxation is empty.
 */
export function relaxedLeximin(
  solver: Solver,
  { kinds }: Kinds,
  rules: readonly RowSpec[],
): Relaxed | null {
  const n = kinds.length;
  const z = n;
  const lower = [...kinds.map(() => 0), 0];
  const upper = [...kinds.map(({ people }) => people.length), 1];
  const least = [...kinds.map(() => 0), ...rules.map((row) => row.lower)];
  const most = [...kinds.map(() => Number.POSITIVE_INFINITY), ...rules.map((row) => row.upper)];
  const model = openModel(
    solver,
    [
      ...kinds.map(({ people }) => ({ cost: 0, lower: 0, upper: people.length })),
      { cost: -1, lower: 0, upper: 1 },
    ],
    [
      ...kinds.map(({ people }, at) => ({
        lower: 0,
        upper: Number.POSITIVE_INFINITY,
        entries: [[at, 1 / people.length] as const, [z, -1] as const],
      })),
      ...rules,
    ],
  );
  const fixed = new Map<number, number>();
  let levels = 0;
  let chances: readonly number[] = [];
  while (fixed.size < n) {
    const solved = model.solve();
    if (solved.status === 'infeasible') {
      model.dispose();
      return null;
    }
    if (solved.status !== 'optimal') throw new Error(`relaxation ended with ${solved.status}`);
    chances = kinds.map(({ people }, at) => (solved.values[at] ?? 0) / people.length);
    const level = solved.values[z] ?? 0;
    const tight = kinds.flatMap((_, at) =>
      !fixed.has(at) && (solved.rowDuals[at] ?? 0) > TIGHT ? [at] : [],
    );
    // At z = 1 everybody left is certain and no dual need be positive.
    const settled =
      tight.length > 0 ? tight : kinds.flatMap((_, at) => (fixed.has(at) ? [] : [at]));
    levels += 1;
    for (const at of settled) {
      fixed.set(at, level);
      const seats = kinds[at]?.people.length ?? 1;
      // A hair below, so that rounding never makes the next level infeasible.
      lower[at] = Math.max(0, level * seats - 1e-9);
      least[at] = Number.NEGATIVE_INFINITY;
    }
    model.setVariableBounds(lower, upper);
    model.setRowBounds(least, most);
  }
  model.dispose();
  return { chances: kinds.map((_, at) => fixed.get(at) ?? chances[at] ?? 0), levels };
}
