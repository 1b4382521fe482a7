import type { Column, OpenProgram, Solver } from '@commonlot/optimise';
import { type Level, SolverTrouble } from './levels.ts';
import type { Rules } from './rules.ts';
import type { Units } from './units.ts';

/** A chance is raised in steps of this much when it is asked who can have more. */
const STEP = 1e-4;
/**
 * Whoever cannot be raised by this much is held. The solver finds z to about 1e-10, and in step 2 one
 * unit can be given what that leaves of everybody.
 */
const noSlack = (people: number) => Math.max(2e-8, 3e-10 * people);
/** Floors give way by this much, a few times, when rounding has made them meet from both sides. */
const GIVE = 1e-11;
const MOST_TRIES = 50;
/** Levels nearer than this are the same. */
const SAME = 1e-8;
/** A price of a chance below this share of the mean is rounding. */
const LEAST_WORTH = 1e-4;

/**
 * Leximin of the linear relaxation: every vector of chances p that keeps the rules on average. It
 * holds all that real panels can give, so its leximin is an upper limit, and nearly always one that
 * they reach. With n_u people in unit u, at most cap_u of them on a panel, and the chance written as
 * a floor and what is above it, no row is needed but those of the rules:
 *
 *     p_u = z + d_u   (open units)      p_u = f_u + d_u   (those of earlier levels)
 *     step 1   max z             s.t.  lower_r <= sum_u a_ru n_u p_u <= upper_r,  d >= 0
 *     step 2   max sum_u s_u     over suspects, p_u = z* + s_u + d_u,  0 <= s_u <= STEP
 *
 * Whoever gets s_u > 0 in step 2 can have more and is no suspect; repeat until the sum is 0. Then the
 * prices of the rules make a seat of every remaining suspect dear, which proves that all of them stay
 * at z*. The roof p_u <= cap_u / n_u of an open unit becomes a row when it is passed.
 * @param enough true after the last level worth having
 * @param upper no chance may be above this (1 for none)
 * @returns null when no vector keeps the rules
 * @throws SolverTrouble
 * Source: Flanigan et al., Fair algorithms for selecting citizens' assemblies, Nature 596 (2021),
 * supplementary information, for leximin by levels; step 2 replaces their interior-point multipliers.
 */
export function relaxedLevels(
  solver: Solver,
  pool: Units,
  rules: Rules,
  enough: (level: Level) => boolean = () => false,
  upper = 1,
): readonly Level[] | null {
  const program = new Relaxed(solver, pool, rules, upper);
  try {
    const levels: Level[] = [];
    const open = new Set(pool.units.keys());
    while (open.size > 0) {
      const level = program.level(open);
      if (level === null) return null;
      levels.push(level);
      if (enough(level)) break;
      for (const u of level.units) open.delete(u);
    }
    return levels;
  } finally {
    program.close();
  }
}

/** Columns: z, then s of every unit, then d of every unit. Rows: the rules', then roofs as needed. */
class Relaxed {
  readonly #program: OpenProgram;
  readonly #pool: Units;
  readonly #rules: Rules;
  readonly #count: number;
  readonly #floor: Float64Array;
  readonly #roof: Float64Array;
  /** Rows are written in shares of the panel: the solver's tolerance is absolute. */
  readonly #share: number;
  /** Units whose roof has a row of its own, in the order of those rows. */
  readonly #roofed: number[] = [];
  #open: ReadonlySet<number> = new Set();
  /** People of the open units. */
  #people = 0;
  #last = 0;

