import { NormalEquations } from './normal-equations.ts';
import type { Rules } from './rules.ts';
import type { Units } from './units.ts';

/** The barrier ends at this share of the people: chances to ten digits or better. */
const BARRIER_END = 1e-12;
/** A rule may be missed by this share of the panel. */
const MISSED = 1e-11;
/** How far a step goes towards the nearest bound. */
const TO_BOUND = 0.995;

export type BarrierRules = Pick<Rules, 'rows' | 'rowsOf'>;

/** A rule while it is solved: its sum, what it lacks to its bounds, and their prices. */
type Row = {
  readonly lower: number;
  readonly upper: number;
  readonly exact: boolean;
  sum: number;
  /** Price of the upper bound, and of the lower: at least 0; of an exact rule the first is its price. */
  above: number;
  below: number;
};

/**
 * A primal-dual barrier method for `nashChances`: each step solves one linear system with a row a
 * rule, whatever the number of people. It needs chances that have room at every bound that is not
 * exact; where there are none it does not converge.
 * Source: Boyd and Vandenberghe, Convex Optimization (2004), section 11.7.
 */
export class Barrier {
  readonly chances: Float64Array;
  readonly #people: Float64Array;
  readonly #roofs: Float64Array;
  /** Price of each roof. */
  readonly #roofPrices: Float64Array;
  readonly #rowsOf: readonly (readonly number[])[];
  readonly #rows: Row[];
  readonly #total: number;

