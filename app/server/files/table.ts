import { accept, type Result, refuse } from '@commonlot/exact';
import { type CheckRow, rowChecker } from './check-row.ts';
import { openHeader } from './delimiter.ts';
import { readHeader } from './header.ts';
import type { Limits } from './limits.ts';
import { type FileProblems, ofFile, ProblemList, Unreadable } from './problem.ts';
import { recordsOf } from './records.ts';
import { type ByteSource, utf8Pieces } from './source.ts';
import type { Header, Row, TableSpec } from './spec.ts';

/** A whole file in memory. */
export interface Rows<Name extends string> extends Header<Name> {
  readonly rows: readonly Row[];
}

/** What a streamed file turned out to hold. */
export interface Read<Name extends string> extends Header<Name> {
  readonly count: number;
}

/** Takes some rows in order, 1 to `BATCH` at a time; reading waits for it. */
export type TakeRows<Name extends string> = (
  rows: readonly Row[],
  header: Header<Name>,
) => void | Promise<void>;

/** Rows handed over at a time. */
export const BATCH = 5_000;

/**
 * Reads a CSV file of any length in bounded memory: UTF-8 with or without byte order mark; comma,
 * semicolon or tab, told from the header; quoted cells (RFC 4180 section 2); columns in any order.
 * Blank rows are left out.
 * @param take gets the rows until the first problem is found and none after, so whoever stores them
 *   does so in one transaction and undoes it when this refuses
 * @returns how many rows there were, or everything wrong with the file
 */
export async function streamTable<Name extends string>(
  source: ByteSource,
  spec: TableSpec<Name>,
  limits: Limits,
  take: TakeRows<Name>,
): Promise<Result<Read<Name>, FileProblems>> {
  const problems = new ProblemList();
  try {
    const read = await readAll(source, spec, limits, take, problems);
    return problems.total > 0 ? refuse(problems.found) : accept(read);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    problems.add(error.problem);
    return refuse(problems.found);
  }
}

/** Reads a CSV file whole: see `streamTable`. */
export async function readTable<Name extends string>(
  source: ByteSource,
  spec: TableSpec<Name>,
  limits: Limits,
): Promise<Result<Rows<Name>, FileProblems>> {
  const rows: Row[] = [];
  const read = await streamTable(source, spec, limits, (batch) => {
    for (const row of batch) rows.push(row);
  });
  return read.ok ? accept({ columns: read.value.columns, index: read.value.index, rows }) : read;
}

async function readAll<Name extends string>(
  source: ByteSource,
  spec: TableSpec<Name>,
  limits: Limits,
  take: TakeRows<Name>,
  problems: ProblemList,
): Promise<Read<Name>> {
  const { delimiter, pieces } = await openHeader(utf8Pieces(source, limits), limits);
  let header: Header<Name> | null = null;
  let check: CheckRow | null = null;
  let batch: Row[] = [];
  let count = 0;
  let row = 0;
  for await (const records of recordsOf(pieces, delimiter, limits))
    for (const cells of records) {
      row += 1;
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (!header || !check) {
        header = readHeader(cells, spec, limits, row, problems);
        check = rowChecker(header, spec, limits, problems);
        continue;
      }
      count += 1;
      if (count > limits.rows)
        throw new Unreadable(ofFile('too-many-rows', { limit: limits.rows }));
      const read = check(cells, row);
      if (problems.total > 0) continue;
      batch.push(read);
      if (batch.length < BATCH) continue;
      await take(batch, header);
      batch = [];
    }
  if (!header) throw new Unreadable(ofFile('file-empty', {}));
  if (count === 0) problems.add(ofFile('no-rows', {}));
  if (problems.total === 0 && batch.length > 0) await take(batch, header);
  return { columns: header.columns, index: header.index, count };
}
