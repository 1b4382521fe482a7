import type { Problem } from './problem.ts';

/** What one unit of each kind of fault costs the search; whole numbers, larger is worse. */
export type Weights = {
  /** By feature: one person too many or too few in a cell. */
  readonly cell: Int32Array;
  /** One meeting on top of an earlier one (the third costs twice, and so on). */
  readonly meeting: number;
};

/**
 * Up to so many people the rounds each pair shares are kept in a square of bytes, which the processor
 * holds near; with more, comparing the tables of two people round by round is faster and smaller.
 */
const MOST_SQUARE = 2_000;

/**
 * The hall while it is being seated: who sits where in every round, and the counts that make a swap
 * cheap to price. People, cells and tables by index as in `Problem`; tables numbered through all
 * rounds. `cost` is the weighted sum of people outside the fair share of their cells and of
 * meetings beyond the first, C(m, 2) for m meetings.
 */
export class Hall {
  readonly problem: Problem;
  readonly weights: Weights;
  readonly people: number;
  readonly rounds: number;
  /** tableOf[p * rounds + r]: the table, -1 while not seated. */
  readonly tableOf: Int32Array;
  /** Who sits at each table. */
  readonly at: number[][];
  /** Where in `at` a person is. */
  readonly slot: Int32Array;
  /** met[p * people + q]: rounds p and q share; null in a large hall, see `meetings`. */
  readonly met: Uint8Array | null;
  /** count[table * cellCount + cell], and the floor and ceiling of its fair share. */
  readonly count: Int16Array;
  readonly low: Int16Array;
  readonly high: Int16Array;
  /** limitedAt[table * limited + l]: people of limit l at the table. */
  readonly limitedAt: Int16Array;

  /** @param mostSquare people up to which meetings are kept in a square */
  constructor(problem: Problem, weights: Weights, mostSquare = MOST_SQUARE) {
    const n = problem.ids.length;
    this.problem = problem;
    this.weights = weights;
    this.people = n;
    this.rounds = problem.rounds.length;
    this.tableOf = new Int32Array(problem.rounds.length * n).fill(-1);
    this.at = Array.from({ length: problem.tables }, () => []);
    this.slot = new Int32Array(problem.rounds.length * n);
    this.met = n <= mostSquare ? new Uint8Array(n * n) : null;
    this.count = new Int16Array(problem.tables * problem.cellCount);
    this.low = new Int16Array(problem.tables * problem.cellCount);
    this.high = new Int16Array(problem.tables * problem.cellCount);
    this.limitedAt = new Int16Array(problem.tables * problem.limited.length);
  }

  /** The table of a person in a round, -1 while not seated. */
  where(r: number, p: number): number {
    return this.tableOf[p * this.rounds + r] ?? -1;
  }

  /** People at a table. */
  load(table: number): number {
    return this.at[table]?.length ?? 0;
  }

  /** People of a limit at a table. */
  limitedThere(table: number, l: number): number {
    return this.limitedAt[table * this.problem.limited.length + l] ?? 0;
  }

  /** Rounds two people share. */
  meetings(p: number, q: number): number {
    if (this.met !== null) return this.met[p * this.people + q] ?? 0;
    return this.#sharedBefore(p, q, this.rounds);
  }

  /** How many pairs met, and how often people met again, C(m, 2) for m meetings. O(pair slots). */
  counts(): { readonly distinct: number; readonly again: number } {
    let distinct = 0;
    let again = 0;
    for (const [r, { seats, firstTable }] of this.problem.rounds.entries())
      for (const t of seats.keys()) {
        const mates = this.at[firstTable + t] ?? [];
        for (let i = 0; i < mates.length; i += 1)
          for (let j = i + 1; j < mates.length; j += 1) {
            const earlier = this.#sharedBefore(mates[i] ?? 0, mates[j] ?? 0, r);
            if (earlier === 0) distinct += 1;
            again += earlier;
          }
      }
    return { distinct, again };
  }

  /** Cells outside floor and ceiling of their fair share. */
  cellsOff(): number {
    let off = 0;
    for (let at = 0; at < this.count.length; at += 1) {
      const k = this.count[at] ?? 0;
      if (k < (this.low[at] ?? 0) || k > (this.high[at] ?? 0)) off += 1;
    }
    return off;
  }

