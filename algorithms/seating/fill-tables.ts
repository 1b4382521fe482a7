/** How many people of each kind of door sit at each table. */
export type Filling = {
  /** dealt[d][t]: people with doors d at table t. */
  readonly dealt: readonly Int32Array[];
  /** Null, or what is full: the doors short of seats and the only tables open to them. */
  readonly full: { readonly doors: readonly number[]; readonly tables: readonly number[] } | null;
};

/**
 * Spreads people over tables as evenly as the rules allow: levels rise seat by seat, and at each
 * level a table takes one more person if some person allowed there can come, directly or by others
 * moving along. Tables reachable by augmenting paths form a polymatroid, so rising greedily gives
 * every seat it can and the most even loads (Federgruen and Groenevelt 1986).
 * @param waiting people with each kind of doors, not yet at a table
 * @param allowed by doors: 1 where they may sit
 * @param load people already at each table, who stay
 * @param seats seats of each table; 0 for a table left spare
 */
export function fillTables(
  waiting: readonly number[],
  allowed: readonly Uint8Array[],
  load: readonly number[],
  seats: readonly number[],
): Filling {
  const left = Int32Array.from(waiting);
  const dealt = waiting.map(() => new Int32Array(seats.length));
  const taken = Int32Array.from(load);
  const shut = new Uint8Array(seats.length);
  const top = Math.max(0, ...seats);
  for (let level = 1; level <= top && left.some((n) => n > 0); level += 1)
    for (const [t, most] of seats.entries()) {
      if (shut[t] === 1 || (taken[t] ?? 0) >= Math.min(level, most)) continue;
      if (bringOne(t, left, dealt, allowed)) taken[t] = (taken[t] ?? 0) + 1;
      else shut[t] = 1;
    }
  return { dealt, full: left.some((n) => n > 0) ? whatIsFull(left, dealt, allowed, seats) : null };
}

/** Adds one person to table t by a shortest chain of moves; false when nobody can come. */
function bringOne(
  t: number,
  left: Int32Array,
  dealt: readonly Int32Array[],
  allowed: readonly Uint8Array[],
): boolean {
  // The chain: doors d enter table from; to make up for it, other doors enter their old table.
  const via = new Map<number, { readonly doors: number; readonly next: number } | null>([
    [t, null],
  ]);
  const queue = [t];
  for (const table of queue) {
    for (const [d, open] of allowed.entries()) {
      if (open[table] !== 1) continue;
      if ((left[d] ?? 0) > 0) {
        left[d] = (left[d] ?? 0) - 1;
        add(dealt, d, table, 1);
        for (let at = table, step = via.get(at) ?? null; step !== null; ) {
          add(dealt, step.doors, at, -1);
          add(dealt, step.doors, step.next, 1);
          at = step.next;
          step = via.get(at) ?? null;
        }
        return true;
      }
      for (const [other, n] of (dealt[d] ?? []).entries())
        if (n > 0 && !via.has(other)) {
          via.set(other, { doors: d, next: table });
          queue.push(other);
        }
    }
  }
  return false;
}

function add(dealt: readonly Int32Array[], d: number, t: number, by: number): void {
  const row = dealt[d];
  if (row !== undefined) row[t] = (row[t] ?? 0) + by;
}

/** Hall's condition, the other way round: doors and tables that close on themselves. */
function whatIsFull(
  left: Int32Array,
  dealt: readonly Int32Array[],
  allowed: readonly Uint8Array[],
  seats: readonly number[],
): { readonly doors: readonly number[]; readonly tables: readonly number[] } {
  const doors = new Set([...left.keys()].filter((d) => (left[d] ?? 0) > 0));
  const tables = new Set<number>();
  for (const d of doors)
    for (const [t, open] of (allowed[d] ?? []).entries()) {
      if (open !== 1 || tables.has(t) || (seats[t] ?? 0) === 0) continue;
      tables.add(t);
      for (const [other, row] of dealt.entries()) if ((row[t] ?? 0) > 0) doors.add(other);
    }
  return { doors: [...doors], tables: [...tables] };
}
