import { accept, type Result, refuse } from '@commonlot/exact';
import {
  checkPool,
  type Exception,
  type PeopleColumns,
  type Pool,
  type PoolProblem,
  quotaKey,
  readPeopleSheet,
  readQuotaSheet,
} from '@commonlot/selection';
import { type CsvFile, readCsv } from '../csv.ts';
import { type InputFile, type PlacedException, readExceptions } from './exceptions.ts';
import { fileProblem, type Places, type Problem, poolProblem } from './problem.ts';

export interface PoolFiles {
  readonly people: InputFile;
  readonly quotas: InputFile;
  /** Who sits whatever is drawn, and who cannot be drawn. */
  readonly include?: InputFile;
  readonly exclude?: InputFile;
}

export interface PoolOptions {
  readonly size: number;
  readonly id?: string;
  readonly households?: readonly string[];
  /** At most so many of each group that a column names. */
  readonly atMost?: readonly { readonly column: string; readonly most: number }[];
}

export interface ReadPool {
  readonly pool: Pool;
  readonly people: CsvFile;
  /** Place in `people.rows` by id. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** What the user should know though nothing is wrong. */
  readonly notes: readonly string[];
}

/** Problems that hold whatever is wrong with the people. */
const ABOUT_QUOTAS: readonly PoolProblem['code'][] = [
  'size-not-whole',
  'quotas-do-not-add-up',
  'quota-faulty',
  'intersection-unknown',
  'limit-faulty',
];

/** Puts a pool together from files, or says everything that is wrong with them at once. */
export function readPool(
  files: PoolFiles,
  options: PoolOptions,
): Result<ReadPool, readonly Problem[]> {
  const problems: Problem[] = [];
  const open = (file: InputFile): CsvFile | null => {
    const read = readCsv(file.bytes);
    if (read.ok) return read.value;
    problems.push(...read.refusal.map((one) => fileProblem(file.name, one)));
    return null;
  };
  const [quotaFile, peopleFile] = [open(files.quotas), open(files.people)];
  const quotas = readQuotaSheet(quotaFile ?? { header: [], rows: [] });
  if (quotaFile !== null)
    problems.push(...quotas.problems.map((one) => fileProblem(files.quotas.name, one)));
  const quotasHold = problems.length === 0;
  const people = readPeopleSheet(
    peopleFile ?? { header: [], rows: [] },
    quotas.features,
    columnsOf(options),
  );
  if (peopleFile !== null)
    problems.push(...people.problems.map((one) => fileProblem(files.people.name, one)));
  const idName = people.idColumn === null ? null : (peopleFile?.header[people.idColumn] ?? null);
  const include = readExceptions(files.include, idName);
  const exclude = readExceptions(files.exclude, idName);
  problems.push(...include.problems, ...exclude.problems);
  const pool: Pool = {
    people: people.people,
    features: quotas.features,
    size: options.size,
    intersections: quotas.intersections,
    limits: (options.atMost ?? []).map(({ column, most }) => ({ name: column, most })),
    include: include.exceptions.map(bare),
    exclude: exclude.exceptions.map(bare),
  };
  const placeOf: ReadonlyMap<string, number> = new Map(
    people.people.map(({ id }, i) => [id, people.places[i] ?? 0]),
  );
  const settled = [...include.exceptions, ...exclude.exceptions];
  const places = placesOf(files, peopleFile, placeOf, quotas.rows, settled);
  const peopleHold = problems.length === 0;
  if (quotasHold) {
    const found = checkPool(pool).filter(({ code }) => peopleHold || ABOUT_QUOTAS.includes(code));
    problems.push(...found.map((one) => poolProblem(one, places)));
  }
  if (problems.length > 0 || peopleFile === null) return refuse(problems);
  const notes = people.repeated.map((one) => repeatedNote(files.people.name, one));
  return accept({ pool, people: peopleFile, placeOf, notes });
}

function repeatedNote(file: string, { row, first }: { row: number; first: number }): string {
  return `${file}, row ${row}: It repeats row ${first} word for word and counts once.`;
}

function bare({ id, reason }: PlacedException): Exception {
  return { id, reason };
}

function columnsOf({ id, households, atMost }: PoolOptions): PeopleColumns {
  return {
    ...(id !== undefined && { id }),
    ...(households !== undefined && { households }),
    ...(atMost !== undefined && { groups: atMost.map(({ column }) => column) }),
  };
}

function placesOf(
  files: PoolFiles,
  people: CsvFile | null,
  placeOf: ReadonlyMap<string, number>,
  quotaRows: ReadonlyMap<string, number>,
  settled: readonly PlacedException[],
): Places {
  return {
    people: files.people.name,
    quotas: files.quotas.name,
    personRow: (id) => people?.rows[placeOf.get(id) ?? -1]?.row ?? null,
    quotaRow: (feature, value) => quotaRows.get(quotaKey(feature, value)) ?? null,
    exception: (id, time) => {
      const same = settled.filter((one) => one.id === id);
      const one = time === 'first' ? same[0] : same.at(-1);
      return one === undefined ? null : { file: one.file, row: one.row };
    },
  };
}
