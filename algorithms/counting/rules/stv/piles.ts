import type { Rankings } from '../../ballots/rankings.ts';

/** Papers of one value that move together. `to` is a place in the options, -1 for nobody. */
export interface Parcel {
  readonly to: number;
  readonly papers: number;
  /** Of each paper, in units: before, and as it moves on. */
  readonly was: bigint;
  readonly value: bigint;
}

/**
 * The papers in piles, one an option, each paper with its present value. A pile is a list linked
 * through the rankings, so that a transfer touches the papers that move and no others.
 */
export class Piles {
  readonly #rankings: Rankings;
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  /** Where on its ranking each paper is, as an index into `places`. */
  readonly #at: Uint32Array;
  /** Each paper's value, as an index into `#values`. */
  readonly #worth: Uint32Array;
  readonly #values: bigint[];

  /** All papers are still in hand; `deal` puts them on the piles. @param full a paper's value at first */
  constructor(rankings: Rankings, full: bigint) {
    const papers = rankings.weights.length;
    this.#rankings = rankings;
    this.#first = new Int32Array(rankings.options.length).fill(-1);
    this.#next = new Int32Array(papers);
    this.#at = rankings.starts.slice(0, papers);
    this.#worth = new Uint32Array(papers);
    this.#values = [full];
  }

  /** Puts every paper on the pile of its first open option. */
  deal(open: readonly boolean[]): readonly Parcel[] {
    const moved = new Moved(open.length, this.#values.length);
    for (let paper = 0; paper < this.#next.length; paper += 1)
      this.#move(paper, this.#at[paper] ?? 0, open, moved);
    return this.#parcels(moved, this.#values);
  }

  /** Moves a pile's papers to their next open options. @param revalue a paper's value as it moves on */
  transfer(
    from: number,
    open: readonly boolean[],
    revalue: (value: bigint) => bigint,
  ): readonly Parcel[] {
    const moved = new Moved(open.length, this.#values.length);
    const before = [...this.#values];
    const now = new Map<number, number>();
    let paper = this.#first[from] ?? -1;
    this.#first[from] = -1;
    while (paper >= 0) {
      const following = this.#next[paper] ?? -1;
      const worth = this.#worth[paper] ?? 0;
      this.#move(paper, (this.#at[paper] ?? 0) + 1, open, moved);
      let then = now.get(worth);
      if (then === undefined) {
        then = this.#indexOf(revalue(before[worth] ?? 0n));
        now.set(worth, then);
      }
      this.#worth[paper] = then;
      paper = following;
    }
    return this.#parcels(
      moved,
      before.map((_, worth) => this.#values[now.get(worth) ?? worth] ?? 0n),
    );
  }

  /** What each option would get if all of these went, in units by place; nothing is moved. */
  gains(going: Iterable<number>, open: readonly boolean[]): readonly bigint[] {
    const gains = open.map(() => 0n);
    for (const from of going)
      for (let paper = this.#first[from] ?? -1; paper >= 0; paper = this.#next[paper] ?? -1) {
        const found = this.#find(paper, (this.#at[paper] ?? 0) + 1, open);
        const to = found < 0 ? -1 : (this.#rankings.places[found] ?? -1);
        const votes = BigInt(this.#rankings.weights[paper] ?? 0);
        if (to >= 0) gains[to] = (gains[to] ?? 0n) + votes * this.#valueOf(paper);
      }
    return gains;
  }

  #valueOf(paper: number): bigint {
    return this.#values[this.#worth[paper] ?? 0] ?? 0n;
  }

  /** Puts a paper on the pile of the first open option from `at` on. */
  #move(paper: number, at: number, open: readonly boolean[], moved: Moved): void {
    const found = this.#find(paper, at, open);
    const to = found < 0 ? -1 : (this.#rankings.places[found] ?? -1);
    moved.add(to, this.#worth[paper] ?? 0, this.#rankings.weights[paper] ?? 0);
    if (to < 0) return;
    this.#at[paper] = found;
    this.#next[paper] = this.#first[to] ?? -1;
    this.#first[to] = paper;
  }

  /**
   * Where on a ranking the first open option from `at` on stands, or -1. Where equal options are both
   * open the paper says no more, and goes to nobody.
   */
  #find(paper: number, at: number, open: readonly boolean[]): number {
    const { places, tiers, starts } = this.#rankings;
    const end = starts[paper + 1] ?? 0;
    let found = at;
    while (found < end && open[places[found] ?? 0] !== true) found += 1;
    if (found >= end) return -1;
    for (let here = found + 1; here < end && tiers[here] === tiers[found]; here += 1)
      if (open[places[here] ?? 0] === true) return -1;
    return found;
  }

  #indexOf(value: bigint): number {
    const known = this.#values.indexOf(value);
    return known >= 0 ? known : this.#values.push(value) - 1;
  }

  #parcels(moved: Moved, now: readonly bigint[]): readonly Parcel[] {
    return moved.parcels().map(({ to, worth, papers }) => {
      const was = this.#values[worth] ?? 0n;
      return { to, papers, was, value: now[worth] ?? 0n };
    });
  }
}

/** Papers moved, by whom they go to and what they were worth. */
class Moved {
  readonly #papers: Float64Array;
  readonly #worths: number;

  constructor(options: number, worths: number) {
    this.#papers = new Float64Array((options + 1) * worths);
    this.#worths = worths;
  }

  add(to: number, worth: number, papers: number): void {
    const slot = (to + 1) * this.#worths + worth;
    this.#papers[slot] = (this.#papers[slot] ?? 0) + papers;
  }

  /** By option as on the ballot paper, nobody last; oldest values first. */
  parcels(): readonly { readonly to: number; readonly worth: number; readonly papers: number }[] {
    const all = Array.from(this.#papers, (papers, slot) => {
      const worth = slot % this.#worths;
      return { to: (slot - worth) / this.#worths - 1, worth, papers };
    });
    const some = all.filter(({ papers }) => papers > 0);
    return [...some.filter(({ to }) => to >= 0), ...some.filter(({ to }) => to < 0)];
  }
}
