import type { OpenProgram, Solver } from '@commonlot/optimise';
import { Cancelled, type Duals, type Region, type RegionColumn, SolverTrouble } from './levels.ts';
import { type Rules, seatColumns } from './rules.ts';
import { isPanel, type UnitPanel, type Units } from './units.ts';

/** A panel may be worth this much more than the best known mixture and still count as no better. */
export const PRICE_TOLERANCE = 1e-8;
export const LOOSE_GAP = 0.02;

/** Finds the panel worth most; the only place where panels come from an integer program. */
export type Pricing = {
  /**
   * max sum_u price_u y_u over panels y.
   * @param relativeGap 0 proves; more than 0 takes any panel about that close
   * @returns null when there is no panel at all
   */
  readonly best: (
    price: Float64Array,
    relativeGap: number,
  ) => { readonly panel: UnitPanel; readonly value: number; readonly bound: number } | null;
  readonly close: () => void;
};

export function openPricing(
  solver: Solver,
  pool: Units,
  rules: Rules,
  cancelled: () => boolean,
): Pricing {
  const program: OpenProgram = solver.open({
    sense: 'maximise',
    rows: rules.rows,
    columns: seatColumns(pool, rules),
  });
  const best: Pricing['best'] = (price, relativeGap) => {
    // Scaled to a largest price of 1, so that the solver's tolerances mean the same every time.
    const scale = price.reduce((most, p) => Math.max(most, Math.abs(p)), 0) || 1;
    program.setCosts(price.map((p) => p / scale));
    const { status, point, bound } = program.solve(
      relativeGap > 0 ? { relativeGap, cancelled } : { cancelled },
    );
    if (cancelled()) throw new Cancelled();
    if (status === 'infeasible') return null;
    if (status !== 'optimal' || point === null) throw new SolverTrouble(`pricing ended ${status}`);
    const panel = Int32Array.from(point, Math.round);
    if (!isPanel(pool, panel)) throw new SolverTrouble('pricing gave a panel that breaks a rule');
    const value = panel.reduce((sum, seats, u) => sum + seats * (price[u] ?? 0), 0);
    return { panel, value, bound: Math.max(value, bound * scale) };
  };
  return { best, close: () => program.close() };
}

/** The lotteries over real panels, grown by pricing: one column a panel, its bound `proved`. */
export type Hull = Region & { readonly panels: readonly UnitPanel[] };

/**
 * Every lottery over panels: weights that sum to 1. `improve` prices: with worth v of the units'
 * chances and multiplier m of the row of sums, a panel y betters the mixture when
 * sum_u v_u y_u / n_u > m. A loose gap finds panels quickly; no gap proves that there is none.
 */
export function hull(pool: Units, pricing: Pricing, start: readonly UnitPanel[]): Hull {
  const panels: UnitPanel[] = [];
  const seen = new Set<string>();
  const add = (panel: UnitPanel): RegionColumn[] => {
    const key = panel.join(',');
    if (seen.has(key)) return [];
    seen.add(key);
    panels.push(panel);
    return [columnOf(pool, panel)];
  };
  const columns = start.flatMap(add);
  const price = ({ worth, rows }: Duals, gap: number): RegionColumn[] => {
    const found = pricing.best(
      worth.map((v, u) => v / (pool.units[u]?.people.length ?? 1)),
      gap,
    );
    const tolerance = PRICE_TOLERANCE * Math.max(1, Math.abs(rows[0] ?? 0));
    return found !== null && found.value > (rows[0] ?? 0) + tolerance ? add(found.panel) : [];
  };
  return {
    panels,
    rows: [{ lower: 1, upper: 1 }],
    columns,
    improve: (_, duals) => {
      const quick = price(duals, LOOSE_GAP);
      return quick.length > 0 ? quick : price(duals, 0);
    },
  };
}

function columnOf(pool: Units, panel: UnitPanel): RegionColumn {
  const units: number[] = [];
  const chances: number[] = [];
  for (const [u, { people }] of pool.units.entries()) {
    const seats = panel[u] ?? 0;
    if (seats === 0) continue;
    units.push(u);
    chances.push(seats / people.length);
  }
  return { lower: 0, upper: Number.POSITIVE_INFINITY, rows: [0], values: [1], units, chances };
}
