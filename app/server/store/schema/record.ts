import type { InstantText } from './columns.ts';

/** One sealed entry of an assembly's record; `line` is its canonical text and never changes. */
export interface EntriesTable {
  readonly assembly_id: string;
  readonly seq: number;
  readonly hash: string;
  readonly line: string;
}

/** Which entries a command made, under the idempotency key it came with. */
export interface CommandsTable {
  readonly assembly_id: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly from_seq: number;
  readonly to_seq: number;
}

/** A text or file that the record names by hash; blanked when it is redacted. */
export interface DocumentsTable {
  readonly assembly_id: string;
  readonly sha256: string;
  readonly name: string;
  readonly media_type: string;
  visibility: Visibility;
  bytes: Uint8Array | null;
  redacted_at: InstantText | null;
  redaction_reason: string | null;
}

/** Who may read a document: everybody, or the assembly's own people at the desk. */
export type Visibility = 'public' | 'sealed';

/** A signed checkpoint over the first `seq` entries; `line` is its canonical text. */
export interface CheckpointsTable {
  readonly assembly_id: string;
  readonly seq: number;
  readonly hash: string;
  readonly line: string;
}
