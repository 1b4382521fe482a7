import type { Rankings } from '../../ballots/rankings.ts';

/**
 * Rankings that begin alike share their beginning: node n is an option after those above it, and
 * `papers[n]` papers pass it. Node 0 is before the first option. Excluded options are left out.
 */
export interface Trie {
  readonly place: Int32Array;
  /** A node's first child, and its next sister; 0 for none. */
  readonly child: Int32Array;
  readonly sister: Int32Array;
  readonly papers: Float64Array;
}

/** @param out excluded places: dropped from every ranking, which closes up */
export function trieOf(rankings: Rankings, out: readonly boolean[]): Trie {
  const { starts, places, weights } = rankings;
  const grown = new Growing(places.length + 1);
  for (let row = 0; row < weights.length; row += 1) {
    const weight = weights[row] ?? 0;
    let node = 0;
    grown.pass(node, weight);
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const place = places[at] ?? 0;
      if (out[place] === true) continue;
      node = grown.below(node, place);
      grown.pass(node, weight);
    }
  }
  return grown;
}

class Growing implements Trie {
  readonly place: Int32Array;
  readonly child: Int32Array;
  readonly sister: Int32Array;
  readonly papers: Float64Array;
  #nodes = 1;

  constructor(most: number) {
    this.place = new Int32Array(most).fill(-1);
    this.child = new Int32Array(most);
    this.sister = new Int32Array(most);
    this.papers = new Float64Array(most);
  }

  pass(node: number, papers: number): void {
    this.papers[node] = (this.papers[node] ?? 0) + papers;
  }

  /** The child of a node for an option, made where there is none. */
  below(node: number, place: number): number {
    let child = this.child[node] ?? 0;
    while (child > 0 && this.place[child] !== place) child = this.sister[child] ?? 0;
    if (child > 0) return child;
    const made = this.#nodes;
    this.#nodes += 1;
    this.place[made] = place;
    this.sister[made] = this.child[node] ?? 0;
    this.child[node] = made;
    return made;
  }
}

/**
 * Hands out the votes: of what reaches it each option keeps the part `keeps`, rounded up to a unit,
 * and the rest goes on to the next on the paper.
 * @param keeps by place, in units, at most `vote` @returns votes by place, in units
 */
export function handOut(trie: Trie, keeps: readonly bigint[], vote: bigint): bigint[] {
  const votes = keeps.map(() => 0n);
  const open: { readonly node: number; readonly reaches: bigint }[] = [{ node: 0, reaches: vote }];
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    for (let node = trie.child[top.node] ?? 0; node > 0; node = trie.sister[node] ?? 0) {
      const place = trie.place[node] ?? 0;
      const kept = part(top.reaches, keeps[place] ?? 0n, vote);
      votes[place] = (votes[place] ?? 0n) + kept * BigInt(trie.papers[node] ?? 0);
      if (kept < top.reaches) open.push({ node, reaches: top.reaches - kept });
    }
  }
  return votes;
}

/** a x b / by, rounded up. */
export function part(a: bigint, b: bigint, by: bigint): bigint {
  return (a * b + by - 1n) / by;
}
