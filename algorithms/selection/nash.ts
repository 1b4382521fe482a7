import type { Solver } from '@commonlot/optimise';
import { Barrier, type BarrierRules } from './barrier.ts';
import { forced } from './forced.ts';
import { SolverTrouble } from './levels.ts';
import type { Rules } from './rules.ts';
import type { Units } from './units.ts';

const MOST_STEPS = 120;

/**
 * The chances with the largest product over everybody who can sit, among all that keep the rules on
 * average:
 *
 *     max sum_u n_u log p_u   s.t.  lower_r <= sum_u a_ru n_u p_u <= upper_r,  p_u <= cap_u / n_u
 *
 * @param barred units no panel seats; their chance is 0
 * @param start a chance above 0 to begin from
 * @returns the chances, and the price of a seat in each rule, which shows that they are the best
 * @throws SolverTrouble where it does not converge
 * Source: Nash, The bargaining problem, Econometrica 18 (1950).
 */
export function nashChances(
  solver: Solver,
  pool: Units,
  rules: Rules,
  barred: ReadonlySet<number>,
  start: number,
): { readonly chances: Float64Array; readonly prices: Float64Array } {
  const open = [...pool.units.keys()].filter((u) => !barred.has(u));
  const direct = climb(pool, rules, open, start);
  // Units on no panel take part in the proof and not in the climb.
  const priced = (chances: Float64Array) => pricesAt(solver, pool, rules, barred, chances);
  if (direct !== null) {
    const { chances } = direct;
    return { chances, prices: barred.size > 0 ? priced(chances) : direct.prices() };
  }
  // Bounds without room have no inside to climb in: what is forced is taken out first.
  const { rows, full } = forced(solver, pool, rules, open);
  const free = open.filter((u) => !full.has(u));
  const taken = new Float64Array(rows.length);
  for (const u of full) {
    for (const r of rules.rowsOf[u] ?? []) taken[r] = (taken[r] ?? 0) + (pool.units[u]?.cap ?? 0);
  }
  const rest = rows.map(({ lower, upper }, r) => {
    return { lower: lower - (taken[r] ?? 0), upper: upper - (taken[r] ?? 0) };
  });
  const climbed = climb(pool, { rows: rest, rowsOf: rules.rowsOf }, free, start);
  if (climbed === null) throw new SolverTrouble('the largest product did not converge');
  const chances = climbed.chances;
  for (const u of full) {
    const { cap = 0, people = [] } = pool.units[u] ?? {};
    chances[u] = cap / people.length;
  }
  return { chances, prices: priced(chances) };
}

function climb(pool: Units, rules: BarrierRules, open: readonly number[], start: number) {
  const chances = new Float64Array(pool.units.length);
  if (open.length === 0) return { chances, prices: () => new Float64Array(rules.rows.length) };
  const barrier = new Barrier(pool, rules, open, start);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (barrier.step()) {
      for (const [i, u] of open.entries()) chances[u] = barrier.chances[i] ?? 0;
      return { chances, prices: () => barrier.prices() };
    }
    if (Number.isNaN(barrier.chances[0])) return null;
  }
  return null;
}

/** At the best chances no panel has a larger sum of 1 / chance: the prices that show it. */
function pricesAt(
  solver: Solver,
  pool: Units,
  { rows, rowsOf }: Rules,
  barred: ReadonlySet<number>,
  chances: Float64Array,
): Float64Array {
  const program = solver.open({
    sense: 'maximise',
    rows,
    columns: pool.units.map(({ cap }, u) => ({
      cost: barred.has(u) ? 0 : 1 / (chances[u] ?? 0),
      ...{ lower: 0, upper: cap },
      rows: rowsOf[u] ?? [],
      values: (rowsOf[u] ?? []).map(() => 1),
    })),
  });
  const { status, rowDuals } = program.solve();
  program.close();
  if (status !== 'optimal' || rowDuals === null)
    throw new SolverTrouble(`prices of the largest product ended ${status}`);
  return rowDuals;
}
