import type { Exception, TableProblem } from '@commonlot/selection';
import { readCsv } from '../csv.ts';
import { fileProblem, type Problem } from './problem.ts';

/** A file by its name as the user knows it. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One row of a file that settles who sits or stays out. */
export interface PlacedException extends Exception {
  readonly file: string;
  readonly row: number;
}

/**
 * Reads who sits or stays out before the draw: columns `id` (or as the people's file calls it) and
 * `reason`, which every row needs.
 */
export function readExceptions(file: InputFile | undefined, idColumn: string | null) {
  const exceptions: PlacedException[] = [];
  const problems: Problem[] = [];
  if (file === undefined) return { exceptions, problems };
  const add = (problem: TableProblem) => problems.push(fileProblem(file.name, problem));
  const read = readCsv(file.bytes);
  if (!read.ok) {
    return { exceptions, problems: read.refusal.map((one) => fileProblem(file.name, one)) };
  }
  const names = read.value.header.map(fold);
  const own = idColumn === null ? -1 : names.indexOf(fold(idColumn));
  const id = own >= 0 ? own : names.indexOf('id');
  const reason = names.indexOf('reason');
  if (id < 0) add({ code: 'column-missing', column: 'id' });
  if (reason < 0) add({ code: 'column-missing', column: 'reason' });
  if (id < 0 || reason < 0) return { exceptions, problems };
  for (const { row, cells } of read.value.rows) {
    const one = { id: (cells[id] ?? '').trim(), reason: (cells[reason] ?? '').trim() };
    if (one.id === '') add({ code: 'cell-empty', row, column: 'id' });
    if (one.reason === '') add({ code: 'cell-empty', row, column: 'reason' });
    if (one.id !== '') exceptions.push({ ...one, file: file.name, row });
  }
  return { exceptions, problems };
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
