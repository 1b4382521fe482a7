/** Groups that a list of pairs ties together (connected components), each of two people or more. */
export function groupsOf(
  pairs: readonly (readonly [string, string])[],
): readonly (readonly string[])[] {
  const groupOf = new Map<string, Set<string>>();
  for (const [a, b] of pairs) {
    const left = groupOf.get(a) ?? new Set([a]);
    const right = groupOf.get(b) ?? new Set([b]);
    const [large, small] = left.size >= right.size ? [left, right] : [right, left];
    for (const id of small) large.add(id);
    for (const id of large) groupOf.set(id, large);
  }
  return [...new Set(groupOf.values())].filter((g) => g.size > 1).map((group) => [...group]);
}

/** All pairs of a group. */
export function pairsOf(ids: readonly string[]): readonly (readonly [string, string])[] {
  return ids.flatMap((a, index) => ids.slice(index + 1).map((b): [string, string] => [a, b]));
}
