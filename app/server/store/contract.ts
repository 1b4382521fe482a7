import type { Result } from '@commonlot/exact';
import type { Kysely, Transaction } from 'kysely';
import type { Differences } from './differences.ts';
import type { Listener } from './news.ts';
import type { Visibility } from './schema/record.ts';
import type { Schema } from './schema/schema.ts';
import type { FactInput, SealedEntry } from './sealing.ts';

export type { FactInput, SealedEntry };

export type Tx = Transaction<Schema>;
/** What a query that only reads needs: `store.db` and a transaction both have it. */
export type Reads = Pick<Kysely<Schema>, 'selectFrom' | 'selectNoFrom' | 'fn' | 'case' | 'dynamic'>;

/**
 * One storage contract, two adapters. Every promise below holds on SQLite (file) and PostgreSQL and
 * is tested on both; ':memory:' keeps all but durability and other processes.
 */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  /** The few places where the two stores' SQL differs. */
  readonly differences: Differences;
  /** Reads of what is committed. Inside `transact` and `register` use the transaction instead. */
  readonly db: Reads;
  /**
   * Register-only writes in one transaction with one sync.
   * @param announce an assembly whose live pages should reload although its record did not grow; it
   * is locked from the beginning, so that nobody else writes to it meanwhile.
   */
  transact<T>(work: (tx: Tx) => Promise<T>, announce?: string): Promise<T>;
  /**
   * Appends facts to an assembly's record, with documents and register rows, in one transaction
   * with one sync; never in part. On disk when the promise fulfils. When it rejects because the
   * connection broke, send the same key again: it is applied once.
   * @throws Error when there is no such assembly, or `register` throws: then nothing is stored.
   */
  append(input: AppendInput): Promise<Appended>;
  /** Entries with `seq > after` in order, at most `limit` (default 1,000). */
  read(assembly: string, after: number, limit?: number): Promise<readonly SealedEntry[]>;
  /** All entries with `seq > after` in order, page by page. */
  entries(assembly: string, after?: number): AsyncIterable<SealedEntry>;
  /** Sequence number of the last entry; 0 for an empty record and for an unknown assembly. */
  version(assembly: string): Promise<number>;
  /**
   * Tells of every later change to an assembly (null: to any), written by this process or another.
   * May also tell of a version already seen: compare. Returns what ends it.
   */
  subscribe(assembly: string | null, listener: Listener): () => void;
  /**
   * Writes a consistent copy while others write on: one SQLite file, whichever the store, that
   * either store restores. Complete or absent, never half there.
   */
  backup(toPath: string): Promise<Result<BackupReport, BackupRefusal>>;
  /**
   * Reads a backup into this store in one transaction, after checking every chain in it. Sessions
   * are left out: everybody signs in again.
   * @param options.replace whether what is here may be replaced; readers see it until the end.
   */
  restore(
    fromPath: string,
    options?: { readonly replace?: boolean },
  ): Promise<Result<RestoreReport, RestoreRefusal>>;
  close(): Promise<void>;
}

export interface DocumentInput {
  /** Lower-case hex SHA-256 of `bytes`; checked. */
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly visibility: Visibility;
  readonly bytes: Uint8Array;
}

/** Facts for the record, and the documents they name. */
export interface Written {
  readonly facts: readonly FactInput[];
  readonly documents?: readonly DocumentInput[];
}

export interface AppendInput extends Written {
  readonly assembly: string;
  /** The version the decision was made on. */
  readonly expected: number;
  /** Idempotency key the command came with. */
  readonly key: string;
  /** SHA-256 of the command, so that a key used for another command is noticed. */
  readonly fingerprint: string;
  readonly register?: (tx: Tx, entries: readonly SealedEntry[]) => Promise<void>;
  /** What is written instead, where it must be read under the assembly's lock. */
  readonly underLock?: (tx: Tx) => Promise<Written>;
}

export type Appended =
  | {
      readonly kind: 'appended';
      readonly version: number;
      readonly entries: readonly SealedEntry[];
    }
  /** The command was stored before, as entries `from` to `to` (none when `to < from`). */
  | {
      readonly kind: 'replayed';
      readonly version: number;
      readonly from: number;
      readonly to: number;
    }
  /** Somebody else wrote since: decide again on `version`. */
  | { readonly kind: 'conflict'; readonly version: number }
  | { readonly kind: 'key-reused' };

export interface BackupReport {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly assemblies: readonly { readonly id: string; readonly version: number }[];
}
export type BackupRefusal = { readonly code: 'path-exists'; readonly path: string };

export interface RestoreReport {
  readonly assemblies: readonly { readonly id: string; readonly version: number }[];
  readonly rows: number;
}
export type RestoreRefusal =
  | { readonly code: 'not-found'; readonly path: string }
  | { readonly code: 'not-a-backup'; readonly path: string; readonly reason: string }
  | { readonly code: 'chain-broken'; readonly assembly: string; readonly seq: number }
  | { readonly code: 'not-empty' };
