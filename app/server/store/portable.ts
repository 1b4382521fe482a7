import type { BackupReport } from './contract.ts';
import type { Schema } from './schema/schema.ts';

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

/** Where each assembly of a copy stands. */
export function standing(portable: Portable): BackupReport['assemblies'] {
  return [...portable.rows('assemblies')].map(({ id, version }) => ({
    id: String(id),
    version: Number(version),
  }));
}
