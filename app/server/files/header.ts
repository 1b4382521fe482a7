import type { Limits } from './limits.ts';
import { ofFile, type ProblemList, Unreadable } from './problem.ts';
import type { Header, TableSpec } from './spec.ts';

/** How two column names are compared: without case, accents' encoding, blanks, hyphens and underscores. */
export function sameName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '');
}

/** The letter a spreadsheet gives a column, counted from 0: A, B, … Z, AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/**
 * Finds the known columns in a header line.
 * @param problems gets `column-missing`, `column-twice`, `column-unnamed`
 * @throws Unreadable when there are more than `limits.columns`
 */
export function readHeader<Name extends string>(
  cells: readonly string[],
  spec: TableSpec<Name>,
  limits: Limits,
  row: number,
  problems: ProblemList,
): Header<Name> {
  const columns = withoutBlankEnd(cells.map((cell) => cell.trim()));
  if (columns.length > limits.columns) {
    const data = { columns: columns.length, limit: limits.columns };
    throw new Unreadable(ofFile('too-many-columns', data, row));
  }
  const places = new Map<string, number>();
  for (const [at, column] of columns.entries()) {
    const name = sameName(column);
    if (column === '')
      problems.add({
        code: 'column-unnamed',
        row,
        column: null,
        data: { letter: columnLetter(at) },
      });
    else if (places.has(name)) problems.add({ code: 'column-twice', row, column, data: {} });
    else places.set(name, at);
  }
  return { columns, index: knownColumns(spec, places, row, problems) };
}

function knownColumns<Name extends string>(
  spec: TableSpec<Name>,
  places: ReadonlyMap<string, number>,
  row: number,
  problems: ProblemList,
): Map<Name, number> {
  const index = new Map<Name, number>();
  // Object.keys forgets the names' type; a spec has no keys but its names.
  for (const name of Object.keys(spec) as Name[]) {
    const { aliases, required } = spec[name];
    const at = [name, ...aliases].map((alias) => places.get(sameName(alias)));
    const found = at.find((place) => place !== undefined);
    if (found !== undefined) index.set(name, found);
    else if (required !== undefined) {
      const data = { other: aliases.slice(0, 3).join(', ') || 'none' };
      problems.add({ code: 'column-missing', row, column: name, data });
    }
  }
  return index;
}

function withoutBlankEnd(columns: readonly string[]): readonly string[] {
  return columns.slice(0, columns.findLastIndex((column) => column !== '') + 1);
}
