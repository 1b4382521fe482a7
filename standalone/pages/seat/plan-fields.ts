/** What a plan is made of, as texts in a form. */
export interface PlanFields {
  readonly rounds: readonly RoundFields[];
  /** Columns, most important first. */
  readonly balance: readonly string[];
  /** How many of those come before new meetings; null as usual. */
  readonly meetings: number | null;
  readonly texts: Readonly<Record<TextName, string>>;
  /** Parts of a file that the form has no field for, as they stand. */
  readonly kept: Fields;
}

export interface RoundFields {
  readonly name: string;
  /** One size for as many tables as are needed, or the seats of each table. */
  readonly kind: 'size' | 'tables';
  readonly seats: string;
  /** What else the file says of the round, as it stands. */
  readonly rest: Fields;
}

export type Fields = Readonly<Record<string, unknown>>;

/** Fields of one text each, by their id on the page. */
export const TEXT_NAMES = [
  'helpers',
  'apart',
  'together',
  'fixed',
  'absent',
  'group-column',
  'at-most',
  'at-least',
  'never-alone',
  'guests-column',
  'guests',
  'speaks-column',
  'speaks',
  'access-column',
  'access',
] as const;

export type TextName = (typeof TEXT_NAMES)[number];

/** Three rounds at tables of eight, and no rule. */
export const START: PlanFields = {
  rounds: [1, 2, 3].map(() => ({ name: '', kind: 'size', seats: '8', rest: {} })),
  balance: [],
  meetings: null,
  texts: textsFrom({}),
  kept: {},
};

export function textsFrom(some: Readonly<Partial<Record<TextName, string>>>) {
  const text = (name: TextName) => some[name] ?? '';
  return {
    helpers: text('helpers'),
    apart: text('apart'),
    together: text('together'),
    fixed: text('fixed'),
    absent: text('absent'),
    'group-column': text('group-column'),
    'at-most': text('at-most'),
    'at-least': text('at-least'),
    'never-alone': text('never-alone'),
    'guests-column': text('guests-column'),
    guests: text('guests'),
    'speaks-column': text('speaks-column'),
    speaks: text('speaks'),
    'access-column': text('access-column'),
    access: text('access'),
  } as const satisfies Record<TextName, string>;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields but for some. */
export function without(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}
