import { accept, type Result, refuse } from '@commonlot/exact';
import type { PoolPerson, QuotaFeature, QuotaValue } from './pool.ts';

/** One row of a table whose first line names the columns. */
export type Row = Readonly<Record<string, string>>;

/** One thing wrong in a table. `row` counts as a spreadsheet does: the header is row 1. */
export type TableProblem =
  | { readonly code: 'column-missing'; readonly column: string }
  | { readonly code: 'column-twice'; readonly column: string }
  | { readonly code: 'cell-empty'; readonly row: number; readonly column: string }
  | {
      readonly code: 'not-a-count';
      readonly row: number;
      readonly column: string;
      readonly text: string;
    }
  | {
      readonly code: 'min-above-max';
      readonly row: number;
      readonly min: number;
      readonly max: number;
    }
  | { readonly code: 'flex-narrower'; readonly row: number; readonly column: string }
  | { readonly code: 'flex-alone'; readonly column: string }
  | {
      readonly code: 'quota-twice';
      readonly row: number;
      readonly feature: string;
      readonly value: string;
    }
  | { readonly code: 'id-twice'; readonly row: number; readonly first: number; readonly id: string }
  | {
      readonly code: 'value-without-quota';
      readonly row: number;
      readonly column: string;
      readonly value: string;
    };

/** Names of columns other tools write their ids in. */
const ID_COLUMNS = ['id', 'person_id', 'nationbuilder_id', 'unique_id', 'respondent_id', 'uid'];

/**
 * Reads quotas from rows `feature,value,min,max[,min_flex,max_flex]`; `category` stands for feature
 * and then `name` or `feature` for value, as OpenDLP, StratifySelect and the Nature replication
 * write them. Headers in any case and order, other columns ignored; features in the order they come.
 * Everything wrong comes back at once.
 */
export function readQuotas(
  rows: readonly Row[],
): Result<readonly QuotaFeature[], readonly TableProblem[]> {
  const table = new Table(rows);
  const feature = table.column(['category', 'feature']);
  const value =
    table.name(feature) === 'category'
      ? table.column(['name', 'value', 'feature'])
      : table.column(['value', 'name']);
  const [min, max] = [table.column(['min']), table.column(['max'])];
  const flex = [table.optional('min_flex'), table.optional('max_flex')] as const;
  for (const [one, other] of [
    [flex[0], 'max_flex'],
    [flex[1], 'min_flex'],
  ] as const) {
    if (one !== null && table.optional(other) === null) {
      table.problems.push({ code: 'flex-alone', column: table.name(one) });
    }
  }
  if (table.problems.length > 0) return refuse(table.problems);
  const features = new Map<string, QuotaValue[]>();
  for (const [i] of rows.entries()) {
    const name = table.text(i, feature);
    const values = features.get(name) ?? [];
    features.set(name, values);
    const quota = readQuota(table, i, { value, min, max, flex });
    if (values.some((known) => alike(known.value, quota.value))) {
      table.problems.push({ code: 'quota-twice', row: i + 2, feature: name, value: quota.value });
    }
    values.push(quota);
  }
  if (table.problems.length > 0) return refuse(table.problems);
  return accept([...features].map(([name, values]) => ({ name, values })));
}

type Columns = {
  readonly value: string;
  readonly min: string;
  readonly max: string;
  readonly flex: readonly [string | null, string | null];
};

function readQuota(table: Table, i: number, { value, min, max, flex }: Columns): QuotaValue {
  const quota = { value: table.text(i, value), min: table.count(i, min), max: table.count(i, max) };
  if (quota.min > quota.max) {
    table.problems.push({ code: 'min-above-max', row: i + 2, min: quota.min, max: quota.max });
  }
  if (flex[0] === null || flex[1] === null) return quota;
  const [minFlex, maxFlex] = [table.count(i, flex[0]), table.count(i, flex[1])];
  if (minFlex > quota.min) {
    table.problems.push({ code: 'flex-narrower', row: i + 2, column: table.name(flex[0]) });
  }
  if (maxFlex < quota.max) {
    table.problems.push({ code: 'flex-narrower', row: i + 2, column: table.name(flex[1]) });
  }
  return { ...quota, minFlex, maxFlex };
}

