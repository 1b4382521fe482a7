import { type BundleFiles, documentPath, type Entry } from '@commonlot/record';
import { ACTS, type ActData, type ActType } from './acts.ts';

/** An act as the record has it. */
export interface Happened<Data> {
  readonly seq: number;
  readonly data: Data;
}

/** An entry whose data is not what its type calls for. */
export interface Unreadable {
  readonly seq: number;
  readonly type: string;
}

/** What the checks look at: the acts in entries that hold, and the documents that are there. */
export interface Evidence {
  readonly entries: number;
  /** The first such entry; while there is one, the acts below are not all there. */
  readonly unreadable: Unreadable | null;
  /** Every act of a type, in order. */
  readonly all: <Type extends ActType>(type: Type) => readonly Happened<ActData<Type>>[];
  /** Hash of an entry, as the one after it names it; null for the last. */
  readonly hashOf: (seq: number) => string | null;
  /** A document's bytes, null when it is withheld or missing. */
  readonly document: (sha256: string) => Uint8Array | null;
}

/** Reads what the verifier understands out of entries that hold. */
export function gatherEvidence(entries: readonly Entry[], files: BundleFiles): Evidence {
  const acts = new Map<ActType, Happened<unknown>[]>();
  let unreadable: Unreadable | null = null;
  for (const { seq, type, data } of entries) {
    if (!isActType(type)) continue;
    const read: unknown = ACTS[type](data);
    if (read === undefined) unreadable ??= { seq, type };
    else file(acts, type, { seq, data: read });
  }
  return {
    entries: entries.length,
    unreadable,
    all: <Type extends ActType>(type: Type) =>
      // codec: what is filed under a type was read by that type's own reader above
      (acts.get(type) ?? []) as readonly Happened<ActData<Type>>[],
    hashOf: (seq) => entries[seq]?.prev ?? null,
    document: (sha256) => files.get(documentPath(sha256)) ?? null,
  };
}

function isActType(type: string): type is ActType {
  return Object.hasOwn(ACTS, type);
}

function file(
  acts: Map<ActType, Happened<unknown>[]>,
  type: ActType,
  act: Happened<unknown>,
): void {
  const filed = acts.get(type);
  if (filed === undefined) acts.set(type, [act]);
  else filed.push(act);
}