  #sharedBefore(p: number, q: number, end: number): number {
    let times = 0;
    for (let r = 0; r < end; r += 1) {
      const table = this.tableOf[p * this.rounds + r] ?? -1;
      if (table !== -1 && table === this.tableOf[q * this.rounds + r]) times += 1;
    }
    return times;
  }

  /** Says how many will sit at each table of a round, which fixes the fair shares. */
  expect(r: number, sizes: readonly number[]): void {
    const { rounds, cells, features, cellCount } = this.problem;
    const round = rounds[r];
    if (round === undefined) return;
    const { zones, zoneOf, present, firstTable } = round;
    const inZone = new Int32Array(zones.count);
    const ofCell = new Int32Array(zones.count * cellCount);
    for (const p of present) {
      const zone = zoneOf[p] ?? 0;
      inZone[zone] = (inZone[zone] ?? 0) + 1;
      for (let f = 0; f < features; f += 1) {
        const cell = zone * cellCount + (cells[p * features + f] ?? 0);
        ofCell[cell] = (ofCell[cell] ?? 0) + 1;
      }
    }
    for (const [t, size] of sizes.entries()) {
      const zone = zones.ofTable[t] ?? 0;
      const all = Math.max(1, inZone[zone] ?? 0);
      for (let c = 0; c < cellCount; c += 1) {
        const share = (ofCell[zone * cellCount + c] ?? 0) * size;
        this.low[(firstTable + t) * cellCount + c] = Math.floor(share / all);
        this.high[(firstTable + t) * cellCount + c] = Math.ceil(share / all);
      }
    }
  }

  /** Seats a person who stands; table numbered through. */
  sit(r: number, p: number, table: number): void {
    const mates = this.at[table];
    if (mates === undefined) return;
    for (const q of mates) this.#meet(p, q, 1);
    this.tableOf[p * this.rounds + r] = table;
    this.slot[r * this.people + p] = mates.length;
    mates.push(p);
    this.#tally(p, table, 1);
  }

  /** Makes a person of round r stand up. */
  rise(r: number, p: number): void {
    const here = r * this.people;
    const table = this.where(r, p);
    const mates = this.at[table];
    if (mates === undefined) return;
    mates.splice(this.slot[here + p] ?? 0, 1);
    for (const [i, q] of mates.entries()) {
      this.slot[here + q] = i;
      this.#meet(p, q, -1);
    }
    this.tableOf[p * this.rounds + r] = -1;
    this.#tally(p, table, -1);
  }

  /** Makes p and q, seated at two tables of round r, change places. */
  swap(r: number, p: number, q: number): void {
    const here = r * this.people;
    const a = this.where(r, p);
    const b = this.where(r, q);
    const mine = this.at[a];
    const theirs = this.at[b];
    if (mine === undefined || theirs === undefined) return;
    const i = this.slot[here + p] ?? 0;
    const j = this.slot[here + q] ?? 0;
    if (this.met !== null) {
      for (const m of mine)
        if (m !== p) {
          this.#meet(p, m, -1);
          this.#meet(q, m, 1);
        }
      for (const m of theirs)
        if (m !== q) {
          this.#meet(q, m, -1);
          this.#meet(p, m, 1);
        }
    }
    mine[i] = q;
    theirs[j] = p;
    this.slot[here + q] = i;
    this.slot[here + p] = j;
    this.tableOf[p * this.rounds + r] = b;
    this.tableOf[q * this.rounds + r] = a;
    this.#tally(p, a, -1);
    this.#tally(p, b, 1);
    this.#tally(q, b, -1);
    this.#tally(q, a, 1);
  }

  #meet(p: number, q: number, by: number): void {
    if (this.met === null) return;
    const times = (this.met[p * this.people + q] ?? 0) + by;
    this.met[p * this.people + q] = times;
    this.met[q * this.people + p] = times;
  }

  #tally(p: number, table: number, by: number): void {
    const { features, cells, cellCount, limited } = this.problem;
    for (let f = 0; f < features; f += 1) {
      const at = table * cellCount + (cells[p * features + f] ?? 0);
      this.count[at] = (this.count[at] ?? 0) + by;
    }
    for (let l = 0; l < limited.length; l += 1) {
      const at = table * limited.length + l;
      this.limitedAt[at] = (this.limitedAt[at] ?? 0) + by * (limited[l]?.is[p] ?? 0);
    }
  }
}
