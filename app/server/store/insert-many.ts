import { CompiledQuery, type Insertable } from 'kysely';
import type { Tx } from './contract.ts';
import type { Differences } from './differences.ts';
import type { Schema } from './schema/schema.ts';

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535. */
const PARAMETERS = 16_000;
const ROWS = 500;

/**
 * Inserts many rows quickly: few statements, whose text repeats and so stays prepared.
 * @param rows all with the same columns; the first row names them.
 * @throws as an insert does, when a constraint is broken.
 */
export async function insertMany<Table extends keyof Schema>(
  tx: Tx,
  differences: Differences,
  table: Table,
  rows: readonly Insertable<Schema[Table]>[],
): Promise<void> {
  await insertRows(tx, differences, table, rows);
}

/** As `insertMany`, for rows that came out of the same table of another store. */
export async function insertRows(
  tx: Tx,
  differences: Differences,
  table: keyof Schema,
  rows: readonly object[],
): Promise<void> {
  const [sample] = rows;
  if (sample === undefined) return;
  const columns = Object.keys(sample);
  const step = Math.max(1, Math.min(ROWS, Math.floor(PARAMETERS / columns.length)));
  for (let start = 0; start < rows.length; start += step) {
    const chunk = rows.slice(start, start + step);
    const text = statement(differences, table, columns, chunk.length);
    const values = chunk.flatMap((row) => valuesOf(row, columns));
    await tx.executeQuery(CompiledQuery.raw(text, values));
  }
}

function valuesOf(row: object, columns: readonly string[]): unknown[] {
  const values = new Map<string, unknown>(Object.entries(row));
  return columns.map((column) => values.get(column) ?? null);
}

function statement(
  differences: Differences,
  table: string,
  columns: readonly string[],
  rows: number,
): string {
  const width = columns.length;
  const tuples = Array.from({ length: rows }, (_row, row) => {
    const places = columns.map((_column, column) =>
      differences.placeholder(row * width + column + 1),
    );
    return `(${places.join(', ')})`;
  });
  const names = columns.map((column) => `"${column}"`).join(', ');
  return `insert into "${table}" (${names}) values ${tuples.join(', ')}`;
}
