/**
 * A keyed table that is never changed: `set` returns a new one and shares the rest. Keys are random
 * ids, which spread evenly over two levels of buckets by their last two characters: with ids of
 * a-z0-9, setting copies 72 buckets and n / 1,296 rows instead of n.
 */
export class Table<Key extends string, Value> {
  readonly #buckets: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<Key, Value>>>;
  readonly size: number;

  private constructor(
    buckets: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<Key, Value>>>,
    size: number,
  ) {
    this.#buckets = buckets;
    this.size = size;
  }

  static empty<Key extends string, Value>(): Table<Key, Value> {
    return new Table<Key, Value>(new Map(), 0);
  }

  get(key: Key): Value | undefined {
    return this.#buckets.get(key.slice(-1))?.get(key.slice(-2, -1))?.get(key);
  }

  has(key: Key): boolean {
    return this.#buckets.get(key.slice(-1))?.get(key.slice(-2, -1))?.has(key) ?? false;
  }

  /** The table with this row added or replaced. */
  set(key: Key, value: Value): Table<Key, Value> {
    const outer = new Map(this.#buckets);
    const middle = new Map(outer.get(key.slice(-1)) ?? []);
    const inner = new Map(middle.get(key.slice(-2, -1)) ?? []);
    const size = this.size + (inner.has(key) ? 0 : 1);
    inner.set(key, value);
    middle.set(key.slice(-2, -1), inner);
    outer.set(key.slice(-1), middle);
    return new Table(outer, size);
  }

  /** All rows, in no order that means anything. */
  *entries(): IterableIterator<[Key, Value]> {
    for (const middle of this.#buckets.values())
      for (const inner of middle.values()) yield* inner.entries();
  }

  /** All keys whose value the test accepts, sorted, so that what follows is deterministic. */
  keysWhere(test: (value: Value, key: Key) => boolean): readonly Key[] {
    const found: Key[] = [];
    for (const [key, value] of this.entries()) if (test(value, key)) found.push(key);
    return found.sort();
  }

  /** How many values the test accepts. */
  count(test: (value: Value) => boolean): number {
    let found = 0;
    for (const [, value] of this.entries()) if (test(value)) found += 1;
    return found;
  }
}
