import type { ByTable, Helper, PlanInput, Round, Seat } from '@commonlot/seating';

/** A rule about tables whose people are told apart by a column: languages, access. */
export interface ColumnByTable extends ByTable {
  readonly column: string;
}

/** `plan.json` as it stands, before the people's file is known. */
export interface PlanFile {
  readonly rounds: readonly Round[];
  readonly balance: readonly string[];
  /** How many of `balance` come before nobody meeting twice; null where the file does not say. */
  readonly meetings: number | null;
  /** Who serves at the tables; they are not among the people. */
  readonly helpers: readonly Helper[];
  readonly apart: readonly (readonly [string, string])[];
  readonly together: readonly (readonly [string, string])[];
  readonly fixed: readonly Seat[];
  readonly absent: NonNullable<PlanInput['absent']>;
  /** At most so many of each group that a column names. */
  readonly atMost: { readonly column: string; readonly perTable: Readonly<Record<string, number>> };
  /** At least so many of each group at every table in use; of the same column as `atMost`. */
  readonly atLeast: PlanFile['atMost'];
  /** Groups of the same column of whom nobody is the only one at a table. */
  readonly neverAlone: PlanFile['guests'];
  /** Guests: people of these values of a column; no table is without a resident. */
  readonly guests: { readonly column: string; readonly values: readonly string[] };
  readonly speaks: ColumnByTable;
  readonly access: ColumnByTable;
}

/** One thing wrong with the file: where, as a path such as `rounds[2].tables`, and what. */
export interface PlanProblem {
  readonly at: string;
  readonly text: string;
}

const ROLES = ['host', 'interpreter', 'observer'] as const;

type Fields = Readonly<Record<string, unknown>>;

const KNOWN = [
  'rounds',
  'balance',
  'meetings',
  'helpers',
  'apart',
  'together',
  'fixed',
  'absent',
  'atMost',
  'atLeast',
  'neverAlone',
  'guests',
  'speaks',
  'access',
];

/** Reads the parsed JSON, with what can be read beside everything that is wrong. */
export function readPlanFile(json: unknown): {
  readonly plan: PlanFile;
  readonly problems: readonly PlanProblem[];
} {
  const reading = new Reading();
  const file = reading.fields(json, '');
  for (const name of Object.keys(file))
    if (!KNOWN.includes(name)) reading.wrong(name, 'There is no such part of a plan.');
  if (file['rounds'] === undefined) reading.wrong('rounds', 'The rounds are missing.');
  const pair = (value: unknown, at: string): [string, string] => {
    const ids = reading.list(value, at).map((one, i) => reading.id(one, `${at}[${i + 1}]`));
    if (ids.length !== 2) reading.wrong(at, 'Two ids belong here.');
    return [ids[0] ?? '', ids[1] ?? ''];
  };
  const plan: PlanFile = {
    rounds: reading.each(file, 'rounds', (value, at, i) => reading.round(value, at, i)),
    balance: reading.each(file, 'balance', (value, at) => reading.text(value, at)),
    meetings: file['meetings'] === undefined ? null : reading.whole(file['meetings'], 'meetings'),
    helpers: reading.each(file, 'helpers', (value, at) => reading.helper(value, at)),
    apart: reading.each(file, 'apart', pair),
    together: reading.each(file, 'together', pair),
    fixed: reading.each(file, 'fixed', (value, at) => {
      const seat = reading.fields(value, at);
      const number = (name: string) => reading.whole(seat[name], `${at}.${name}`);
      return {
        id: reading.id(seat['id'], `${at}.id`),
        round: number('round'),
        table: number('table'),
      };
    }),
    absent: reading.each(file, 'absent', (value, at) => {
      const one = reading.fields(value, at);
      const round = reading.whole(one['round'], `${at}.round`);
      return { id: reading.id(one['id'], `${at}.id`), round };
    }),
    atMost: reading.limits(file['atMost'], 'atMost'),
    atLeast: reading.limits(file['atLeast'], 'atLeast'),
    neverAlone: reading.groups(file['neverAlone'], 'neverAlone'),
    guests: reading.groups(file['guests'], 'guests'),
    speaks: reading.byTable(file['speaks'], 'speaks'),
    access: reading.byTable(file['access'], 'access'),
  };
  const columns = [plan.atMost, plan.atLeast, plan.neverAlone].map(({ column }) => column);
  if (new Set(columns.filter((column) => column !== '')).size > 1)
    reading.wrong('', 'atMost, atLeast and neverAlone name groups of one column.');
  return { plan, problems: reading.problems };
}

