import { accept, type Result, refuse } from '@commonlot/exact';
import type { PoolPerson, QuotaFeature } from './pool.ts';
import {
  fold,
  type Row,
  type Sheet,
  type SheetRow,
  sheetOf,
  Table,
  type TableProblem,
} from './table.ts';

/** Names of columns other tools write their ids in. */
const ID_COLUMNS = ['id', 'person_id', 'nationbuilder_id', 'unique_id', 'respondent_id', 'uid'];

/** Which columns mean what, when their names do not tell. */
export type PeopleColumns = {
  /** Column of the ids; without it a usual name, and the row numbers where there is none. */
  readonly id?: string;
  /**
   * Columns that together name a household, the street first. Case, spaces and punctuation do not
   * count. Who has the first of them blank, or all, is tied to nobody.
   */
  readonly households?: readonly string[];
  /** Columns that name a group with a limit of its own (`Pool.limits`); blank is no group. */
  readonly groups?: readonly string[];
};

/** What a file of people says, as far as it can be read, and everything wrong with it. */
export interface PeopleReading {
  readonly people: readonly PoolPerson[];
  /** For each of `people`, its place in `Sheet.rows`. */
  readonly places: readonly number[];
  /** Place of the column of ids; null where the row numbers stand in. */
  readonly idColumn: number | null;
  /** Rows that repeat an earlier one word for word, and count once. */
  readonly repeated: readonly { readonly row: number; readonly first: number }[];
  readonly problems: readonly TableProblem[];
}

/**
 * Reads people from rows with one column per feature. Headers and values are matched without regard
 * to case and surrounding blanks, and come back spelt as in the quotas. Everything wrong at once.
 */
export function readPeople(
  rows: readonly Row[],
  features: readonly QuotaFeature[],
  columns: PeopleColumns = {},
): Result<readonly PoolPerson[], readonly TableProblem[]> {
  const { people, problems } = readPeopleSheet(sheetOf(rows), features, columns);
  return problems.length > 0 ? refuse(problems) : accept(people);
}

/** As `readPeople`, with what can be read beside what is wrong. */
export function readPeopleSheet(
  sheet: Sheet,
  features: readonly QuotaFeature[],
  columns: PeopleColumns = {},
): PeopleReading {
  const table = new Table(sheet);
  const id = columns.id === undefined ? table.first(ID_COLUMNS) : table.column([columns.id]);
  const places = (names: readonly string[] = []) => names.map((name) => table.column([name]));
  const homes = places(columns.households);
  const groups = places(columns.groups);
  const named = features.map(({ name, values }) => ({
    name,
    place: table.column([name]),
    spelling: new Map(values.map(({ value }) => [fold(value), value])),
  }));
  const read: People = { people: [], places: [], idColumn: id, repeated: [], problems: [] };
  if (sheet.rows.length === 0 && table.problems.length === 0)
    table.problems.push({ code: 'no-rows' });
  const whole = homes.every(isPlace) && groups.every(isPlace);
  if (columns.id !== undefined && id === null) return { ...read, problems: table.problems };
  const group = grouper(columns.groups ?? [], groups.filter(isPlace));
  const first = new Map<string, number>();
  for (const [place, row] of sheet.rows.entries()) {
    const own = id === null ? String(row.row) : table.text(row, id);
    const earlier = own === '' ? undefined : first.get(own);
    if (earlier === undefined) first.set(own, place);
    else if (twice(sheet, earlier, row, own, read, table)) continue;
    const values = valuesOf(table, row, named);
    read.places.push(place);
    const ties = whole
      ? { ...householdOf(table, row, homes.filter(isPlace)), ...group(table, row) }
      : {};
    read.people.push({ id: own, values, ...ties });
  }
  return { ...read, problems: table.problems };
}

type People = PeopleReading & {
  readonly people: PoolPerson[];
  readonly places: number[];
  readonly repeated: { readonly row: number; readonly first: number }[];
};

type NamedColumn = {
  readonly name: string;
  readonly place: number | null;
  readonly spelling: ReadonlyMap<string, string>;
};

function isPlace(place: number | null): place is number {
  return place !== null;
}

/** True for a row that only repeats; another person of the same id is a problem. */
function twice(
  sheet: Sheet,
  earlier: number,
  row: SheetRow,
  id: string,
  read: People,
  table: Table,
) {
  const first = sheet.rows[earlier]?.row ?? 0;
  const same = repeats(sheet, earlier, row);
  if (same) read.repeated.push({ row: row.row, first });
  else table.problems.push({ code: 'id-twice', row: row.row, first, id });
  return same;
}

function repeats(sheet: Sheet, earlier: number, { cells }: SheetRow): boolean {
  const before = sheet.rows[earlier]?.cells ?? [];
  return sheet.header.every((_, i) => (before[i] ?? '').trim() === (cells[i] ?? '').trim());
}

function valuesOf(
  table: Table,
  row: SheetRow,
  named: readonly NamedColumn[],
): Readonly<Record<string, string>> {
  const pairs = named.map(({ name, place, spelling }) => {
    if (place === null) return [name, ''] as const;
    const text = table.text(row, place);
    const value = spelling.get(fold(text));
    if (value === undefined && text !== '') {
      const column = table.named(place);
      table.problems.push({ code: 'value-without-quota', row: row.row, column, value: text });
    }
    return [name, value ?? text] as const;
  });
  return Object.fromEntries(pairs);
}

/**
 * Case, spaces and punctuation do not count: `Kerk-straat 12 a` and `KERKSTRAAT, 12A` are one. Two
 * numbers stay two: `1 23` is not `12 3`.
 */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .replace(/(?<!\d) | (?!\d)/g, '');
}

function householdOf(table: Table, row: SheetRow, homes: readonly number[]) {
  const home = homes.map((place) => plain(table.blank(row, place)));
  // A town or postcode shared by all whose street is not known is no household.
  return (home[0] ?? '') === '' ? {} : { household: JSON.stringify(home) };
}

/** Reads a person's groups, each spelt as it comes first. */
function grouper(names: readonly string[], places: readonly number[]) {
  const spellings = places.map(() => new Map<string, string>());
  return (table: Table, row: SheetRow) => {
    if (places.length === 0) return {};
    const pairs = places.map((place, i) => {
      const text = table.blank(row, place);
      const key = plain(text);
      const known = spellings[i]?.get(key);
      if (known === undefined) spellings[i]?.set(key, text);
      return [names[i] ?? '', key === '' ? '' : (known ?? text)] as const;
    });
    return { groups: Object.fromEntries(pairs) };
  };
}