  constructor(solver: Solver, pool: Units, rules: Rules, upper: number) {
    this.#pool = pool;
    this.#rules = rules;
    this.#count = pool.units.length;
    this.#floor = new Float64Array(this.#count);
    this.#roof = Float64Array.from(pool.units, ({ people, cap }) =>
      Math.min(upper, cap / people.length),
    );
    this.#share = 1 / Math.max(1, pool.size);
    const chances = pool.units.map(({ people }, u): Column => {
      const rows = rules.rowsOf[u] ?? [];
      return {
        cost: 0,
        lower: 0,
        upper: 0,
        rows,
        values: rows.map(() => people.length * this.#share),
      };
    });
    const all = rules.rows.map((_, r) => r);
    const z: Column = { cost: 1, lower: 0, upper: 1, rows: all, values: all.map(() => 0) };
    this.#program = solver.open({
      sense: 'maximise',
      rows: rules.rows.map(({ lower, upper: most }) => ({
        lower: lower * this.#share,
        upper: most * this.#share,
      })),
      columns: [z, ...chances, ...chances],
    });
  }

  close(): void {
    this.#program.close();
  }

  /** Finds the next level among the open units and fixes it; null when nothing keeps the rules. */
  level(open: ReadonlySet<number>): Level | null {
    this.#open = open;
    this.#setZ();
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const highest = this.#highest();
      if (highest === null) {
        if (open.size === this.#count) return null;
        this.#give();
        continue;
      }
      if (this.#passesRoofs(highest.point)) continue;
      const sure = this.#sure(highest);
      // Prices that leave units without worth may need many rounds: then all are looked for at once.
      const again = highest.value - this.#last <= SAME && open.size < this.#count;
      const level = sure === null || again ? this.#stuck(highest.value) : sure;
      if (level === null) {
        this.#give();
        continue;
      }
      for (const u of level.units) this.#floor[u] = highest.value;
      this.#last = highest.value;
      return level;
    }
    throw new SolverTrouble(`no level above ${this.#last}: its bounds do not meet`);
  }

  /** Step 1, with roofs as far as they are known; null when the floors leave nothing. */
  #highest(): Highest | null {
    this.#set({ z: [0, 1], base: this.#last, suspects: null });
    const { status, point, rowDuals } = this.#program.solve();
    if (status === 'infeasible') return null;
    if (status !== 'optimal' || point === null || rowDuals === null)
      throw new SolverTrouble(`step 1 ended ${status}`);
    return { value: point[0] ?? 0, point, rowDuals };
  }

  /** Whether a chance of step 1 is above its roof; that roof is a row from now on. */
  #passesRoofs(point: Float64Array): boolean {
    const passed = [...this.#open].filter((u) => {
      const chance = (point[0] ?? 0) + (point[1 + this.#count + u] ?? 0);
      return chance > (this.#roof[u] ?? 0) + 1e-9 && !this.#roofed.includes(u);
    });
    for (const u of passed) this.#addRoof(u);
    return passed.length > 0;
  }

  /** Those whose chance has a price in step 1: nobody can raise them. Null where nothing has one. */
  #sure({ value, rowDuals }: Highest): Level | null {
    const duals = this.#duals(new Set(), rowDuals);
    const units = [...this.#open].filter(
      (u) => (duals.worth[u] ?? 0) > LEAST_WORTH * (this.#pool.units[u]?.people.length ?? 1),
    );
    return units.length === 0 ? null : { value, units, duals };
  }

  /** Step 2: the suspects nobody can raise; null when z cannot be held under the roofs. */
  #stuck(value: number): Level | null {
    let suspects: ReadonlySet<number> = this.#open;
    for (;;) {
      this.#set({ z: [value, value], base: value, suspects });
      const { status, point, rowDuals } = this.#program.solve();
      if (status === 'infeasible') return null;
      if (status !== 'optimal' || point === null || rowDuals === null)
        throw new SolverTrouble(`step 2 ended ${status}`);
      const least = noSlack(this.#people);
      const stuck = new Set([...suspects].filter((u) => (point[1 + u] ?? 0) <= least));
      if (stuck.size === 0) throw new SolverTrouble(`nobody is held at ${value}`);
      if (stuck.size === suspects.size) {
        return { value, units: [...stuck], duals: this.#duals(stuck, rowDuals) };
      }
      suspects = stuck;
    }
  }

  /**
   * What a person's chance is worth, from the prices of the rules; at least 1 for the stuck,
   * whose roof pays the rest where they are under it.
   */
  #duals(stuck: ReadonlySet<number>, prices: Float64Array) {
    const rules = this.#rules.rows.length;
    const rows = prices.slice(0, rules).map((price) => price * this.#share);
    const roofs = new Map(this.#roofed.map((u, i) => [u, prices[rules + i] ?? 0]));
    const worth = Float64Array.from(this.#pool.units, ({ people }, u) => {
      const price = (this.#rules.rowsOf[u] ?? []).reduce((sum, r) => sum + (rows[r] ?? 0), 0);
      const own = price * people.length + (roofs.get(u) ?? 0);
      return Math.max(stuck.has(u) ? 1 : 0, own);
    });
    return { worth, rows };
  }

  #set({ z, base, suspects }: Step): void {
    const lower = new Float64Array(1 + 2 * this.#count);
    const upper = new Float64Array(lower.length);
    const costs = new Float64Array(lower.length);
    [lower[0], upper[0]] = [z[0], z[1]];
    // A price of about 1 a seat: with cost 1 for z the prices drown in the solver's tolerance.
    costs[0] = suspects === null ? this.#people : 0;
    for (let u = 0; u < this.#count; u += 1) {
      const from = this.#open.has(u) ? base : (this.#floor[u] ?? 0);
      const room = Math.max(0, (this.#roof[u] ?? 0) - from);
      const step = suspects?.has(u) === true ? Math.min(STEP, room) : 0;
      upper[1 + u] = step;
      costs[1 + u] = suspects?.has(u) === true ? 1 : 0;
      upper[1 + this.#count + u] = room - step;
    }
    this.#program.setColumnBounds(lower, upper);
    this.#program.setCosts(costs);
    this.#setRows(suspects === null);
  }

  /** Bounds of the rules less what the floors take; roofs count in step 1 alone. */
  #setRows(roofs: boolean): void {
    const rows = this.#rules.rows.length;
    const taken = new Float64Array(rows);
    for (const [u, { people }] of this.#pool.units.entries()) {
      const floor = this.#open.has(u) ? 0 : (this.#floor[u] ?? 0);
      if (floor === 0) continue;
      for (const r of this.#rules.rowsOf[u] ?? []) {
        taken[r] = (taken[r] ?? 0) + people.length * floor;
      }
    }
    const lower = new Float64Array(rows + this.#roofed.length).fill(Number.NEGATIVE_INFINITY);
    const upper = new Float64Array(lower.length).fill(Number.POSITIVE_INFINITY);
    for (const [r, bounds] of this.#rules.rows.entries()) {
      lower[r] = (bounds.lower - (taken[r] ?? 0)) * this.#share;
      upper[r] = (bounds.upper - (taken[r] ?? 0)) * this.#share;
    }
    for (const [i, u] of this.#roofed.entries()) {
      if (roofs && this.#open.has(u)) upper[rows + i] = this.#roof[u] ?? 0;
    }
    this.#program.setRowBounds(lower, upper);
  }

  #setZ(): void {
    const counts = new Float64Array(this.#rules.rows.length);
    for (const u of this.#open) {
      const people = this.#pool.units[u]?.people.length ?? 0;
      for (const r of this.#rules.rowsOf[u] ?? []) counts[r] = (counts[r] ?? 0) + people;
    }
    this.#people = [...this.#open].reduce(
      (n, u) => n + (this.#pool.units[u]?.people.length ?? 0),
      0,
    );
    for (const [r, count] of counts.entries())
      this.#program.setCoefficient(r, 0, count * this.#share);
  }

  #addRoof(u: number): void {
    this.#roofed.push(u);
    const columns = [0, 1 + this.#count + u];
    this.#program.addRow({ lower: Number.NEGATIVE_INFINITY, upper: 1, columns, values: [1, 1] });
  }

  #give(): void {
    for (const [u, floor] of this.#floor.entries()) {
      this.#floor[u] = Math.max(0, floor - GIVE);
    }
  }
}

type Highest = {
  readonly value: number;
  readonly point: Float64Array;
  readonly rowDuals: Float64Array;
};

type Step = {
  readonly z: readonly [number, number];
  /** What the chance of an open unit is at least. */
  readonly base: number;
  /** Those who are tried to be raised; null in step 1. */
  readonly suspects: ReadonlySet<number> | null;
};
