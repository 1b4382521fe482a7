import { accept, type Result } from '@commonlot/exact';
import { LIST_LIMITS } from './limits.ts';
import type { FileProblems } from './problem.ts';
import type { ByteSource } from './source.ts';
import { type ColumnSpec, cellOf, type TableSpec } from './spec.ts';
import { readTable } from './table.ts';

/** A small file as it came in: what its columns mean is for whoever asked. */
export interface Records {
  /** As written in the file. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    /** As a spreadsheet shows it, the header being row 1. */
    readonly row: number;
    readonly cells: readonly string[];
  }[];
}

/** People, one a row, each with an id. */
export interface People {
  readonly columns: readonly string[];
  /** The column the ids come from; null when the file has none and the row numbers stand in. */
  readonly idColumn: string | null;
  readonly people: readonly {
    readonly row: number;
    readonly id: string;
    readonly cells: readonly string[];
  }[];
}

/** What OpenDLP, NationBuilder and StratifySelect call their id columns. */
const ID_ALIASES = ['person_id', 'nationbuilder_id', 'unique_id', 'respondent_id', 'uid'];

const name = (aliases: readonly string[]): ColumnSpec => ({ aliases, kind: { is: 'name' } });
const CONTACT: TableSpec<string> = {
  name: name(['full_name', 'naam', 'nom']),
  first_name: name(['voornaam', 'prénom', 'vorname']),
  last_name: name(['surname', 'achternaam', 'nachname']),
  email: name(['e-mail', 'mail']),
};

/**
 * Reads a list of people: any columns, each row a person with an id never given twice.
 * @param idColumn which column holds the ids; without it `id` or the names other tools use, and the
 *   row number as a spreadsheet shows it where there is none
 */
export async function readPeople(
  source: ByteSource,
  idColumn: string | null = null,
): Promise<Result<People, FileProblems>> {
  const id: ColumnSpec =
    idColumn === null
      ? { aliases: ID_ALIASES, kind: { is: 'id' } }
      : { aliases: [], kind: { is: 'id' }, required: 'cells' };
  const known = idColumn ?? 'id';
  const read = await readTable(source, { ...CONTACT, [known]: id }, LIST_LIMITS);
  if (!read.ok) return read;
  const { columns, index, rows } = read.value;
  const at = index.get(known);
  return accept({
    columns,
    idColumn: at === undefined ? null : (columns[at] ?? null),
    people: rows.map(({ row, cells }) => ({
      row,
      id: at === undefined ? String(row) : (cells[at] ?? ''),
      cells,
    })),
  });
}

/** A quota file as it is: `@commonlot/selection` tells which columns mean what. */
export async function readQuotas(source: ByteSource): Promise<Result<Records, FileProblems>> {
  const read = await readTable(source, {}, LIST_LIMITS);
  return read.ok ? accept({ columns: read.value.columns, rows: read.value.rows }) : read;
}

/** The ids of people selected before, from a list that names them in `id` or as other tools do. */
export async function readSelected(
  source: ByteSource,
): Promise<Result<readonly { readonly row: number; readonly id: string }[], FileProblems>> {
  const id: ColumnSpec = { aliases: ID_ALIASES, kind: { is: 'id' }, required: 'cells' };
  const read = await readTable(source, { id }, LIST_LIMITS);
  if (!read.ok) return read;
  const { value } = read;
  return accept(value.rows.map((row) => ({ row: row.row, id: cellOf(value, row, 'id') })));
}
