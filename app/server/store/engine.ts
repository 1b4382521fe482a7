import type { Result } from '@commonlot/exact';
import type { Kysely } from 'kysely';
import type { BackupRefusal, BackupReport, RestoreRefusal, Tx } from './contract.ts';
import type { Differences } from './differences.ts';
import type { News } from './news.ts';
import type { Portable } from './portable.ts';
import type { Schema } from './schema/schema.ts';

/** What an adapter brings; everything else of a store is shared. */
export interface Engine {
  readonly differences: Differences;
  /** Reads. Refuses to be used inside `write`: there the transaction sees more. */
  readonly reader: Kysely<Schema>;
  /** One write transaction: on disk when the promise fulfils, without a trace when it rejects. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Within a write transaction: tells other processes when it commits. */
  announce(tx: Tx, news: News): Promise<void>;
  /** Hears what other processes wrote, until the returned function is called. */
  listen(hear: (news: News) => void): () => void;
  /** See `Store.backup`. */
  backup(path: string): Promise<Result<BackupReport, BackupRefusal>>;
  /** Opens a backup file, brought up to date, for as long as `work` takes. */
  readBackup<Value>(
    path: string,
    work: (portable: Portable) => Promise<Result<Value, RestoreRefusal>>,
  ): Promise<Result<Value, RestoreRefusal>>;
  close(): Promise<void>;
}
