/** What a column holds, which decides what its cells are checked for. */
export type CellKind =
  /** Tells rows apart: never twice, never like a formula. */
  | { readonly is: 'id' }
  /** A person's name or address for mail: never like a formula. */
  | { readonly is: 'name' }
  /** Anything; refused only where a spreadsheet would really run it. */
  | { readonly is: 'text' }
  | { readonly is: 'whole'; readonly min: number; readonly max: number };

/** One column a file may have. */
export interface ColumnSpec {
  /** Other names its header may have, the most exact first; compared without case, blanks, - and _. */
  readonly aliases: readonly string[];
  readonly kind: CellKind;
  /** `column`: the file must have it; `cells`: and every row must fill it. */
  readonly required?: 'column' | 'cells';
}

/** The columns a file may have by the name this program knows them by. Others pass as text. */
export type TableSpec<Name extends string> = Readonly<Record<Name, ColumnSpec>>;

/** A row that is not blank. */
export interface Row {
  /** As a spreadsheet shows it, the header being row 1. */
  readonly row: number;
  /** One a column of the header, blanks at either end removed. */
  readonly cells: readonly string[];
}

/** What the header said. */
export interface Header<Name extends string> {
  /** Names as written in the file. */
  readonly columns: readonly string[];
  /** Where each known column stands, counted from 0; absent ones are not there. */
  readonly index: ReadonlyMap<Name, number>;
}

/** The cell of a known column; empty where the file has no such column. */
export function cellOf<Name extends string>(header: Header<Name>, row: Row, name: Name): string {
  const at = header.index.get(name);
  return at === undefined ? '' : (row.cells[at] ?? '');
}
