import type { SparseMatrix } from 'highs';
import type { Column, Program } from './program.ts';

/** Compressed sparse columns. */
export function columnMatrix(columns: readonly Column[], rows: number): SparseMatrix {
  const starts = new Int32Array(columns.length + 1);
  columns.forEach((column, j) => {
    starts[j + 1] = (starts[j] ?? 0) + column.rows.length;
  });
  const indices = new Int32Array(starts[columns.length] ?? 0);
  const values = new Float64Array(indices.length);
  columns.forEach((column, j) => {
    indices.set(column.rows, starts[j]);
    values.set(column.values, starts[j]);
  });
  return { format: 'csc', numRows: rows, numCols: columns.length, starts, indices, values };
}

/**
 * What the solver would take in silence or answer with an abort.
 * @throws Error naming the first column or row that makes no sense
 */
export function checkProgram({ rows, columns }: Program): void {
  for (const [i, row] of rows.entries()) {
    if (!(row.lower <= row.upper)) throw new Error(`row ${i}: bounds ${row.lower} to ${row.upper}`);
  }
  for (const [j, column] of columns.entries()) {
    const sound =
      column.lower <= column.upper &&
      Number.isFinite(column.cost) &&
      column.rows.length === column.values.length &&
      column.values.every(Number.isFinite) &&
      column.rows.every((row) => Number.isInteger(row) && row >= 0 && row < rows.length) &&
      new Set(column.rows).size === column.rows.length;
    if (!sound) throw new Error(`column ${j} is malformed`);
  }
}
