import type { Kysely } from 'kysely';
import type { Tx } from './contract.ts';
import type { Differences } from './differences.ts';
import type { Schema } from './schema/schema.ts';

/** What an assembly's listeners are told: something changed, this is where it stands. */
export interface News {
  readonly assembly: string;
  readonly version: number;
  readonly pulse: number;
}

/** A row as a portable file holds it. */
export type PortableRow = Record<string, null | number | bigint | string | Uint8Array>;

/** A copy of a store in one file, which either store writes and reads. */
export interface Portable {
  rows(table: keyof Schema): Iterable<PortableRow>;
  /** The lines of an assembly's record, in order. */
  lines(assembly: string): Iterable<string>;
  insert(table: keyof Schema, rows: readonly PortableRow[]): Promise<void>;
  /** Leaves one file without companions behind. */
  close(): void;
}

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
  /** Writes a portable copy (an SQLite file of the same schema) into an empty file. */
  copyTo(path: string): Promise<void>;
  /** Opens a portable copy and brings its schema up to date. @throws Error when it is none. */
  openPortable(path: string): Promise<Portable>;
  close(): Promise<void>;
}
