/** A cell to write: null is empty; a number is written as one and never guarded. */
export type Cell = string | number | null;

export interface CsvStyle {
  /** Marks the file as UTF-8 for Excel, which otherwise reads it in the machine's old code page. */
  readonly bom?: boolean;
  /** `;` for spreadsheets set to Dutch, French or German. */
  readonly delimiter?: ',' | ';';
}

/** What makes a spreadsheet run a cell (OWASP, CSV Injection), full-width forms included. */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/u;
/** A number, a telephone number, a dash: begins like a formula and cannot be one. */
const HARMLESS = /^[+-][\d\s.,()/-]*$/;
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/**
 * A text as a cell that no spreadsheet will run: one that begins like a formula gets an apostrophe
 * in front, which spreadsheets hide; numbers and telephone numbers stay as they are.
 */
export function guarded(text: string): string {
  return RUNS.test(text) && !HARMLESS.test(text) ? `'${text}` : text;
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = guarded(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes CSV line by line (RFC 4180: quoted where needed, lines ended with CR LF), header first. */
export function* csvLines(
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
  { bom = false, delimiter = ',' }: CsvStyle = {},
): Generator<string> {
  yield `${bom ? '\ufeff' : ''}${columns.map(written).join(delimiter)}\r\n`;
  for (const row of rows) yield `${row.map(written).join(delimiter)}\r\n`;
}

/** Writes a whole CSV file: see `csvLines`. */
export function writeCsv(
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
  style: CsvStyle = {},
): string {
  return [...csvLines(columns, rows, style)].join('');
}
