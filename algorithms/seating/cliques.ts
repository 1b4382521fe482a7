/**
 * Covers every edge of a graph with cliques, greedily: one row "at most one of these" is stronger and
 * fewer than a row for each pair.
 * @param neighbours for each node the nodes it has an edge to, both ways
 */
export function cliquesOf(
  neighbours: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const edges = neighbours.map((list) => new Set(list));
  const covered = neighbours.map(() => new Set<number>());
  const cliques: number[][] = [];
  for (const [a, list] of neighbours.entries())
    for (const b of list) {
      if (a >= b || covered[a]?.has(b) === true) continue;
      const clique = [a, b];
      for (const c of list)
        if (c !== b && clique.every((d) => edges[c]?.has(d) === true)) clique.push(c);
      for (const c of clique) for (const d of clique) if (c !== d) covered[c]?.add(d);
      cliques.push(clique);
    }
  return cliques;
}
