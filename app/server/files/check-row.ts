import { cellProblem } from './check-cell.ts';
import type { Limits } from './limits.ts';
import type { ProblemList } from './problem.ts';
import { SeenIds } from './seen-ids.ts';
import type { CellKind, Header, Row, TableSpec } from './spec.ts';

/** Checks one row that is not blank and trims its cells; missing cells at its end are empty. */
export type CheckRow = (raw: readonly string[], row: number) => Row;

interface Column {
  readonly name: string;
  readonly kind: CellKind;
  /** Every row must fill it. */
  readonly filled: boolean;
}

/** Makes the check of one file's rows: what it finds wrong goes to `problems`. */
export function rowChecker<Name extends string>(
  header: Header<Name>,
  spec: TableSpec<Name>,
  limits: Limits,
  problems: ProblemList,
): CheckRow {
  const columns = columnsOf(header, spec);
  const ids = new SeenIds();
  return (raw, row) => {
    if (
      raw.length > columns.length &&
      raw.slice(columns.length).some((cell) => cell.trim() !== '')
    ) {
      const data = { cells: raw.length, columns: columns.length };
      problems.add({ code: 'too-many-cells', row, column: null, data });
    }
    return {
      row,
      cells: columns.map((column, at) =>
        checkCell(raw[at] ?? '', column, row, limits, ids, problems),
      ),
    };
  };
}

function columnsOf<Name extends string>(
  header: Header<Name>,
  spec: TableSpec<Name>,
): readonly Column[] {
  const columns: Column[] = header.columns.map((name) => ({
    name,
    kind: { is: 'text' },
    filled: false,
  }));
  for (const [known, at] of header.index) {
    const { kind, required } = spec[known];
    const filled = required === 'cells' || kind.is === 'id';
    columns[at] = { name: header.columns[at] ?? known, kind, filled };
  }
  return columns;
}

function checkCell(
  raw: string,
  { name: column, kind, filled }: Column,
  row: number,
  limits: Limits,
  ids: SeenIds,
  problems: ProblemList,
): string {
  const cell = raw.trim();
  if (cell === '') {
    if (filled) problems.add({ code: 'cell-empty', row, column, data: {} });
    return cell;
  }
  if (raw.length > limits.cellCharacters) {
    const data = { length: raw.length, limit: limits.cellCharacters };
    problems.add({ code: 'cell-too-long', row, column, data });
    return '';
  }
  const problem = cellProblem(raw, kind, row, column);
  if (problem) problems.add(problem);
  const firstRow = kind.is === 'id' ? ids.note(cell, row) : null;
  if (firstRow !== null)
    problems.add({ code: 'id-twice', row, column, data: { id: cell.slice(0, 60), firstRow } });
  return cell;
}
