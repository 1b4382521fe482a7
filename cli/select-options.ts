import { InvalidArgumentError } from 'commander';

/** What `commonlot select` was asked, as its worker takes it. */
export interface SelectOrder {
  readonly people: string;
  readonly quotas: string;
  readonly include?: string;
  readonly exclude?: string;
  readonly size: number;
  readonly id?: string;
  readonly households?: readonly string[];
  readonly atMost?: readonly { readonly column: string; readonly most: number }[];
  readonly method: string;
  readonly balls: number;
  readonly seed?: string;
  readonly alternates?: number;
  readonly stay: number;
}

/** A whole number as an option's value; anything else is wrong usage. */
export function whole(text: string): number {
  if (!/^-?\d{1,9}$/.test(text)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(text);
}

/** A share from 0 to 1 as an option's value. */
export function share(text: string): number {
  if (!/^(0(\.\d+)?|1(\.0+)?)$/.test(text))
    throw new InvalidArgumentError('It takes a share from 0 to 1, such as 0.8.');
  return Number(text);
}

/** Names with commas between. */
export function names(text: string): string[] {
  const list = text.split(',').map((name) => name.trim());
  if (list.some((name) => name === ''))
    throw new InvalidArgumentError('It takes names of columns with commas between.');
  return list;
}

/** `organisation=2`, once or more. */
export function limit(
  text: string,
  before: NonNullable<SelectOrder['atMost']> = [],
): NonNullable<SelectOrder['atMost']> {
  const at = text.lastIndexOf('=');
  const column = text.slice(0, Math.max(0, at)).trim();
  const most = text.slice(at + 1).trim();
  if (column === '' || !/^\d{1,9}$/.test(most))
    throw new InvalidArgumentError('It takes a column and a number, such as organisation=2.');
  return [...before, { column, most: Number(most) }];
}

export function hex(text: string): string {
  if (!/^([0-9a-fA-F]{2}){1,32}$/.test(text))
    throw new InvalidArgumentError('It takes 2 to 64 hexadecimal digits, an even number of them.');
  return text;
}
