import { byTable, helpers, idAnd, type Lines, limits, pairs, values } from './lines.ts';
import {
  type Fields,
  isFields,
  type PlanFields,
  type RoundFields,
  type TextName,
  textsFrom,
  without,
} from './plan-fields.ts';
import { tablesText } from './tables-text.ts';

export const LIST_NAMES = ['helpers', 'apart', 'together', 'fixed', 'absent'] as const;

export const LISTS = {
  helpers,
  apart: pairs,
  together: pairs,
  fixed: idAnd('round', 'table'),
  absent: idAnd('round'),
} as const satisfies Readonly<Record<string, Lines>>;

/** Parts that name a column: the field of the column, the field of the lines, and what holds them. */
export const BY_COLUMN = [
  { part: 'atMost', column: 'group-column', field: 'at-most', holds: 'perTable', lines: limits },
  { part: 'atLeast', column: 'group-column', field: 'at-least', holds: 'perTable', lines: limits },
  {
    part: 'neverAlone',
    column: 'group-column',
    field: 'never-alone',
    holds: 'values',
    lines: values,
  },
  { part: 'guests', column: 'guests-column', field: 'guests', holds: 'values', lines: values },
  { part: 'speaks', column: 'speaks-column', field: 'speaks', holds: 'tables', lines: byTable },
  { part: 'access', column: 'access-column', field: 'access', holds: 'tables', lines: byTable },
] as const;

/** The form's texts for a plan; what they cannot say is kept as it stands. */
export function readFields(plan: Fields): PlanFields {
  const texts: Partial<Record<TextName, string>> = {};
  const said = [...readLists(plan, texts), ...readByColumn(plan, texts)];
  const rounds = roundsOf(plan['rounds']);
  const balance = columnsOf(plan['balance']);
  if (rounds !== null) said.push('rounds');
  if (balance !== null) said.push('balance');
  const meetings = meetingsIn(plan['meetings'], balance?.length ?? 0);
  if (meetings !== null) said.push('meetings');
  return {
    rounds: rounds ?? [],
    balance: balance ?? [],
    meetings,
    texts: textsFrom(texts),
    kept: without(plan, said),
  };
}

type Texts = Partial<Record<TextName, string>>;

/** @returns the parts that the texts say now */
function readLists(plan: Fields, texts: Texts): string[] {
  return LIST_NAMES.filter((name) => {
    const text = LISTS[name].read(plan[name]);
    if (text !== null) texts[name] = text;
    return text !== null;
  });
}

function readByColumn(plan: Fields, texts: Texts): string[] {
  return BY_COLUMN.filter(({ part, column, field, holds, lines }) => {
    const rule = plan[part];
    if (!isFields(rule) || Object.keys(rule).length !== 2) return false;
    const text = lines.read(rule[holds]);
    const name = rule['column'];
    // Parts that share a field of a column must name the same one.
    if (text === null || typeof name !== 'string' || (texts[column] ?? name) !== name) return false;
    texts[column] = name;
    texts[field] = text;
    return true;
  }).map(({ part }) => part);
}

/** Null where the file does not say, or says what no order of goals could. */
function meetingsIn(value: unknown, columns: number): number | null {
  const place = typeof value === 'number' && Number.isInteger(value) && value >= 0;
  return place && value <= columns ? value : null;
}

function columnsOf(value: unknown): readonly string[] | null {
  const columns: readonly unknown[] = Array.isArray(value) ? value : [null];
  return columns.every((one) => typeof one === 'string') ? columns : null;
}

function roundsOf(value: unknown): readonly RoundFields[] | null {
  if (!Array.isArray(value)) return null;
  const rounds = value.map((one: unknown) => roundOf(one));
  return rounds.every((round) => round !== null) ? rounds : null;
}

function roundOf(value: unknown): RoundFields | null {
  if (!isFields(value)) return null;
  const { name = '', tables, size, ...others } = value;
  if (typeof name !== 'string') return null;
  if (Array.isArray(tables)) {
    const both = size === undefined ? {} : { size };
    const each: readonly unknown[] = tables;
    return { name, kind: 'tables', seats: tablesText(each), rest: { ...others, ...both } };
  }
  if (tables !== undefined) return null;
  const seats = typeof size === 'string' ? size : size === undefined ? '' : JSON.stringify(size);
  return { name, kind: 'size', seats, rest: others };
}
