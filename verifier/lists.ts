/** How often each key stands in a list. */
export function countBy<Row>(
  rows: readonly Row[],
  key: (row: Row) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
}

/** The first id that stands a second time; null when none does. */
export function firstTwice(ids: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return null;
}

/** An item that stands in one list only, whatever the order; null when there is none. */
export function firstDifference(a: readonly string[], b: readonly string[]): string | null {
  const [inA, inB] = [new Set(a), new Set(b)];
  return a.find((item) => !inB.has(item)) ?? b.find((item) => !inA.has(item)) ?? null;
}