/** Reads values of the file; what is not as it should be is noted, and something harmless given. */
class Reading {
  readonly problems: PlanProblem[] = [];

  wrong(at: string, text: string): void {
    this.problems.push({ at, text });
  }

  fields(value: unknown, at: string): Fields {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return Object.fromEntries(Object.entries(value));
    this.wrong(at, 'An object { … } belongs here.');
    return {};
  }

  list(value: unknown, at: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.wrong(at, 'A list [ … ] belongs here.');
    return [];
  }

  /** A list of the file, or none where it is not there. */
  each<Item>(
    file: Fields,
    name: string,
    read: (value: unknown, at: string, index: number) => Item,
  ): readonly Item[] {
    if (file[name] === undefined) return [];
    return this.list(file[name], name).map((value, i) => read(value, `${name}[${i + 1}]`, i));
  }

  text(value: unknown, at: string): string {
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    this.wrong(at, 'A text belongs here.');
    return '';
  }

  /** Ids may be written as numbers. */
  id(value: unknown, at: string): string {
    return typeof value === 'number' ? String(value) : this.text(value, at);
  }

  whole(value: unknown, at: string): number {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    this.wrong(
      at,
      `${value === undefined ? 'Nothing' : JSON.stringify(value)} is not a whole number.`,
    );
    return 1;
  }

  round(value: unknown, at: string, index: number): Round {
    const round = this.fields(value, at);
    const name =
      round['name'] === undefined ? `round ${index + 1}` : this.text(round['name'], `${at}.name`);
    if ((round['tables'] === undefined) === (round['size'] === undefined)) {
      this.wrong(at, 'Either tables or size belongs here.');
      return { name, size: 1 };
    }
    if (round['size'] !== undefined) return { name, size: this.whole(round['size'], `${at}.size`) };
    const tables = this.list(round['tables'], `${at}.tables`);
    return { name, tables: tables.map((one, t) => this.whole(one, `${at}.tables[${t + 1}]`)) };
  }

  helper(value: unknown, at: string): Helper {
    const one = this.fields(value, at);
    const role = ROLES.find((known) => known === one['role']);
    if (role === undefined)
      this.wrong(`${at}.role`, 'One of “host”, “interpreter” and “observer” belongs here.');
    const stays = one['stays'] ?? false;
    if (typeof stays !== 'boolean') this.wrong(`${at}.stays`, 'true or false belongs here.');
    const speaks = one['speaks'] === undefined ? [] : this.list(one['speaks'], `${at}.speaks`);
    return {
      id: this.id(one['id'], `${at}.id`),
      role: role ?? 'host',
      stays: stays === true,
      speaks: speaks.map((each, i) => this.text(each, `${at}.speaks[${i + 1}]`)),
    };
  }

  limits(value: unknown, at: string): PlanFile['atMost'] {
    if (value === undefined) return { column: '', perTable: {} };
    const limit = this.fields(value, at);
    const perTable = Object.entries(this.fields(limit['perTable'], `${at}.perTable`));
    return {
      column: this.text(limit['column'], `${at}.column`),
      perTable: Object.fromEntries(
        perTable.map(([group, many]) => [group, this.whole(many, `${at}.perTable.${group}`)]),
      ),
    };
  }

  groups(value: unknown, at: string): PlanFile['guests'] {
    if (value === undefined) return { column: '', values: [] };
    const groups = this.fields(value, at);
    const values = this.list(groups['values'], `${at}.values`);
    return {
      column: this.text(groups['column'], `${at}.column`),
      values: values.map((one, i) => this.text(one, `${at}.values[${i + 1}]`)),
    };
  }

  byTable(value: unknown, name: string): ColumnByTable {
    if (value === undefined) return { column: '', tables: {} };
    const rule = this.fields(value, name);
    const tables = Object.entries(this.fields(rule['tables'], `${name}.tables`));
    for (const [table] of tables)
      if (!/^[1-9]\d*$/.test(table))
        this.wrong(`${name}.tables`, `“${table}” is not the number of a table.`);
    return {
      column: this.text(rule['column'], `${name}.column`),
      tables: Object.fromEntries(
        tables.map(([table, list]) => {
          const at = `${name}.tables.${table}`;
          return [table, this.list(list, at).map((one, i) => this.text(one, `${at}[${i + 1}]`))];
        }),
      ),
    };
  }
}
