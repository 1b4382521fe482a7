/**
 * Average-linkage grouping by nearest-neighbour chains: two groups that are nearest to each other
 * are joined, whatever the order; the similarity of groups is the mean over their pairs (UPGMA).
 * Pairs of groups less alike than `floor` stay apart, which for average linkage is the same as
 * cutting the tree there. O(n^2) time; the matrix is used up.
 * Source: Murtagh, A survey of recent advances in hierarchical clustering algorithms (1983);
 * update by Lance and Williams (1967).
 * @param matrix n x n similarities, symmetric; overwritten
 * @returns groups of indices of two or more with the similarity of their last join
 */
export function link(
  matrix: Float32Array,
  n: number,
  floor: number,
): readonly { readonly members: readonly number[]; readonly similarity: number }[] {
  const members: (number[] | null)[] = Array.from({ length: n }, (_, i) => [i]);
  const joined = new Float64Array(n);
  const closed = new Uint8Array(n);
  const chain: number[] = [];
  for (let start = 0; ; ) {
    while (start < n && (closed[start] === 1 || members[start] === null)) start += 1;
    if (chain.length === 0) {
      if (start >= n) break;
      chain.push(start);
    }
    const top = chain.at(-1) ?? 0;
    const below = chain.at(-2) ?? -1;
    const { nearest, similarity } = nearestTo(matrix, n, members, closed, top, below);
    if (nearest === -1 || similarity < floor) {
      // Its best is too far, and joins elsewhere only bring others nearer to each other, not to it.
      closed[top] = 1;
      chain.pop();
    } else if (nearest === below) {
      chain.length -= 2;
      join(matrix, n, members, Math.min(top, below), Math.max(top, below));
      joined[Math.min(top, below)] = similarity;
      start = 0;
    } else chain.push(nearest);
  }
  return members.flatMap((group, i) =>
    group !== null && group.length > 1 ? [{ members: group, similarity: joined[i] ?? 0 }] : [],
  );
}

/** The nearest open group; on equal similarity the one below in the chain, then the first. */
function nearestTo(
  matrix: Float32Array,
  n: number,
  members: readonly (number[] | null)[],
  closed: Uint8Array,
  top: number,
  below: number,
): { readonly nearest: number; readonly similarity: number } {
  let nearest = below;
  let similarity = below === -1 ? -1 : (matrix[top * n + below] ?? 0);
  for (let other = 0; other < n; other += 1) {
    if (other === top || closed[other] === 1 || members[other] === null) continue;
    const value = matrix[top * n + other] ?? 0;
    if (value <= similarity) continue;
    similarity = value;
    nearest = other;
  }
  return { nearest, similarity };
}

/** Joins b into a, weighing by size. */
function join(
  matrix: Float32Array,
  n: number,
  members: (number[] | null)[],
  a: number,
  b: number,
): void {
  const mine = members[a] ?? [];
  const theirs = members[b] ?? [];
  const all = mine.length + theirs.length;
  for (let other = 0; other < n; other += 1) {
    if (other === a || other === b || members[other] === null) continue;
    const value =
      (mine.length * (matrix[a * n + other] ?? 0) + theirs.length * (matrix[b * n + other] ?? 0)) /
      all;
    matrix[a * n + other] = value;
    matrix[other * n + a] = value;
  }
  members[a] = [...mine, ...theirs].sort((x, y) => x - y);
  members[b] = null;
}