  /** @param open units to climb with; `rules` hold their seats alone */
  constructor(pool: Units, rules: BarrierRules, open: readonly number[], start: number) {
    const unit = (u: number) => pool.units[u] ?? { people: [], cap: 0 };
    this.#people = Float64Array.from(open, (u) => unit(u).people.length);
    this.#roofs = Float64Array.from(open, (u) => unit(u).cap / unit(u).people.length);
    this.chances = this.#roofs.map((roof) => Math.min(0.9 * roof, start));
    this.#rowsOf = open.map((u) => rules.rowsOf[u] ?? []);
    this.#total = this.#people.reduce((sum, n) => sum + n, 0);
    const price = this.#total / Math.max(1, pool.size);
    this.#roofPrices = new Float64Array(open.length).fill(0.1 * price);
    const sums = this.#sums(this.chances, rules.rows.length);
    this.#rows = rules.rows.map(({ lower, upper }, r) => {
      const exact = upper - lower < 1e-9;
      const inside = 0.1 * (upper - lower);
      const sum = Math.min(upper - inside, Math.max(lower + inside, sums[r] ?? 0));
      const [above, below] = exact ? [r === 0 ? price : 0, 0] : [0.1 * price, 0.1 * price];
      return { lower, upper, exact, sum: exact ? lower : sum, above, below };
    });
  }

  /** One step; true once there is nothing left to gain. */
  step(): boolean {
    const missed = this.#missed();
    const barrier = this.#barrier();
    const close = missed.every((by) => Math.abs(by) <= MISSED * this.#total);
    const end = (BARRIER_END * this.#total) / Math.max(1, this.#rows.length);
    if (close && barrier <= end) return true;
    // No further than it must: nearer to the bounds there are no digits left.
    this.#move(missed, Math.max(barrier * (close ? 0.05 : 0.2), end / 4));
    return false;
  }

  /** Price of a seat in each rule. */
  prices(): Float64Array {
    return Float64Array.from(this.#rows, ({ above, below }) => above - below);
  }

  #sums(values: Float64Array, count: number): Float64Array {
    const sums = new Float64Array(count);
    for (const [i, rows] of this.#rowsOf.entries()) {
      const seats = (this.#people[i] ?? 0) * (values[i] ?? 0);
      for (const r of rows) sums[r] = (sums[r] ?? 0) + seats;
    }
    return sums;
  }

  /** What the chances sum to in each rule, less what the rule holds. */
  #missed(): Float64Array {
    const sums = this.#sums(this.chances, this.#rows.length);
    return sums.map((sum, r) => sum - (this.#rows[r]?.sum ?? 0));
  }

  /** Mean of price times room over all bounds. */
  #barrier(): number {
    let [sum, count] = [0, 0];
    for (const { lower, upper, sum: at, above, below, exact } of this.#rows) {
      if (exact) continue;
      sum += above * (upper - at) + below * (at - lower);
      count += 2;
    }
    for (const [i, price] of this.#roofPrices.entries()) {
      sum += price * ((this.#roofs[i] ?? 0) - (this.chances[i] ?? 0));
      count += 1;
    }
    return count === 0 ? 0 : sum / count;
  }

  /** Newton's step towards the point where every price times room is `mu`. */
  #move(missed: Float64Array, mu: number): void {
    const count = this.chances.length;
    const [bend, slope] = [new Float64Array(count), new Float64Array(count)];
    for (let i = 0; i < count; i += 1) {
      const [n, p] = [this.#people[i] ?? 0, this.chances[i] ?? 1];
      const room = (this.#roofs[i] ?? 0) - p;
      bend[i] = n / (p * p) + (this.#roofPrices[i] ?? 0) / room;
      slope[i] = n / p - n * this.#price(i) - mu / room;
    }
    const { equations, right } = this.#equations(missed, bend, slope);
    const pulls = this.#rows.map((row) => pullOf(row, mu));
    for (const [r, pull] of pulls.entries()) {
      if (pull === null) continue;
      equations.add([r], 1 / pull.stiffness);
      right[r] = (right[r] ?? 0) + pull.force / pull.stiffness;
    }
    const prices = equations.solve(right);
    const change = this.chances.map((_, i) => {
      const paid = (this.#rowsOf[i] ?? []).reduce((sum, r) => sum + (prices[r] ?? 0), 0);
      return ((slope[i] ?? 0) - (this.#people[i] ?? 0) * paid) / (bend[i] ?? 1);
    });
    this.#go(change, prices, pulls, mu);
  }

  /** What the chances' own steps add to the system of the rules' prices. */
  #equations(missed: Float64Array, bend: Float64Array, slope: Float64Array) {
    const equations = new NormalEquations(this.#rows.length);
    const right = missed.slice();
    for (const [i, rows] of this.#rowsOf.entries()) {
      const n = this.#people[i] ?? 0;
      equations.add(rows, (n * n) / (bend[i] ?? 1));
      for (const r of rows) right[r] = (right[r] ?? 0) + (n * (slope[i] ?? 0)) / (bend[i] ?? 1);
    }
    return { equations, right };
  }

  /** What a seat of the unit pays to the rules. */
  #price(i: number): number {
    return (this.#rowsOf[i] ?? []).reduce((sum, r) => {
      const { above = 0, below = 0 } = this.#rows[r] ?? {};
      return sum + above - below;
    }, 0);
  }

  #go(change: Float64Array, prices: Float64Array, pulls: readonly Pull[], mu: number): void {
    const limit = new Limit();
    const roofChange = change.map((by, i) => {
      const room = (this.#roofs[i] ?? 0) - (this.chances[i] ?? 0);
      const price = this.#roofPrices[i] ?? 0;
      limit.keep(this.chances[i] ?? 0, by);
      limit.keep(room, -by);
      const turn = (mu + price * by) / room - price;
      limit.keep(price, turn);
      return turn;
    });
    const turns = this.#rows.map((row, r) => {
      const pull = pulls[r] ?? null;
      if (pull === null) return { sum: 0, above: prices[r] ?? 0, below: 0 };
      const sum = ((prices[r] ?? 0) - pull.force) / pull.stiffness;
      const [top, bottom] = [row.upper - row.sum, row.sum - row.lower];
      const above = (mu + row.above * sum) / top - row.above;
      const below = (mu - row.below * sum) / bottom - row.below;
      limit.keep(top, -sum);
      limit.keep(bottom, sum);
      limit.keep(row.above, above);
      limit.keep(row.below, below);
      return { sum, above, below };
    });
    const length = limit.length;
    for (const [i, by] of change.entries()) {
      this.chances[i] = (this.chances[i] ?? 0) + length * by;
      this.#roofPrices[i] = (this.#roofPrices[i] ?? 0) + length * (roofChange[i] ?? 0);
    }
    for (const [r, row] of this.#rows.entries()) {
      const turn = turns[r] ?? { sum: 0, above: 0, below: 0 };
      row.sum += length * turn.sum;
      row.above += length * turn.above;
      row.below += length * turn.below;
    }
  }
}

/** How the price of a rule with room follows its sum: price change = force + stiffness x sum change. */
type Pull = { readonly stiffness: number; readonly force: number } | null;

function pullOf({ exact, lower, upper, sum, above, below }: Row, mu: number): Pull {
  if (exact) return null;
  const [top, bottom] = [upper - sum, sum - lower];
  return {
    stiffness: above / top + below / bottom,
    force: mu / top - mu / bottom - (above - below),
  };
}

/** The longest step, up to 1, that keeps everything above 0. */
class Limit {
  length = 1;

  keep(value: number, change: number): void {
    if (change < 0) this.length = Math.min(this.length, (-TO_BOUND * value) / change);
  }
}
