import type { Rules } from './rules.ts';

/** Bounds of every unit, or of every rule. */
export type Range = { readonly lower: Float64Array; readonly upper: Float64Array };

/** Seats given or taken for each free unit before the search gives up, and in all. */
const MOVES = 25;
const MOST_MOVES = 1_500;
/** A seat that was moved stays where it is for so many moves, and up to as many again. */
const REST = 4;
/** How much likelier seats count against one broken rule. */
const TASTE = 1e-3;

/**
 * Settles units in whole numbers so that every rule holds, likelier seats first: one seat is given or
 * taken at a time, whatever breaks the rules least, and rules that stay broken weigh more and more.
 * Much faster than an integer program where seats that will do are not rare; it proves nothing.
 * @param seats of every unit, to begin from
 * @param free units that may be settled between their bounds, which are at most 1 apart
 * @returns the seats, or null when the search gave up
 * Source: Glover, Tabu search, ORSA Journal on Computing 1 (1989); Morris, The breakout method for
 * escaping from local minima, AAAI 1993, for the weights.
 */
export function settle(
  rules: Rules,
  seats: Int32Array,
  free: readonly number[],
  odds: Float64Array,
  units: Range,
  rows: Range,
): Int32Array | null {
  const open = free.filter((u) => (units.lower[u] ?? 0) < (units.upper[u] ?? 0));
  const search = new Search(rules, seats, odds, units, rows);
  const ready = new Int32Array(open.length);
  const moves = Math.min(MOST_MOVES, 200 + MOVES * open.length);
  for (let move = 0; move < moves; move += 1) {
    if (search.broken === 0) return search.seats;
    const place = search.best(open, ready, move);
    const u = open[place];
    if (u === undefined) continue;
    if (search.worse(u) >= 0) search.weigh();
    search.move(u);
    ready[place] = move + 1 + REST + ((move * 7) % REST);
  }
  return null;
}

class Search {
  readonly seats: Int32Array;
  /** Seats too few or too many, over all rules. */
  broken = 0;
  readonly #rowsOf: Rules['rowsOf'];
  readonly #odds: Float64Array;
  readonly #floors: Float64Array;
  readonly #lower: Int32Array;
  readonly #upper: Int32Array;
  readonly #sums: Int32Array;
  readonly #weights: Float64Array;

  constructor({ rowsOf }: Rules, seats: Int32Array, odds: Float64Array, units: Range, rows: Range) {
    this.#odds = odds;
    this.#floors = units.lower;
    this.seats = seats.slice();
    this.#rowsOf = rowsOf;
    // Bounds of rules are whole but for rounding.
    this.#lower = Int32Array.from(rows.lower, Math.round);
    this.#upper = Int32Array.from(rows.upper, Math.round);
    this.#sums = new Int32Array(rows.lower.length);
    this.#weights = new Float64Array(rows.lower.length).fill(1);
    for (let u = 0; u < seats.length; u += 1) {
      const own = seats[u] ?? 0;
      if (own > 0) for (const r of rowsOf[u] ?? []) this.#sums[r] = (this.#sums[r] ?? 0) + own;
    }
    this.broken = this.#sums.reduce((sum, at, r) => sum + this.#off(r, at), 0);
  }

  /** Place of the unit whose move breaks the rules least, of those that are ready; -1 if none is. */
  best(open: readonly number[], ready: Int32Array, move: number): number {
    let [place, least] = [-1, Number.POSITIVE_INFINITY];
    for (let i = 0; i < open.length; i += 1) {
      if ((ready[i] ?? 0) > move) continue;
      const worse = this.worse(open[i] ?? -1);
      if (worse >= least) continue;
      least = worse;
      place = i;
    }
    return place;
  }

  /** Gives the unit a seat, or takes it. */
  move(u: number): void {
    const by = this.#way(u);
    this.seats[u] = (this.seats[u] ?? 0) + by;
    for (const r of this.#rowsOf[u] ?? []) {
      const at = this.#sums[r] ?? 0;
      this.broken += this.#off(r, at + by) - this.#off(r, at);
      this.#sums[r] = at + by;
    }
  }

  #way(u: number): number {
    return (this.seats[u] ?? 0) > (this.#floors[u] ?? 0) ? -1 : 1;
  }

  /** By how much the rules would be broken more, in weights, less a little for likelier seats. */
  worse(u: number): number {
    const by = this.#way(u);
    let sum = -TASTE * by * (this.#odds[u] ?? 0);
    for (const r of this.#rowsOf[u] ?? []) {
      const at = this.#sums[r] ?? 0;
      sum += (this.#weights[r] ?? 0) * (this.#off(r, at + by) - this.#off(r, at));
    }
    return sum;
  }

  /** Broken rules weigh more from now on. */
  weigh(): void {
    for (let r = 0; r < this.#sums.length; r += 1) {
      if (this.#off(r, this.#sums[r] ?? 0) > 0) this.#weights[r] = (this.#weights[r] ?? 0) + 1;
    }
  }

  #off(r: number, at: number): number {
    return Math.max(0, (this.#lower[r] ?? 0) - at, at - (this.#upper[r] ?? 0));
  }
}
