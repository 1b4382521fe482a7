import { accept, type Result, refuse } from '@commonlot/exact';
import type { Sheet } from '@commonlot/selection';
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { hasMark, type TextProblem, textOf } from './text.ts';

/** Why a file is no table. */
export type CsvProblem =
  | TextProblem
  | { readonly code: 'file-empty' }
  | { readonly code: 'too-many-columns'; readonly columns: number; readonly most: number }
  | { readonly code: 'quotes-broken'; readonly row: number }
  | {
      readonly code: 'row-too-long';
      readonly row: number;
      readonly cells: number;
      readonly columns: number;
    };

/** A table and how its file was written, so that rows can be written back alike. */
export interface CsvFile extends Sheet {
  readonly delimiter: string;
  readonly mark: boolean;
}

const MOST_COLUMNS = 500;
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Reads CSV (RFC 4180) in UTF-8: `,`, `;` or tab, whichever the header has most of. Rows count as a
 * spreadsheet counts them; blank ones are left out.
 */
export function readCsv(bytes: Uint8Array): Result<CsvFile, readonly CsvProblem[]> {
  const text = textOf(bytes);
  if (!text.ok) return refuse([text.refusal]);
  if (text.value.trim() === '') return refuse([{ code: 'file-empty' }]);
  const head = headOf(text.value);
  if (head.columns > MOST_COLUMNS)
    return refuse([{ code: 'too-many-columns', columns: head.columns, most: MOST_COLUMNS }]);
  const records = recordsOf(text.value, head.delimiter);
  if (!records.ok) return refuse([records.refusal]);
  const all = records.value.map((cells, i) => ({ row: i + 1, cells }));
  const [first, ...rows] = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const header = withoutEnd(first?.cells ?? []);
  const long = rows.filter(({ cells }) => withoutEnd(cells).length > header.length);
  if (long.length > 0)
    return refuse(
      long.map(({ row, cells }) => ({
        code: 'row-too-long',
        row,
        cells: withoutEnd(cells).length,
        columns: header.length,
      })),
    );
  return accept({ header, rows, delimiter: head.delimiter, mark: hasMark(bytes) });
}

/** Without the blank cells at the end that spreadsheets leave. */
function withoutEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}

function recordsOf(text: string, delimiter: string): Result<string[][], CsvProblem> {
  try {
    return accept(parse(text, { delimiter, relax_column_count: true }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error;
    return refuse({ code: 'quotes-broken', row: typeof lines === 'number' ? lines : 1 });
  }
}

/** What separates the cells of the first line that is not blank, and how many there are. */
function headOf(text: string): { readonly delimiter: string; readonly columns: number } {
  const counts = new Map<string, number>(DELIMITERS.map((one) => [one, 0]));
  let quoted = false;
  let blank = true;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === '\n' || character === '\r') {
      if (!blank) break;
    } else if (character.trim() !== '') blank = false;
    const count = counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  const delimiter = DELIMITERS.reduce<string>(
    (best, one) => ((counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best),
    ',',
  );
  return { delimiter, columns: 1 + (counts.get(delimiter) ?? 0) };
}

/** What makes a spreadsheet run a cell (OWASP, CSV Injection), full-width forms included. */
const RUNS = /^\s*[=+\-@\t\r＝＋－＠]/u;
/** A number, a telephone number, a dash: begins like a formula and cannot be one. */
const HARMLESS = /^\s*[+-][\d\s.,()/-]*$/;

/**
 * Writes cells as they came (RFC 4180, lines ended with CR LF), except that a cell a spreadsheet
 * would run as a formula gets an apostrophe in front.
 */
export function writeCsv(
  { header, delimiter, mark }: Pick<CsvFile, 'header' | 'delimiter' | 'mark'>,
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) =>
    `${header.map((_, i) => written(cells[i] ?? '', delimiter)).join(delimiter)}\r\n`;
  return `${mark ? '\ufeff' : ''}${[header, ...rows].map(line).join('')}`;
}

function written(cell: string, delimiter: string): string {
  const text = RUNS.test(cell) && !HARMLESS.test(cell) ? `'${cell}` : cell;
  const quote = text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text);
  return quote ? `"${text.replaceAll('"', '""')}"` : text;
}
