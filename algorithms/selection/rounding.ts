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
/**
 * In pools of so many units the search is tried from the odds alone, before any linear program.
 * Measured on 150/22, first run of a process: a fifth less time, though the panels are 79 where the linear program first
 * makes them 56. With 273 units it fails too often, and the panels it finds are short steps.
 */
const FEW = 150;
/**
 * The last of the mass is given away by linear programs: their panels end the walk, where those of the
 * search can stop 1e-7 short of it. Measured on 300/45 tight: 65 panels to the end instead of 88 and a
 * search for the same chances after all.
 */
const LAST = 1e-4;
/** The search is no longer tried after so many failures. */
const MOST_FAILED = 3;
/** Among more units than this a search strays from the odds, and the walk ends early. */
const MOST_SEARCHED = 90;
const FREED = [1, 3, 9, Number.POSITIVE_INFINITY];

/**
 * Rounds: finds whole seats between bounds that keep the rules. A linear program leaves few units in
 * shares; those and the most doubtful others are then settled in whole numbers, more of them where
 * that is not enough. Deterministic.
 */
export class Rounding {
  readonly #solver: Solver;
  readonly #pool: Units;
  readonly #rules: Rules;
  #quickly: number;
  /** Opened when the search alone no longer does. */
  #linear: OpenProgram | null = null;
  #whole: OpenProgram | null = null;

  constructor(solver: Solver, pool: Units, rules: Rules) {
    this.#solver = solver;
    this.#pool = pool;
    this.#rules = rules;
    this.#quickly = pool.units.length <= FEW ? MOST_FAILED : 0;
  }

  close(): void {
    this.#linear?.close();
    this.#whole?.close();
  }

  /**
   * Whole seats with high odds in all, if not always the highest; null when there are none.
   * @param left the mass not yet given to a panel, 1 to 0
   */
  round(odds: Float64Array, units: Range, rows: Range, left: number): Int32Array | null {
    const quick = left > LAST ? this.#searched(odds, units, rows) : null;
    return quick ?? this.#programmed(odds, units, rows);
  }

  /** Begins from what is likelier for each unit by itself. */
  #searched(odds: Float64Array, units: Range, rows: Range): Int32Array | null {
    if (this.#quickly === 0) return null;
    const { lower, upper } = units;
    const likelier = Int32Array.from(odds, (odd, u) => (odd > 0 ? upper[u] : lower[u]) ?? 0);
    const settled = settle(this.#rules, likelier, [...odds.keys()], odds, units, rows);
    if (settled === null) this.#quickly -= 1;
    return settled;
  }

  /** Begins from the best shares. */
  #programmed(odds: Float64Array, units: Range, rows: Range): Int32Array | null {
    this.#linear ??= this.#open(false);
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
    this.#whole ??= this.#open(true);
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

  #open(integer: boolean): OpenProgram {
    const columns = seatColumns(this.#pool, this.#rules).map((one) => ({ ...one, integer }));
    return this.#solver.open({ sense: 'maximise', rows: this.#rules.rows, columns });
  }
}

/** Units that may go either way, those with odds nearest even first. */
function leastCertain(odds: Float64Array, { lower, upper }: Range, shared: ReadonlySet<number>) {
  return [...odds.keys()]
    .filter((u) => !shared.has(u) && (lower[u] ?? 0) < (upper[u] ?? 0))
    .sort((a, b) => Math.abs(odds[a] ?? 0) - Math.abs(odds[b] ?? 0) || a - b);
}
