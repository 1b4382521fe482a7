import { type Fields, isFields } from './plan-fields.ts';

/**
 * How a part of a plan is written in a field, a line each. What is mistaken is written into the plan
 * as it stands, so that whoever reads the plan finds it and says where: there is one set of rules.
 */
export interface Lines {
  /** @returns null for what no such lines could say */
  readonly read: (value: unknown) => string | null;
  readonly write: (text: string) => unknown;
}

/** A whole number, or the text as it stands. */
export function numberOr(text: string): number | string {
  return /^\d{1,15}$/.test(text) ? Number(text) : text;
}

export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** `17, 23`: ids of people. */
export const pairs: Lines = {
  read: (value) =>
    listOf(value, (one) => listOf(one, idOf)?.join(', ') ?? null)?.join('\n') ?? null,
  write: (text) => linesOf(text).map(cellsOf),
};

/** `17, 2`: an id and numbers, such as a round and a table. */
export function idAnd(...names: readonly string[]): Lines {
  return {
    read: (value) =>
      listOf(value, (one) => {
        if (!isFields(one) || Object.keys(one).length !== names.length + 1) return null;
        const cells = ['id', ...names].map((name) => idOf(one[name]));
        return cells.includes(null) ? null : cells.join(', ');
      })?.join('\n') ?? null,
    write: (whole) =>
      linesOf(whole).map((text) => {
        const cells = cellsOf(text);
        // More cells than there should be: the id has a comma in it.
        const first = Math.max(1, cells.length - names.length);
        const line: Record<string, unknown> = { id: cells.slice(0, first).join(', ') };
        for (const [i, cell] of cells.slice(first).entries()) line[names[i] ?? ''] = numberOr(cell);
        return line;
      }),
  };
}

/** `h1, host, stays, nl fr`: an id, what they do, whether they keep one table, languages. */
export const helpers: Lines = {
  read: (value) =>
    listOf(value, (one) => {
      if (!isFields(one)) return null;
      const { id, role, stays = false, speaks = [], ...others } = one;
      const words = listOf(speaks, wordOf);
      const known = Object.keys(others).length === 0 && typeof stays === 'boolean';
      if (!known || words === null || words.includes(STAYS)) return null;
      const cells = [idOf(id), idOf(role), stays ? STAYS : '', words.join(' ')];
      return cells.includes(null) ? null : cells.filter((cell) => cell !== '').join(', ');
    })?.join('\n') ?? null,
  write: (whole) =>
    linesOf(whole).map((text) => {
      const [id, role, ...more] = cellsOf(text);
      const words = more.flatMap((cell) => cell.split(/[\s/|+]+/)).filter((word) => word !== '');
      const speaks = words.filter((word) => word !== STAYS);
      return {
        id,
        ...(role !== undefined && { role }),
        ...(words.includes(STAYS) && { stays: true }),
        ...(speaks.length > 0 && { speaks }),
      };
    }),
};

const STAYS = 'stays';

/** `politician = 1`: at most, or at least, so many of a group. */
export const limits: Lines = {
  read: (value) => {
    if (!isFields(value)) return null;
    const lines = Object.entries(value).map(([group, many]) =>
      typeof many === 'number' ? `${group} = ${many}` : null,
    );
    return lines.includes(null) || Object.keys(value).some(hasBreak) ? null : lines.join('\n');
  },
  write: (text) =>
    Object.fromEntries(
      linesOf(text).map((line): [string, number | string] => {
        const { group, many } = limitIn(line);
        return [group, numberOr(many)];
      }),
    ),
};

/** Groups that stand in the text twice: the plan could hold only one number for each. */
export function groupsTwice(text: string): readonly string[] {
  const groups = linesOf(text).map((line) => limitIn(line).group);
  return [...new Set(groups.filter((group, i) => groups.indexOf(group) !== i))];
}

function limitIn(line: string): { readonly group: string; readonly many: string } {
  const at = line.lastIndexOf('=');
  if (at < 0) return { group: line, many: '' };
  return { group: line.slice(0, at).trim(), many: line.slice(at + 1).trim() };
}

/** A value a line. */
export const values: Lines = {
  read: (value) =>
    listOf(value, (one) =>
      typeof one === 'string' && one.trim() === one && one !== '' && !hasBreak(one) ? one : null,
    )?.join('\n') ?? null,
  write: linesOf,
};

/** `3: nl fr`: what a table offers. */
export const byTable: Lines = {
  read: (value) => {
    if (!isFields(value)) return null;
    const lines = Object.entries(value).map(([table, list]) => {
      const words = listOf(list, wordOf);
      return words === null || /[:\n]/.test(table) ? null : `${table}: ${words.join(' ')}`;
    });
    return lines.includes(null) ? null : lines.join('\n');
  },
  write: (text): Fields =>
    Object.fromEntries(
      linesOf(text).map((line) => {
        const at = line.indexOf(':');
        const table = at < 0 ? line : line.slice(0, at).trim();
        const words = at < 0 ? [] : line.slice(at + 1).split(/[\s,;/|+]+/);
        return [table, words.filter((word) => word !== '')];
      }),
    ),
};

function listOf(value: unknown, read: (one: unknown) => string | null): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  const items = value.map((one: unknown) => read(one));
  return items.every((item) => item !== null) ? items : null;
}

/** A word that can stand between blanks. */
function wordOf(value: unknown): string | null {
  return typeof value === 'string' && /^[^\s,;/|+]+$/.test(value) ? value : null;
}

/** An id or a number that can stand between commas. */
function idOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && !/[,;\t\n]/.test(value) ? value.trim() : null;
}

function cellsOf(line: string): readonly string[] {
  return line.split(/[,;\t]/).map((cell) => cell.trim());
}

function hasBreak(text: string): boolean {
  return text.includes('\n');
}
