/**
 * Ranked papers, alike ones merged. Ranking i is made by `weights[i]` papers; its options stand in
 * `places`, best first, from `starts[i]` up to, not with, `starts[i + 1]`. An empty ranking is a
 * paper that the rule ends before its first option.
 */
export interface Rankings {
  readonly options: readonly string[];
  readonly starts: Uint32Array;
  /** Places in `options`, from 0. */
  readonly places: Uint32Array;
  /** Beside each place its tier, from 1 without gaps; options of one tier are equal. */
  readonly tiers: Uint32Array;
  readonly weights: Float64Array;
  /** Whether options stand equal on any of them. */
  readonly equals: boolean;
}

/** Rankings found so far, with a hash table (open addressing) over them. */
export class MergedRankings {
  readonly #starts: Uint32Array;
  readonly #places: Uint32Array;
  readonly #tiers: Uint32Array;
  readonly #weights: Float64Array;
  /** Ranking number from 1 in a slot; 0 is free. */
  readonly #slots: Uint32Array;
  #count = 0;
  #equals = false;

  constructor(rows: number, marks: number) {
    this.#starts = new Uint32Array(rows + 1);
    this.#places = new Uint32Array(marks);
    this.#tiers = new Uint32Array(marks);
    this.#weights = new Float64Array(rows);
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * rows + 2)));
  }

  add(places: Uint32Array, tiers: Uint32Array, length: number, weight: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash(places, tiers, length) & mask;
    let found = this.#slots[slot] ?? 0;
    for (; found > 0; found = this.#slots[slot] ?? 0) {
      if (this.#same(found - 1, places, tiers, length)) break;
      slot = (slot + 1) & mask;
    }
    if (found === 0) {
      this.#slots[slot] = this.#count + 1;
      found = this.#append(places, tiers, length);
    }
    this.#weights[found - 1] = (this.#weights[found - 1] ?? 0) + weight;
  }

  #same(ranking: number, places: Uint32Array, tiers: Uint32Array, length: number): boolean {
    const from = this.#starts[ranking] ?? 0;
    if ((this.#starts[ranking + 1] ?? 0) - from !== length) return false;
    for (let at = 0; at < length; at += 1)
      if (this.#places[from + at] !== places[at] || this.#tiers[from + at] !== tiers[at])
        return false;
    return true;
  }

  #append(places: Uint32Array, tiers: Uint32Array, length: number): number {
    const from = this.#starts[this.#count] ?? 0;
    for (let at = 0; at < length; at += 1) {
      this.#places[from + at] = places[at] ?? 0;
      this.#tiers[from + at] = tiers[at] ?? 0;
      if (at > 0 && tiers[at] === tiers[at - 1]) this.#equals = true;
    }
    this.#count += 1;
    this.#starts[this.#count] = from + length;
    return this.#count;
  }

  rankings(options: readonly string[]): Rankings {
    const filled = this.#starts[this.#count] ?? 0;
    return {
      options,
      starts: this.#starts.slice(0, this.#count + 1),
      places: this.#places.slice(0, filled),
      tiers: this.#tiers.slice(0, filled),
      weights: this.#weights.slice(0, this.#count),
      equals: this.#equals,
    };
  }
}

/** Fowler, Noll and Vo, FNV-1a, over whole entries, with a last mix of the high bits. */
function hash(places: Uint32Array, tiers: Uint32Array, length: number): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < length; at += 1) {
    value = Math.imul(value ^ ((places[at] ?? 0) * 65_599 + (tiers[at] ?? 0)), 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}
