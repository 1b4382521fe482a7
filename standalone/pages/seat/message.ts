import type { InputFile, SeatFiles } from '../../index.ts';

/** What the page asks the worker. */
export type Question = Look | Check | ({ readonly kind: 'seat' } & Order);

/** What is in a file of people? */
export interface Look {
  readonly kind: 'look';
  readonly people: InputFile;
}

/** What is wrong with all this? The people may not be known yet. */
export interface Check extends Asked {
  readonly kind: 'check';
  readonly plan: InputFile;
  readonly people: InputFile | null;
}

export interface Order extends Asked {
  readonly files: SeatFiles;
}

interface Asked {
  /** Column of the ids; null for a usual name or the row number. */
  readonly id: string | null;
  /** Hexadecimal; null where the two files decide. */
  readonly seed: string | null;
}

/** A table of a round and who sits there, as places in the list of people. */
export interface HallTable {
  readonly table: number;
  readonly people: readonly number[];
  /** Who serves there, such as `host h1`. */
  readonly helpers: readonly string[];
}

export interface HallRound {
  readonly name: string;
  readonly tables: readonly HallTable[];
}

/** Everybody, by the rows of their file, and where they sit. */
export interface Hall {
  readonly header: readonly string[];
  /** The column of the ids; null where the row number is the id. */
  readonly idColumn: string | null;
  readonly people: readonly { readonly id: string; readonly cells: readonly string[] }[];
  readonly helpers: readonly {
    readonly id: string;
    readonly role: string;
    /** Tables by round; null where they serve at none. */
    readonly tables: readonly (number | null)[];
  }[];
  /** Columns that were balanced, most important first. */
  readonly balance: readonly string[];
  readonly rounds: readonly HallRound[];
}

export interface Outcome {
  readonly files: ReadonlyMap<string, string>;
  readonly sentences: readonly string[];
  /** What is in `quality.json`, by name. */
  readonly quality: Readonly<Record<string, unknown>>;
  readonly hall: Hall;
}

/** What the page needs to know of a file of people; no header where it is no table. */
export interface Looked {
  readonly kind: 'looked';
  readonly people: number;
  readonly header: readonly string[];
  /** Columns that tables could well be balanced on. */
  readonly worthBalancing: readonly string[];
}

/** What the worker tells when it ends. */
export type Word =
  | Looked
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'refused'; readonly sentences: readonly string[] };
