import { type RawBuilder, sql } from 'kysely';

/**
 * Everything in which the two stores' SQL differs. All other SQL is shared: instants and JSON are
 * text, truth values are 0 and 1, `on conflict` and `returning` mean the same on both.
 */
export interface Differences {
  readonly kind: 'sqlite' | 'postgres';
  /** Column type of text that compares and sorts by code point. */
  readonly text: string;
  readonly bytes: string;
  /** End of a `create table` for an ordinary table. */
  readonly end: string;
  /**
   * End of a `create table` whose rows must lie in key order. A plain SQLite table numbers its rows
   * in the order they came, which would tell who voted first.
   */
  readonly endInKeyOrder: string;
  /** Locks the selected rows until the transaction ends. */
  readonly lockRows: RawBuilder<unknown>;
  /** Locks one free row and passes over those another worker holds. */
  readonly lockFreeRow: RawBuilder<unknown>;
  /** Placeholder of the n-th parameter, from 1. */
  placeholder(n: number): string;
  /** Bytes as an SQL literal, for fixtures. */
  bytesLiteral(hex: string): string;
}

/** One writer at a time (BEGIN IMMEDIATE), so row locks are not needed. */
export const SQLITE: Differences = {
  kind: 'sqlite',
  text: 'text',
  bytes: 'blob',
  end: ' strict',
  endInKeyOrder: ' strict, without rowid',
  lockRows: sql``,
  lockFreeRow: sql``,
  placeholder: () => '?',
  bytesLiteral: (hex) => `x'${hex}'`,
};

/** `collate "C"` makes text sort as in SQLite, whatever the server's locale. */
export const POSTGRES: Differences = {
  kind: 'postgres',
  text: 'text collate "C"',
  bytes: 'bytea',
  end: '',
  endInKeyOrder: '',
  lockRows: sql`for update`,
  lockFreeRow: sql`for update skip locked`,
  placeholder: (n) => `$${n}`,
  bytesLiteral: (hex) => `decode('${hex}', 'hex')`,
};
