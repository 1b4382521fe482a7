import { type Entry, type Link, type Sealed, seal, ZEROS } from '@commonlot/record';

/** A fact as it comes out of `decide`, with when and by whom. */
export interface FactInput {
  readonly type: string;
  readonly at: string;
  readonly by: { readonly role: string; readonly id: string };
  readonly data: unknown;
}

/** An entry as it stands in the record: parsed, its canonical line, its hash. */
export type SealedEntry = Sealed;

/** `head_hash` of a record without entries. */
export const NO_ENTRY = ZEROS;

/**
 * Seals facts one on the other.
 * @param head the record's last entry; `{ seq: 0, hash: NO_ENTRY }` when it is empty.
 * @throws Error when a fact holds what JSON cannot carry.
 */
export function sealAll(
  assembly: string,
  facts: readonly FactInput[],
  head: Link,
): readonly SealedEntry[] {
  const sealed: SealedEntry[] = [];
  let previous: Link | null = head.seq === 0 ? null : head;
  for (const { type, at, by, data } of facts) {
    const entry = seal({ assembly, type, at, by, data }, previous);
    sealed.push(entry);
    previous = entry;
  }
  return sealed;
}

/** Reads a stored row back. The line was checked when it was sealed; `verifyChain` checks again. */
export function unseal(row: {
  readonly seq: number;
  readonly hash: string;
  readonly line: string;
}): SealedEntry {
  const entry = JSON.parse(row.line) as Entry; // codec: a sealed line holds an entry
  return { seq: row.seq, hash: row.hash, line: row.line, entry };
}
