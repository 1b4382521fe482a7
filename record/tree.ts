/**
 * A whole Merkle tree in memory, for making proofs in O(log n) once it is built (RFC 6962 section
 * 2.1, RFC 9162 section 2.1). `levels[0]` are the leaf hashes; a node without a right neighbour is
 * carried up as it is, which gives exactly the RFC's tree: the left side of every split is the
 * largest power of two that leaves something on the right.
 */
import { toHex } from './bytes.ts';
import { digestBytes } from './digest.ts';
import { nodeHash } from './frontier.ts';
import { accept, type Result, refuse } from './result.ts';

export interface Tree {
  readonly size: number;
  readonly levels: readonly (readonly Uint8Array[])[];
}

export type ProofRefusal =
  | { readonly code: 'no-such-leaf'; readonly index: number; readonly size: number }
  | { readonly code: 'no-such-size'; readonly first: number; readonly size: number };

/** Builds the tree over leaf hashes (see `leafHash`), n - 1 node hashes. */
export function buildTree(leaves: readonly Uint8Array[]): Tree {
  const levels: Uint8Array[][] = [[...leaves]];
  for (let below = levels[0] ?? []; below.length > 1; below = levels.at(-1) ?? []) {
    const level: Uint8Array[] = [];
    for (let i = 0; i < below.length; i += 2) {
      const left = at(below, i);
      level.push(i + 1 < below.length ? nodeHash(left, at(below, i + 1)) : left);
    }
    levels.push(level);
  }
  return { size: leaves.length, levels };
}

/** Root of the tree, hex; SHA-256 of nothing for the empty tree. */
export function treeRoot(tree: Tree): string {
  return toHex(tree.levels.at(-1)?.[0] ?? digestBytes(''));
}

/**
 * Inclusion proof PATH(index, D[n]) (RFC 9162 section 2.1.3.1), leaf's sibling first.
 * @param index from 0. Refuses `no-such-leaf`.
 */
export function proveInclusion(
  tree: Tree,
  index: number,
): Result<readonly Uint8Array[], ProofRefusal> {
  if (!Number.isInteger(index) || index < 0 || index >= tree.size)
    return refuse({ code: 'no-such-leaf', index, size: tree.size });
  const path: Uint8Array[] = [];
  let place = index;
  for (const level of tree.levels.slice(0, -1)) {
    const sibling = level[place % 2 === 0 ? place + 1 : place - 1];
    if (sibling !== undefined) path.push(sibling);
    place = Math.floor(place / 2);
  }
  return accept(path);
}

/**
 * Consistency proof PROOF(first, D[n]) (RFC 9162 section 2.1.4.1): that the tree of `first` leaves
 * is the beginning of this one. Empty when the sizes are equal.
 * @param first from 1 to the size. Refuses `no-such-size`.
 */
export function proveConsistency(
  tree: Tree,
  first: number,
): Result<readonly Uint8Array[], ProofRefusal> {
  if (!Number.isInteger(first) || first < 1 || first > tree.size)
    return refuse({ code: 'no-such-size', first, size: tree.size });
  return accept(subProof(tree, first, 0, tree.size, true));
}

// RFC 9162 section 2.1.4.1: SUBPROOF(m, D[start:end], whole), m counted from `start`.
function subProof(
  tree: Tree,
  m: number,
  start: number,
  end: number,
  whole: boolean,
): readonly Uint8Array[] {
  if (m === end - start) return whole ? [] : [subRoot(tree, start, end)];
  const k = splitOf(end - start);
  if (m <= k) return [...subProof(tree, m, start, start + k, whole), subRoot(tree, start + k, end)];
  return [...subProof(tree, m - k, start + k, end, false), subRoot(tree, start, start + k)];
}

/** The largest power of two smaller than n, for n of at least 2. */
function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** MTH(D[start:end]) for a range that the tree's own splits produce. */
function subRoot(tree: Tree, start: number, end: number): Uint8Array {
  let height = 0;
  while (2 ** height < end - start) height += 1;
  return at(tree.levels[height] ?? [], start / 2 ** height);
}

function at(level: readonly Uint8Array[], index: number): Uint8Array {
  const node = level[index];
  if (node === undefined) throw new Error('a tree node is missing from its level');
  return node;
}
