/** Verifying Merkle proofs made elsewhere: step by step as RFC 9162 sections 2.1.3.2 and 2.1.4.2. */
import { sameBytes } from './bytes.ts';
import { nodeHash } from './frontier.ts';

export interface InclusionClaim {
  /** 32 bytes, see `leafHash`. */
  readonly leaf: Uint8Array;
  /** From 0. */
  readonly index: number;
  readonly size: number;
  readonly path: readonly Uint8Array[];
  /** 32 bytes. */
  readonly root: Uint8Array;
}

export interface ConsistencyClaim {
  readonly first: number;
  readonly second: number;
  readonly firstRoot: Uint8Array;
  readonly secondRoot: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/** Whether the leaf stands at that index in the tree of that size and root. */
export function verifyInclusion(claim: InclusionClaim): boolean {
  const { leaf, index, size, path, root } = claim;
  if (!allHashes([leaf, root, ...path])) return false;
  // Step 1: the index lies in the tree.
  if (!isCount(size) || !isCount(index) || index >= size) return false;
  // Step 2 and 3.
  let fn = index;
  let sn = size - 1;
  let r = leaf;
  // Step 4.
  for (const p of path) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      r = nodeHash(p, r);
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      r = nodeHash(r, p);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  // Step 5.
  return sn === 0 && sameBytes(r, root);
}

/** Whether the tree of `first` leaves and its root is the beginning of the second tree. */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  const { first, second, firstRoot, secondRoot, path } = claim;
  if (!allHashes([firstRoot, secondRoot, ...path])) return false;
  if (!isCount(first) || !isCount(second) || first < 1 || first > second) return false;
  if (first === second) return path.length === 0 && sameBytes(firstRoot, secondRoot);
  // Step 1.
  if (path.length === 0) return false;
  // Step 2: a complete first tree is itself the first node of the path.
  const roots = foldConsistency(isPowerOfTwo(first) ? [firstRoot, ...path] : path, first, second);
  // Step 7.
  return roots !== null && sameBytes(roots.first, firstRoot) && sameBytes(roots.second, secondRoot);
}

/** Both roots as the path gives them; null when it has a node too many or too few. */
function foldConsistency(
  [start, ...rest]: readonly Uint8Array[],
  first: number,
  second: number,
): { readonly first: Uint8Array; readonly second: Uint8Array } | null {
  if (start === undefined) return null;
  // Step 3 and 4.
  let fn = first - 1;
  let sn = second - 1;
  while (isOdd(fn)) [fn, sn] = [half(fn), half(sn)];
  // Step 5 and 6.
  let fr = start;
  let sr = start;
  for (const c of rest) {
    if (sn === 0) return null;
    if (isOdd(fn) || fn === sn) {
      fr = nodeHash(c, fr);
      sr = nodeHash(c, sr);
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      sr = nodeHash(sr, c);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 ? { first: fr, second: sr } : null;
}

// Halving and remainders instead of shifts: sizes may pass 2^31.
const half = (n: number): number => Math.floor(n / 2);
const isOdd = (n: number): boolean => n % 2 === 1;
const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;

function isPowerOfTwo(n: number): boolean {
  let rest = n;
  while (!isOdd(rest)) rest = half(rest);
  return rest === 1;
}

function allHashes(hashes: readonly Uint8Array[]): boolean {
  return hashes.every((hash) => hash.length === 32);
}