/** Which columns mean what, when their names do not tell. */
export type PeopleColumns = {
  /** Column of the ids; without it a usual name, and the row numbers where there is none. */
  readonly id?: string;
  /** Columns that together name a household; people with all of them blank are tied to nobody. */
  readonly households?: readonly string[];
};

/**
 * Reads people from rows with one column per feature. Headers and values are matched without regard
 * to case and surrounding blanks, and come back spelt as in the quotas. Everything wrong at once.
 */
export function readPeople(
  rows: readonly Row[],
  features: readonly QuotaFeature[],
  columns: PeopleColumns = {},
): Result<readonly PoolPerson[], readonly TableProblem[]> {
  const table = new Table(rows);
  const id = columns.id === undefined ? table.first(ID_COLUMNS) : table.column([columns.id]);
  const homes = (columns.households ?? []).map((name) => table.column([name]));
  const named = features.map((feature) => ({
    name: feature.name,
    column: table.column([feature.name]),
    spelling: new Map(feature.values.map(({ value }) => [fold(value), value])),
  }));
  if (table.problems.length > 0) return refuse(table.problems);
  const firstRow = new Map<string, number>();
  const people = rows.map((_, i): PoolPerson => {
    const own = id === null ? String(i + 2) : table.text(i, id);
    const first = firstRow.get(own);
    if (first === undefined) firstRow.set(own, i + 2);
    else if (own !== '') table.problems.push({ code: 'id-twice', row: i + 2, first, id: own });
    const values = named.map(({ name, column, spelling }) => {
      const text = table.text(i, column);
      const value = spelling.get(fold(text));
      if (value === undefined && text !== '') {
        table.problems.push({ code: 'value-without-quota', row: i + 2, column, value: text });
      }
      return [name, value ?? text] as const;
    });
    const home = homes.map((column) => fold(table.blank(i, column)));
    const person = { id: own, values: Object.fromEntries(values) };
    return home.every((part) => part === '')
      ? person
      : { ...person, household: JSON.stringify(home) };
  });
  return table.problems.length > 0 ? refuse(table.problems) : accept(people);
}

class Table {
  readonly problems: TableProblem[] = [];
  readonly #rows: readonly Row[];
  /** Folded header to the header as written. */
  readonly #columns = new Map<string, string>();

  constructor(rows: readonly Row[]) {
    this.#rows = rows;
    for (const header of Object.keys(rows[0] ?? {})) {
      if (this.#columns.has(fold(header)))
        this.problems.push({ code: 'column-twice', column: header });
      this.#columns.set(fold(header), header);
    }
  }

  /** The first of these columns there is, as written in the header; a problem when there is none. */
  column(names: readonly string[]): string {
    const found = this.first(names);
    if (found === null) this.problems.push({ code: 'column-missing', column: names[0] ?? '' });
    return found ?? '';
  }

  first(names: readonly string[]): string | null {
    const name = names.find((one) => this.#columns.has(fold(one)));
    return name === undefined ? null : (this.#columns.get(fold(name)) ?? null);
  }

  optional(name: string): string | null {
    return this.first([name]);
  }

  name(column: string): string {
    return fold(column);
  }

  blank(i: number, column: string): string {
    return (this.#rows[i]?.[column] ?? '').trim();
  }

  text(i: number, column: string): string {
    const text = this.blank(i, column);
    if (text === '') this.problems.push({ code: 'cell-empty', row: i + 2, column });
    return text;
  }

  count(i: number, column: string): number {
    const text = this.text(i, column);
    if (/^\d{1,9}$/.test(text)) return Number(text);
    if (text !== '') this.problems.push({ code: 'not-a-count', row: i + 2, column, text });
    return 0;
  }
}

function fold(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

function alike(a: string, b: string): boolean {
  return fold(a) === fold(b);
}
