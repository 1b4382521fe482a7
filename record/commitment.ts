/**
 * A commitment to a list of personal rows: one root is published, each person can prove their own
 * row was in, and nobody can read or guess another's, because each row carries its own secret salt.
 */
import { byCodeUnits, fromHex, toHex, utf8 } from './bytes.ts';
import { canonical, canonicalOf } from './canonical.ts';
import { leafHash } from './frontier.ts';
import { isJsonList, isJsonObject, type Json, parseJson } from './json.ts';
import { verifyInclusion } from './proof.ts';
import { accept, type Result, refuse } from './result.ts';
import { buildTree, proveInclusion, type Tree, treeRoot } from './tree.ts';

export interface SaltedRow {
  readonly id: string;
  /** At least 16 random bytes, lower-case hex, drawn for this row alone. */
  readonly salt: string;
  readonly row: Json;
}

export interface ListCommitment {
  readonly size: number;
  /** 64 hex: what the record says. */
  readonly root: string;
  /** Ids in the order of the tree. */
  readonly ids: readonly string[];
  readonly tree: Tree;
}

/** What one person gets: enough to check their own row, nothing about any other. */
export interface RowProof extends SaltedRow {
  /** From 0, among ids sorted by UTF-16 code units. */
  readonly index: number;
  readonly size: number;
  /** Inclusion path, sibling first, 64 hex each. */
  readonly path: readonly string[];
}

export type CommitmentRefusal =
  | { readonly code: 'salt-too-weak'; readonly id: string }
  | { readonly code: 'id-twice'; readonly id: string }
  | { readonly code: 'row-not-json'; readonly id: string }
  | { readonly code: 'no-such-row'; readonly id: string };

const SALT_BYTES = 16;
const ROW_PROOF_FORMAT = 'commonlot.row-proof/1';

/**
 * The leaf of one row: SHA-256(0x00 || canonical([id, salt, row])), 32 bytes.
 * Refuses `salt-too-weak` under 16 bytes or not lower-case hex, `row-not-json`.
 */
export function commitRow(salted: SaltedRow): Result<Uint8Array, CommitmentRefusal> {
  const { id, salt, row } = salted;
  const bytes = fromHex(salt);
  if (bytes === null || bytes.length < SALT_BYTES) return refuse({ code: 'salt-too-weak', id });
  const text = canonicalOf([id, salt, row]);
  return text.ok ? accept(leafHash(utf8(text.value))) : refuse({ code: 'row-not-json', id });
}

/**
 * Commits to a list: RFC 6962 tree over the rows sorted by id, so that the order they came in
 * changes nothing. Refuses a weak salt, an id that stands twice, a row JSON cannot carry.
 */
export function commitList(rows: readonly SaltedRow[]): Result<ListCommitment, CommitmentRefusal> {
  const sorted = [...rows].sort((a, b) => byCodeUnits(a.id, b.id));
  const leaves: Uint8Array[] = [];
  for (const [i, row] of sorted.entries()) {
    if (i > 0 && sorted[i - 1]?.id === row.id) return refuse({ code: 'id-twice', id: row.id });
    const leaf = commitRow(row);
    if (!leaf.ok) return leaf;
    leaves.push(leaf.value);
  }
  const tree = buildTree(leaves);
  return accept({ size: tree.size, root: treeRoot(tree), ids: sorted.map((row) => row.id), tree });
}

/** The proof for one row. Refuses `no-such-row`, also when the row is not the one committed to. */
export function proveRow(
  list: ListCommitment,
  salted: SaltedRow,
): Result<RowProof, CommitmentRefusal> {
  const { id, salt, row } = salted;
  const index = list.ids.indexOf(id);
  const path = proveInclusion(list.tree, index);
  if (!path.ok) return refuse({ code: 'no-such-row', id });
  const proof = { id, salt, row, index, size: list.size, path: path.value.map(toHex) };
  return verifyRow(proof, list) ? accept(proof) : refuse({ code: 'no-such-row', id });
}

/**
 * Whether one's own row was in the list that was published.
 * @param published root and size as the record has them, never as the proof claims.
 */
export function verifyRow(
  proof: RowProof,
  published: { readonly root: string; readonly size: number },
): boolean {
  const leaf = commitRow(proof);
  const root = fromHex(published.root, 32);
  const path = proof.path.map((node) => fromHex(node, 32)).filter((node) => node !== null);
  if (!leaf.ok || root === null || path.length !== proof.path.length) return false;
  if (proof.size !== published.size) return false;
  return verifyInclusion({
    leaf: leaf.value,
    index: proof.index,
    size: published.size,
    path,
    root,
  });
}

/** A row proof as text a person can keep or paste into the checker. */
export function writeRowProof(proof: RowProof): string {
  const { id, salt, row, index, size, path } = proof;
  return canonical({ format: ROW_PROOF_FORMAT, id, salt, row, index, size, path });
}

/** Reads a row proof; null when it is none. Whether it holds, `verifyRow` says. */
export function readRowProof(text: string): RowProof | null {
  const parsed = parseJson(text);
  if (!parsed.ok || !isJsonObject(parsed.value)) return null;
  const { format, id, salt, row, index, size, path } = parsed.value;
  if (format !== ROW_PROOF_FORMAT || row === undefined || !isJsonList(path)) return null;
  if (typeof id !== 'string' || typeof salt !== 'string') return null;
  if (typeof index !== 'number' || typeof size !== 'number') return null;
  const nodes = path.filter((node) => typeof node === 'string');
  return nodes.length === path.length ? { id, salt, row, index, size, path: nodes } : null;
}
