/**
 * A Merkle tree that only grows, kept as the roots of its complete subtrees, largest first: at most
 * log2 of the size. Appending and asking for the root cost O(log n); nothing else is stored.
 */
import { concatBytes } from '@noble/hashes/utils.js';
import { toHex } from './bytes.ts';
import { digestBytes } from './digest.ts';

export interface Frontier {
  readonly size: number;
  readonly peaks: readonly Uint8Array[];
}

const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

// RFC 9162 section 2.1.1: MTH({d[0]}) = HASH(0x00 || d[0]).
export function leafHash(data: Uint8Array): Uint8Array {
  return digestBytes(concatBytes(LEAF, data));
}

// RFC 9162 section 2.1.1: HASH(0x01 || MTH(left) || MTH(right)).
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return digestBytes(concatBytes(NODE, left, right));
}

export const emptyFrontier: Frontier = { size: 0, peaks: [] };

/** The tree with one more leaf, given by its leaf hash. */
export function grow(tree: Frontier, leaf: Uint8Array): Frontier {
  const peaks = [...tree.peaks];
  let node = leaf;
  // Each trailing one bit of the size is a complete subtree as large as what is being carried.
  for (let rest = tree.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    const left = peaks.pop();
    if (left === undefined) throw new Error('frontier has fewer peaks than its size says');
    node = nodeHash(left, node);
  }
  return { size: tree.size + 1, peaks: [...peaks, node] };
}

/** Root of the tree, hex; SHA-256 of nothing for the empty tree (RFC 9162 section 2.1.1). */
export function frontierRoot(tree: Frontier): string {
  const root = tree.peaks.reduceRight<Uint8Array | null>(
    (right, left) => (right === null ? left : nodeHash(left, right)),
    null,
  );
  return toHex(root ?? digestBytes(''));
}
