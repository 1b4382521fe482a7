import type { Column, Program, Solver } from '@commonlot/optimise';
import type { PoolProblem } from './check-pool.ts';
import type { Pool } from './pool.ts';
import { type FlatQuota, nameOf, numberQuotas } from './quotas.ts';
import { rulesOf, seatColumns } from './rules.ts';
import { gather, isPanel, type Units } from './units.ts';

/** One change to a quota. */
export interface Relaxation {
  readonly feature: string;
  readonly value: string;
  readonly bound: 'min' | 'max';
  readonly from: number;
  readonly to: number;
}

export type Feasibility =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly problems: readonly PoolProblem[];
      /**
       * A smallest set of changes, by seats and then by number of quotas, after which a panel
       * exists. Within the flex bounds where that is possible, beyond them where not; empty where no
       * change of quotas helps (too few people or households).
       */
      readonly relaxations: readonly Relaxation[];
    };

/**
 * Whether some panel keeps every rule; if not, the least change of quotas that helps.
 * `checkPool` must have found nothing. At most three small integer programs.
 * @throws Error when the solver hands out a panel that breaks a rule
 */
export function feasible(pool: Pool, solver: Solver): Feasibility {
  const units = gather(pool);
  const rules = rulesOf(units);
  const seats = seatColumns(units, rules);
  const found = run(solver, { sense: 'maximise', rows: rules.rows, columns: seats });
  if (found !== null) {
    if (!isPanel(units, Int32Array.from(found, Math.round)))
      throw new Error('a panel breaks a rule');
    return { ok: true };
  }
  const relaxations = relax(pool, units, solver, true) ?? relax(pool, units, solver, false) ?? [];
  return { ok: false, problems: [], relaxations };
}

/**
 * min sum_q (down_q + up_q) + small (number of bounds moved)
 * s.t. min_q - down_q <= x(q) <= max_q + up_q, size and households as they are, all whole;
 * within flex also min_q - down_q >= minFlex_q and max_q + up_q <= maxFlex_q.
 */
function relax(
  pool: Pool,
  units: Units,
  solver: Solver,
  withinFlex: boolean,
): readonly Relaxation[] | null {
  const rules = rulesOf(units);
  // The seats that are drawn; those that are decided before count in the bounds as they are.
  const quotas = numberQuotas(pool).quotas.map((quota, q) => ({ ...quota, ...units.quotas[q] }));
  // Each quota's row becomes its minimum; a second row after all others is its maximum.
  const upperRow = (q: number) => rules.rows.length + q;
  const rows = [
    ...rules.rows.map((row, r) => (isQuota(r, quotas.length) ? { ...row, upper: pool.size } : row)),
    ...quotas.map(({ max }) => ({ lower: 0, upper: max })),
    ...quotas.flatMap(() => [FREE, FREE]),
  ];
  const seats = seatColumns(units, rules).map((column): Column => {
    const extra = column.rows.filter((r) => isQuota(r, quotas.length)).map((r) => upperRow(r - 1));
    const all = [...column.rows, ...extra];
    return { ...column, rows: all, values: all.map(() => 1) };
  });
  // One seat costs as much as moving every bound there is.
  const seatCost = 2 * quotas.length + 1;
  const moves = quotas.flatMap(({ min, max, minFlex, maxFlex }, q): Column[] => {
    const down = withinFlex ? Math.max(0, min - (minFlex ?? 0)) : min;
    const up = Math.max(0, (withinFlex ? (maxFlex ?? pool.size) : pool.size) - max);
    const moved = upperRow(quotas.length) + 2 * q;
    return [
      {
        cost: seatCost,
        lower: 0,
        upper: down,
        integer: true,
        rows: [1 + q, moved],
        values: [1, 1],
      },
      {
        cost: seatCost,
        lower: 0,
        upper: up,
        integer: true,
        rows: [upperRow(q), moved + 1],
        values: [-1, 1],
      },
      { cost: 1, lower: 0, upper: 1, integer: true, rows: [moved], values: [-pool.size] },
      { cost: 1, lower: 0, upper: 1, integer: true, rows: [moved + 1], values: [-pool.size] },
    ];
  });
  const point = run(solver, { sense: 'minimise', rows, columns: [...seats, ...moves] });
  return point === null ? null : changesOf(quotas, point.subarray(seats.length));
}

/** The bounds that moved; four columns a quota: down, up, and whether each is above 0. */
function changesOf(quotas: readonly FlatQuota[], moves: Float64Array): readonly Relaxation[] {
  return quotas.flatMap(({ of, min, max }, q): Relaxation[] => {
    const { feature, value } = nameOf(of);
    const down = Math.round(moves[4 * q] ?? 0);
    const up = Math.round(moves[4 * q + 1] ?? 0);
    return [
      ...(down > 0 ? [{ feature, value, bound: 'min' as const, from: min, to: min - down }] : []),
      ...(up > 0 ? [{ feature, value, bound: 'max' as const, from: max, to: max + up }] : []),
    ];
  });
}

/** down - size x moved <= 0: whoever is moved at all pays for it. */
const FREE = { lower: Number.NEGATIVE_INFINITY, upper: 0 };

function isQuota(row: number, quotas: number): boolean {
  return row >= 1 && row <= quotas;
}

function run(solver: Solver, program: Program): Float64Array | null {
  const open = solver.open(program);
  try {
    const { status, point } = open.solve();
    if (status === 'infeasible') return null;
    if (status !== 'optimal' || point === null) throw new Error(`feasibility ended ${status}`);
    return point;
  } finally {
    open.close();
  }
}
