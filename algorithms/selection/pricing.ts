import type { Solver } from '@commonlot/optimise';
import { type Kinds, satisfies } from './kinds.ts';
import { openModel, type RowSpec } from './model.ts';

/** Seats per kind, in the order of the kinds. */
export type KindPanel = readonly number[];

export interface Priced {
  readonly panel: KindPanel;
  /** Value of the panel under the weights. */
  readonly value: number;
  /** No panel is worth more than this. */
  readonly most: number;
}

/** Finds the panel worth most under given weights: the integer program that prices columns. */
export interface Pricing {
  /**
   * @param weights per seat of each kind.
   * @param gap relative gap to stop at; 0 proves the best.
   * @returns null when no panel satisfies the rules.
   */
  readonly best: (weights: readonly number[], gap: number) => Priced | null;
  readonly dispose: () => void;
}

/** Bounds on the seats of each kind, within 0 and its people. */
export interface Box {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/** The whole numbers around target chances: panels near the target, and a far smaller problem. */
export function boxAround({ kinds }: Kinds, chances: readonly number[]): Box {
  const seats = kinds.map(({ people }, at) => people.length * (chances[at] ?? 0));
  return {
    lower: seats.map((value) => Math.floor(value + 1e-9)),
    upper: seats.map((value) => Math.ceil(value - 1e-9)),
  };
}

/**
 * Opens the pricing problem: max sum_t w_t x_t over whole x with 0 <= x_t <= c_t and the rules.
 * @throws Error when the solver hands out a panel that breaks a rule, or gives up.
 */
export function openPricing(
  solver: Solver,
  kinds: Kinds,
  rules: readonly RowSpec[],
  box?: Box,
): Pricing {
  const model = openModel(
    solver,
    kinds.kinds.map(({ people }, at) => ({
      cost: 0,
      lower: box?.lower[at] ?? 0,
      upper: box?.upper[at] ?? people.length,
      integer: true,
    })),
    rules,
  );
  return {
    best: (weights, gap) => {
      const scale = Math.max(...weights.map(Math.abs), Number.MIN_VALUE);
      model.setCosts(weights.map((weight) => -weight / scale));
      const solved = model.solve(gap);
      if (solved.status === 'infeasible') return null;
      if (solved.status !== 'optimal') throw new Error(`pricing ended with ${solved.status}`);
      const panel = Array.from(solved.values, (value) => Math.round(value));
      if (!satisfies(panel, kinds, rules)) throw new Error('the solver broke a rule');
      const value = panel.reduce((sum, seats, at) => sum + seats * (weights[at] ?? 0), 0);
      return { panel, value, most: Math.max(value, -solved.bound * scale) };
    },
    dispose: () => model.dispose(),
  };
}
