import { accept, type Result, refuse } from '@commonlot/exact';
import { METHODS, readSeed } from '../../index.ts';
import type { AlternateOptions } from '../../select/alternates.ts';
import type { FieldProblem } from '../shared/field-problem.ts';
import type { Order } from './message.ts';

export interface Filled {
  readonly order: Order;
  readonly people: File;
  readonly quotas: File;
  readonly include: File | null;
  readonly exclude: File | null;
}

/** Reads the form as the command reads its options, or says everything that is missing in it. */
export function readOrder(form: FormData): Result<Filled, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const wrong = (field: string, sentence: string) => void problems.push({ field, sentence });
  const text = (name: string) => textIn(form, name);
  const [people, quotas] = [fileIn(form, 'people'), fileIn(form, 'quotas')];
  if (people === null) wrong('people', 'Choose the file of people.');
  if (quotas === null) wrong('quotas', 'Choose the file of quotas.');
  if (!/^\d{1,9}$/.test(text('size')))
    wrong('size', 'Say how many seats the panel has: a whole number, such as 25.');
  const households = names(text('households'));
  if (households.includes(''))
    wrong('households', 'Write the columns of the address with one comma between two of them.');
  const limits = lines(text('at-most')).map(limit);
  if (limits.includes(null))
    wrong('at-most', 'Write each group as a column and a number, such as organisation=2.');
  const seed = text('seed').replaceAll(/\s+/g, '');
  if (seed !== '' && !readSeed(seed).ok)
    wrong('seed', 'The seed has 2 to 64 of the digits 0–9 and a–f, an even number of them.');
  const alternates = alternatesIn(text('alternates'), text('stay'), wrong);
  if (problems.length > 0 || people === null || quotas === null) return refuse(problems);
  const [include, exclude] = [fileIn(form, 'include'), fileIn(form, 'exclude')];
  const order = {
    size: Number(text('size')),
    method: METHODS.find((one) => one === text('method')) ?? 'leximin',
    balls: Number(text('balls')),
    seed: seed === '' ? null : seed,
    ...(alternates !== null && { alternates }),
    ...columns(
      text('id'),
      households,
      limits.filter((one) => one !== null),
    ),
  };
  return accept({ order, people, quotas, include, exclude });
}

/** Null where none are wanted, or what was written is no number. */
function alternatesIn(
  count: string,
  stay: string,
  wrong: (field: string, sentence: string) => void,
): AlternateOptions | null {
  if (!/^\d{0,4}$/.test(count)) wrong('alternates', 'Write how many alternates, such as 6.');
  if (!/^(\d{1,2}|100)$/.test(stay))
    wrong('stay', 'Write a whole number from 0 to 100, such as 80.');
  return count === '' ? null : { count: Number(count), stay: Number(stay) / 100 };
}

/** What was left blank is left out. */
function columns(
  id: string,
  households: readonly string[],
  atMost: NonNullable<Order['atMost']>,
): Pick<Order, 'id' | 'households' | 'atMost'> {
  return {
    ...(id !== '' && { id }),
    ...(households.length > 0 && { households }),
    ...(atMost.length > 0 && { atMost }),
  };
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** A field of files that was left alone gives a file without a name. */
function fileIn(form: FormData, name: string): File | null {
  const value = form.get(name);
  return value instanceof File && value.name !== '' ? value : null;
}

function names(text: string): readonly string[] {
  return text === '' ? [] : text.split(',').map((name) => name.trim());
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function limit(text: string): { readonly column: string; readonly most: number } | null {
  const at = text.lastIndexOf('=');
  const column = text.slice(0, Math.max(0, at)).trim();
  const most = text.slice(at + 1).trim();
  return column === '' || !/^\d{1,9}$/.test(most) ? null : { column, most: Number(most) };
}
