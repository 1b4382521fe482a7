import type { OpenProgram, Solver } from '@commonlot/optimise';
import { type Rules, seatColumns } from './rules.ts';
import { type Range, settle } from './settle.ts';
import type { Units } from './units.ts';

/** A number this near a whole one is one. */
export const WHOLE = 1e-7;

/**
 * How many of the most doubtful units are freed for each that the linear program left in shares, one
 * try after the other: few keep the odds high. First a search among them, which is quick, then an
 * integer program. Measured on newDemocracy 300/20, warm: 1.0 s for 141 panels where integer programs
 * alone took 2.9 s; and on 150/22 none is needed, which saves compiling that part of the solver.
 */
const SEARCHED = [0, 1, 3, 9];
/** Among more units than this a search strays from the odds, and the walk ends early. */
const MOST_SEARCHED = 90;
const FREED = [1, 3, 9, Number.POSITIVE_INFINITY];

/**
 * Rounds: finds whole seats between bounds that keep the rules. A linear program leaves few units in
 * shares; those and the most doubtful others are then settled in whole numbers, more of them where
 * that is not enough. Deterministic.
 */
export class Rounding {
  readonly #linear: OpenProgram;
  readonly #whole: OpenProgram;
  readonly #rules: Rules;

  constructor(solver: Solver, pool: Units, rules: Rules) {
    this.#rules = rules;
    const columns = seatColumns(pool, rules);
    const { rows } = rules;
    const shares = columns.map((column) => ({ ...column, integer: false }));
    this.#linear = solver.open({ sense: 'maximise', rows, columns: shares });
    this.#whole = solver.open({ sense: 'maximise', rows, columns });
  }

  close(): void {
    this.#linear.close();
    this.#whole.close();
  }

  /** Whole seats with high odds in all, if not always the highest; null when there are none. */
  round(odds: Float64Array, units: Range, rows: Range): Int32Array | null {
    this.#linear.setCosts(odds);
    this.#linear.setColumnBounds(units.lower, units.upper);
    this.#linear.setRowBounds(rows.lower, rows.upper);
    const { point } = this.#linear.solve();
    if (point === null) return null;
    const whole = point.map(Math.round);
    const shared = [...point.keys()].filter(
      (u) => Math.abs((point[u] ?? 0) - (whole[u] ?? 0)) > WHOLE,
    );
    if (shared.length === 0) return Int32Array.from(whole);
    const doubtful = leastCertain(odds, units, new Set(shared));
    const near = (times: number) => [...shared, ...doubtful.slice(0, times * shared.length)];
    const start = Int32Array.from(whole);
    for (const times of SEARCHED) {
      if (times > 1 && near(times).length > MOST_SEARCHED) break;
      const settled = settle(this.#rules, start, near(times), odds, units, rows);
      if (settled !== null) return settled;
    }
    this.#whole.setCosts(odds);
    this.#whole.setRowBounds(rows.lower, rows.upper);
    for (const times of FREED) {
      const free = new Set(near(times));
      const bounds = (bound: Float64Array) =>
        whole.map((seats, u) => (free.has(u) ? (bound[u] ?? 0) : seats));
      this.#whole.setColumnBounds(bounds(units.lower), bounds(units.upper));
      const found = this.#whole.solve({ relativeGap: 0.1, presolve: true }).point;
      if (found !== null) return Int32Array.from(found, Math.round);
    }
    return null;
  }
}

/** Units that may go either way, those with odds nearest even first. */
function leastCertain(odds: Float64Array, { lower, upper }: Range, shared: ReadonlySet<number>) {
  return [...odds.keys()]
    .filter((u) => !shared.has(u) && (lower[u] ?? 0) < (upper[u] ?? 0))
    .sort((a, b) => Math.abs(odds[a] ?? 0) - Math.abs(odds[b] ?? 0) || a - b);
}
