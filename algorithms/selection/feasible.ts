import type { Solver } from '@commonlot/optimise';
import { kindsOf, rulesOf } from './kinds.ts';
import { openModel, type RowSpec } from './model.ts';
import type { Pool, PoolProblem } from './pool.ts';

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
      /** A smallest set of changes, by total seats, after which a panel exists; empty if none does. */
      readonly relaxations: readonly Relaxation[];
    };

/** Whether some panel satisfies every rule; if not, the least change of quotas that helps. */
export function feasible(pool: Pool, solver: Solver): Feasibility {
  const kinds = kindsOf(pool);
  const rules = rulesOf(pool, kinds);
  const seats = kinds.kinds.map(({ people }) => ({
    cost: 0,
    lower: 0,
    upper: people.length,
    integer: true,
  }));
  const model = openModel(solver, seats, rules);
  const { status } = model.solve();
  model.dispose();
  return status === 'optimal'
    ? { ok: true }
    : { ok: false, problems: [], relaxations: relax(pool, solver, seats, rules) };
}

/**
 * min sum_q (d_q + u_q)  s.t.  min_q - d_q <= x(q) <= max_q + u_q,  size and households as they
 * are,  min_q - d_q >= minFlex_q,  max_q + u_q <= maxFlex_q,  all whole.
 */
function relax(
  pool: Pool,
  solver: Solver,
  seats: readonly { cost: number; lower: number; upper: number; integer: boolean }[],
  rules: readonly RowSpec[],
): readonly Relaxation[] {
  const quotas = pool.features.flatMap(({ name, values }) =>
    values.map((quota) => ({ feature: name, ...quota })),
  );
  const slack = quotas.flatMap(({ min, max, minFlex, maxFlex }) => [
    { cost: 1, lower: 0, upper: min - (minFlex ?? 0), integer: true },
    { cost: 1, lower: 0, upper: Math.max(0, (maxFlex ?? pool.size) - max), integer: true },
  ]);
  const n = seats.length;
  const rows = rules.flatMap((rule, at): readonly RowSpec[] => {
    const quota = at - 1;
    if (quota < 0 || quota >= quotas.length) return [rule];
    const [down, up] = [n + 2 * quota, n + 2 * quota + 1];
    return [
      { lower: rule.lower, upper: Number.POSITIVE_INFINITY, entries: [...rule.entries, [down, 1]] },
      { lower: Number.NEGATIVE_INFINITY, upper: rule.upper, entries: [...rule.entries, [up, -1]] },
    ];
  });
  const model = openModel(solver, [...seats, ...slack], rows);
  const solved = model.solve();
  model.dispose();
  if (solved.status !== 'optimal') return [];
  return quotas.flatMap(({ feature, value, min, max }, at): readonly Relaxation[] => {
    const down = Math.round(solved.values[n + 2 * at] ?? 0);
    const up = Math.round(solved.values[n + 2 * at + 1] ?? 0);
    return [
      ...(down > 0 ? [{ feature, value, bound: 'min' as const, from: min, to: min - down }] : []),
      ...(up > 0 ? [{ feature, value, bound: 'max' as const, from: max, to: max + up }] : []),
    ];
  });
}
