import type { Solver } from '@commonlot/optimise';
import { openColumns } from './columns.ts';
import type { Kinds } from './kinds.ts';
import type { KindPanel, Pricing } from './pricing.ts';
import type { Watch } from './watch.ts';

/** The best smallest chance over real panels, proven. */
export interface Maximin {
  readonly panels: readonly KindPanel[];
  readonly weights: readonly number[];
  /** Smallest chance of anybody who can be in a panel. */
  readonly level: number;
  /** No distribution gives everybody more than this. */
  readonly bound: number;
  /** Dual weights that prove the bound, summing to 1. */
  readonly duals: readonly number[];
}

const PROVEN = 1e-9;

/**
 * Maximin over panels by column generation:
 *   max z  s.t.  sum_P w_P x_{P,t} / c_t >= z (t in `open`),  sum_P w_P = 1,  w >= 0
 * For any y >= 0 over `open` with sum y = 1, z <= max_P sum_t y_t x_{P,t} / c_t, which pricing
 * bounds exactly. Source: Flanigan et al., Nature 596 (2021), supplementary section 9.
 * @param open kinds that can be in a panel at all.
 */
export function maximin(
  solver: Solver,
  kinds: Kinds,
  pricing: Pricing,
  open: ReadonlySet<number>,
  start: readonly KindPanel[],
  watch: Watch,
): Maximin {
  const counts = kinds.kinds.map(({ people }) => people.length);
  const factor = counts.map((_, at) => (open.has(at) ? -1 : 0));
  const columns = openColumns(
    solver,
    kinds,
    factor,
    counts.map(() => 0),
    -1,
  );
  for (const panel of start) columns.add(panel);
  let mixed = columns.solve();
  let bound = 1;
  let duals: readonly number[] = counts.map(() => 0);
  let gap = 0.01;
  while (bound - mixed.level > PROVEN && !watch.stop()) {
    const total = mixed.duals.reduce((sum, dual) => sum + dual, 0);
    const share = mixed.duals.map((dual) => (total > 0 ? dual / total : 1 / counts.length));
    const priced = pricing.best(
      share.map((dual, at) => dual / (counts[at] ?? 1)),
      gap,
    );
    if (!priced) break;
    if (priced.most < bound) {
      bound = priced.most;
      duals = share;
    }
    const added = columns.add(priced.panel);
    if (!added && gap === 0) break;
    gap = added ? 0.01 : 0;
    if (added) mixed = columns.solve();
    watch.report(bound - mixed.level);
  }
  const { panels } = columns;
  columns.dispose();
  return { panels, weights: mixed.weights, level: mixed.level, bound, duals };
}
