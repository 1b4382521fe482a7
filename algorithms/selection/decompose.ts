import type { Solver } from '@commonlot/optimise';
import { Rounding, WHOLE } from './rounding.ts';
import type { Rules } from './rules.ts';
import type { Range } from './settle.ts';
import { isPanel, type UnitPanel, type Units } from './units.ts';

/** A panel of units with its weight. */
export type Weighted = { readonly weight: number; readonly panel: UnitPanel };

/** What is left: the mass not yet given to a panel; 0 when the chances were met. */
export type Decomposition = { readonly panels: readonly Weighted[]; readonly left: number };

const DUST = 1e-9;

/**
 * Writes chances that keep the rules on average as a lottery over panels that keep them exactly.
 * With r the seats still wanted (seats per panel, r = chance x people at first) and T the mass left:
 *
 *     panel y   whole, floor(r) <= y <= ceil(r), and on every rule where r is at the bound, so is y
 *     step      the largest w with (r - w y) / (1 - w) still between its floors and ceilings
 *     then      y gets weight T w;  T := T (1 - w);  r := (r - w y) / (1 - w)
 *
 * Each step makes one more seat count or rule whole for good, so there are at most as many panels as
 * units and rules. Rules in between are held between floor and ceiling too, which keeps every panel
 * as close to the average as whole people allow; where no such panel exists they are let go to the
 * quotas, and where none exists even then the rest of the mass is left over.
 * @param detour 0 for the straight walk; another whole number tilts the choice of every panel a
 *   little, always the same way for the same number, and so finds other panels
 * Source: the constructive proof of Carathéodory's theorem, as in Grötschel, Lovász and Schrijver,
 * Geometric Algorithms and Combinatorial Optimization (1988), theorem 6.5.11.
 */
export function decompose(
  solver: Solver,
  pool: Units,
  rules: Rules,
  chances: Float64Array,
  watch: { readonly cancelled: () => boolean; readonly onPanel: (left: number) => void },
  detour = 0,
): Decomposition {
  const program = new Rounding(solver, pool, rules);
  try {
    const walk = new Walk(pool, rules, program, chances, detour);
    while (walk.left > DUST && !watch.cancelled()) {
      if (!walk.step()) break;
      watch.onPanel(walk.left);
    }
    return { panels: walk.panels, left: walk.left <= DUST ? 0 : walk.left };
  } finally {
    program.close();
  }
}

class Walk {
  readonly panels: Weighted[] = [];
  left = 1;
  readonly #pool: Units;
  readonly #rules: Rules;
  readonly #program: Rounding;
  #wanted: Float64Array;
  /** Rules that may no longer be held between floor and ceiling, because no panel could. */
  #loose = false;

  readonly #detour: number;

  constructor(pool: Units, rules: Rules, program: Rounding, chances: Float64Array, detour: number) {
    this.#detour = detour;
    this.#pool = pool;
    this.#rules = rules;
    this.#program = program;
    this.#wanted = Float64Array.from(pool.units, ({ people }, u) =>
      snap((chances[u] ?? 0) * people.length),
    );
  }

  /** One panel; false when there is none. */
  step(): boolean {
    const units = around(this.#wanted);
    const sums = this.#sums(this.#wanted);
    const panel = this.#find(units, sums);
    if (panel === null) return false;
    const rows = this.#rowRange(sums);
    const weight = Math.min(
      longest(this.#wanted, panel, units),
      longest(sums, this.#sums(panel), rows),
    );
    if (weight <= 0) return false;
    this.panels.push({ weight: this.left * Math.min(1, weight), panel });
    this.left *= Math.max(0, 1 - weight);
    const rest = 1 - weight;
    if (rest > DUST) {
      this.#wanted = this.#wanted.map((r, u) => snap((r - weight * (panel[u] ?? 0)) / rest));
    } else this.left = 0;
    return true;
  }

  #find(units: Range, sums: Float64Array): UnitPanel | null {
    // Odds of being rounded up: a panel short of likely seats, or with unlikely ones, is a short step.
    const odds = this.#wanted.map((r, u) => {
      const share = r - (units.lower[u] ?? 0);
      const own = share <= 0 || share >= 1 ? 0 : Math.log(share / (1 - share));
      return own + (this.#detour === 0 ? 0 : tilt(this.#detour, this.panels.length, u));
    });
    for (const loose of this.#loose ? [true] : [false, true]) {
      this.#loose = loose;
      const panel = this.#program.round(odds, units, this.#rowRange(sums), this.left);
      if (panel !== null && isPanel(this.#pool, panel)) return panel;
    }
    return null;
  }

  /** Seats in every rule. */
  #sums(seats: ArrayLike<number>): Float64Array {
    const sums = new Float64Array(this.#rules.rows.length);
    for (const [u, rows] of this.#rules.rowsOf.entries()) {
      for (const row of rows) sums[row] = (sums[row] ?? 0) + (seats[u] ?? 0);
    }
    return sums;
  }

  #rowRange(sums: Float64Array): Range {
    if (!this.#loose) return around(sums.map(snap));
    const bounds = this.#rules.rows.map(({ lower, upper }, row) => {
      const sum = sums[row] ?? 0;
      if (sum <= lower + WHOLE) return { lower, upper: lower };
      return sum >= upper - WHOLE ? { lower: upper, upper } : { lower, upper };
    });
    return {
      lower: Float64Array.from(bounds, (bound) => bound.lower),
      upper: Float64Array.from(bounds, (bound) => bound.upper),
    };
  }
}

/** A number from -2 to 2 that jumps about with each of its arguments and is the same every time. */
function tilt(detour: number, step: number, unit: number): number {
  const golden = 0.6180339887498949;
  return 4 * (((detour * 13 + step * 7 + 1) * (unit + 1) * golden) % 1) - 2;
}

/** Takes a number a hair from a whole one as whole: the solver's rounding, not a chance. */
function snap(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < WHOLE ? whole : value;
}

function around(values: Float64Array): Range {
  return { lower: values.map(Math.floor), upper: values.map(Math.ceil) };
}

/** The largest w <= 1 with lower <= (r - w y) / (1 - w) <= upper in every place. */
function longest(r: Float64Array, y: ArrayLike<number>, { lower, upper }: Range): number {
  let most = 1;
  for (let i = 0; i < r.length; i += 1) {
    const [at, to] = [r[i] ?? 0, y[i] ?? 0];
    const [low, high] = [lower[i] ?? 0, upper[i] ?? 0];
    // (r - w y) <= high (1 - w)  <=>  w (high - y) <= high - r, and likewise below.
    if (high - to > 0.5) most = Math.min(most, Math.max(0, high - at) / (high - to));
    if (to - low > 0.5) most = Math.min(most, Math.max(0, at - low) / (to - low));
  }
  return most;
}
