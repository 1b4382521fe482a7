import { accept, type Result, refuse } from '@commonlot/exact';
import { faultsIn, type Person, type PlanInput } from '@commonlot/seating';
import { readPeopleSheet } from '@commonlot/selection';
import { type CsvFile, readCsv } from '../csv.ts';
import type { InputFile } from '../select/exceptions.ts';
import { fileProblem, sentenceOf } from '../select/problem.ts';
import { textOf } from '../text.ts';
import { type PlanFile, readPlanFile } from './plan-file.ts';
import { refusalSentence } from './refusal-words.ts';

export interface SeatFiles {
  readonly people: InputFile;
  readonly plan: InputFile;
}

/** Reads who is to sit where from two files, or says everything that is wrong with them at once. */
export function readSeating(
  { people, plan }: SeatFiles,
  id: string | undefined,
): Result<PlanInput, readonly string[]> {
  const sentences: string[] = [];
  const json = jsonOf(plan);
  const asked = json.ok ? readPlanFile(json.value) : null;
  if (!json.ok) sentences.push(json.refusal);
  for (const { at, text } of asked?.problems ?? [])
    sentences.push(`${plan.name}${at === '' ? '' : `, ${at}`}: ${text}`);
  const csv = readCsv(people.bytes);
  if (!csv.ok)
    sentences.push(...csv.refusal.map((one) => sentenceOf(fileProblem(people.name, one))));
  if (!csv.ok || asked === null) return refuse(sentences);
  const read = readPeopleSheet(csv.value, [], id === undefined ? {} : { id });
  sentences.push(...read.problems.map((one) => sentenceOf(fileProblem(people.name, one))));
  const columns = new Columns(csv.value);
  for (const { at, name } of columnsNamed(asked.plan))
    if (!columns.has(name))
      sentences.push(`${plan.name}, ${at}: ${people.name} has no column “${name}”.`);
  const input = inputOf(asked.plan, read, columns);
  if (sentences.length === 0)
    sentences.push(
      ...faultsIn(input).map((fault) => refusalSentence(fault, { ...files(people, plan) })),
    );
  return sentences.length > 0 ? refuse(sentences) : accept(input);
}

function files(people: InputFile, plan: InputFile) {
  return { people: people.name, plan: plan.name };
}

function jsonOf({ name, bytes }: InputFile): Result<unknown, string> {
  const text = textOf(bytes);
  if (!text.ok) return refuse(sentenceOf(fileProblem(name, text.refusal)));
  try {
    const value: unknown = JSON.parse(text.value);
    return accept(value);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    const line = Number(/line (\d+)/.exec(why)?.[1] ?? NaN);
    const place = Number.isNaN(line) ? '' : `, line ${line}`;
    return refuse(`${name}${place}: This is not JSON.`);
  }
}

/** Columns of the people's file by name, without regard to case and blanks around. */
class Columns {
  readonly #file: CsvFile;
  readonly #names: readonly string[];

  constructor(file: CsvFile) {
    this.#file = file;
    this.#names = file.header.map(fold);
  }

  has(name: string): boolean {
    return this.#names.includes(fold(name));
  }

  /** A cell of the row at a place; empty where there is none. */
  cell(place: number, name: string): string {
    const column = this.#names.indexOf(fold(name));
    return column < 0 ? '' : (this.#file.rows[place]?.cells[column] ?? '').trim();
  }
}

const fold = (text: string) => text.trim().toLowerCase();

/** Every column that the plan names, and where it does. */
function columnsNamed({ balance, ...plan }: PlanFile) {
  const { atMost, atLeast, neverAlone, guests, speaks, access } = plan;
  const alone = { atMost, atLeast, neverAlone, guests, speaks, access };
  return [
    ...balance.map((name, i) => ({ at: `balance[${i + 1}]`, name })),
    ...Object.entries(alone).map(([at, { column }]) => ({ at: `${at}.column`, name: column })),
  ].filter(({ name }) => name !== '');
}

function inputOf(
  plan: PlanFile,
  read: ReturnType<typeof readPeopleSheet>,
  columns: Columns,
): PlanInput {
  const { rounds, balance, apart, together, fixed, absent, guests, speaks, access } = plan;
  const { atMost, atLeast, neverAlone, meetings, helpers } = plan;
  const group =
    [atMost, atLeast, neverAlone, guests].find(({ column }) => column !== '')?.column ?? '';
  const people = read.people.map(({ id }, i): Person => {
    const place = read.places[i] ?? 0;
    const cell = (name: string) => columns.cell(place, name);
    return {
      id,
      values: Object.fromEntries(balance.map((name) => [name, cell(name)])),
      ...(guests.values.includes(cell(guests.column)) && { kind: 'guest' as const }),
      ...(group !== '' && cell(group) !== '' && { group: cell(group) }),
      ...(speaks.column !== '' && { speaks: listed(cell(speaks.column)) }),
      ...(access.column !== '' && { needs: listed(cell(access.column)) }),
    };
  });
  return {
    people,
    rounds,
    balance,
    ...(meetings !== null && { meetings }),
    helpers,
    apart,
    together,
    fixed,
    absent,
    atMost: limits(atMost),
    atLeast: limits(atLeast),
    neverAlone: neverAlone.values,
    ...(speaks.column !== '' && { speaks: { tables: speaks.tables } }),
    ...(access.column !== '' && { access: { tables: access.tables } }),
  };
}

function limits({ perTable }: PlanFile['atMost']) {
  return Object.entries(perTable).map(([group, many]) => ({ group, perTable: many }));
}

/** Several of them in one cell: `nl fr`, `nl, fr`, `nl/fr`. */
function listed(cell: string): readonly string[] {
  return cell.split(/[\s,;/|+]+/).filter((one) => one !== '');
}
