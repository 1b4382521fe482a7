import type { PoolProblem, TableProblem } from '@commonlot/selection';
import type { CsvProblem } from '../csv.ts';

/** One thing wrong with what was given, in words, and where. */
export interface Problem {
  /** Name of the file as it was given; null where it is about no one file. */
  readonly file: string | null;
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
  /** A sentence without its place. */
  readonly text: string;
}

/** One sentence: `people.csv, row 7, column gender: …` */
export function sentenceOf({ file, row, column, text }: Problem): string {
  const place = [
    ...(file === null ? [] : [file]),
    ...(row === null ? [] : [`row ${row}`]),
    ...(column === null || column === '' ? [] : [`column ${column}`]),
  ].join(', ');
  return place === '' ? text : `${place}: ${text}`;
}

export function fileProblem(file: string, problem: CsvProblem | TableProblem): Problem {
  return {
    file,
    row: 'row' in problem ? problem.row : null,
    column: 'column' in problem ? problem.column : null,
    code: problem.code,
    text: textOf(problem),
  };
}

function textOf(problem: CsvProblem | TableProblem): string {
  return isOfTable(problem) ? tableText(problem) : csvText(problem);
}

function csvText(problem: CsvProblem): string {
  switch (problem.code) {
    case 'file-too-large':
      return `The file has more than ${problem.megabytes} MB.`;
    case 'file-is-spreadsheet':
      return 'This is a spreadsheet. Save it as CSV (UTF-8) and give that file.';
    case 'file-is-not-text':
      return 'This is not a CSV file.';
    case 'encoding-utf16':
      return 'The file is written in UTF-16. Save it as CSV UTF-8.';
    case 'encoding-not-utf8':
      return 'The file is not written in UTF-8; it may be in Windows-1252, as older Excel writes. Save it as CSV UTF-8.';
    case 'file-empty':
      return 'The file is empty.';
    case 'too-many-columns':
      return `The file has ${problem.columns} columns; ${problem.most} is the most.`;
    case 'quotes-broken':
      return 'A quotation mark is open or out of place from here on.';
    case 'row-too-long':
      return `The row has ${problem.cells} cells and the header has ${problem.columns} columns.`;
  }
}

const OF_CSV: readonly string[] = [
  'file-too-large',
  'file-is-spreadsheet',
  'file-is-not-text',
  'encoding-utf16',
  'encoding-not-utf8',
  'file-empty',
  'too-many-columns',
  'quotes-broken',
  'row-too-long',
] satisfies readonly CsvProblem['code'][];

function isOfTable(problem: CsvProblem | TableProblem): problem is TableProblem {
  return !OF_CSV.includes(problem.code);
}

function tableText(problem: TableProblem): string {
  switch (problem.code) {
    case 'column-missing':
      return 'There is no such column.';
    case 'column-twice':
      return 'There are two columns of this name.';
    case 'cell-empty':
      return 'The cell is empty.';
    case 'not-a-count':
      return `“${problem.text}” is not a whole number.`;
    case 'min-above-max':
      return `The minimum ${problem.min} is above the maximum ${problem.max}.`;
    case 'flex-narrower':
      return 'The flexible bound is narrower than the bound itself.';
    case 'flex-alone':
      return 'min_flex and max_flex come together or not at all.';
    case 'quota-twice':
      return `The quota for ${problem.feature} “${problem.value}” was given before.`;
    case 'intersection-value':
      return `“${problem.value}” is not made of values that the features of “${problem.feature}” have, one for each and with “&” between.`;
    case 'no-rows':
      return 'There is nothing below the header.';
    case 'id-twice':
      return `The id “${problem.id}” was given in row ${problem.first} to another person.`;
    case 'value-without-quota':
      return `“${problem.value}” has no quota.`;
  }
}

/** Where things of the pool were written. */
export interface Places {
  readonly people: string;
  readonly quotas: string;
  readonly personRow: (id: string) => number | null;
  readonly quotaRow: (feature: string, value: string) => number | null;
  /** The file and row that settle somebody's seat before the draw. */
  readonly exception: (id: string, time: 'first' | 'last') => { file: string; row: number } | null;
}

export function poolProblem(problem: PoolProblem, places: Places): Problem {
  const at = placeOf(problem, places);
  return {
    file: null,
    row: null,
    column: null,
    ...at,
    code: problem.code,
    text: poolText(problem),
  };
}

function placeOf(problem: PoolProblem, places: Places): Partial<Problem> {
  switch (problem.code) {
    case 'pool-too-small':
      return { file: places.people };
    case 'person-twice':
      return { file: places.people, row: places.personRow(problem.id) };
    case 'value-unknown':
      return { file: places.people, row: places.personRow(problem.id), column: problem.feature };
    case 'quotas-do-not-add-up':
      return { file: places.quotas, column: problem.least > problem.size ? 'min' : 'max' };
    case 'value-nobody-has':
      return {
        file: places.quotas,
        row: places.quotaRow(problem.feature, problem.value),
        column: 'min',
      };
    case 'quota-faulty':
    case 'intersection-unknown':
    case 'included-over-quota':
      return { file: places.quotas, row: places.quotaRow(problem.feature, problem.value) };
    case 'exception-stranger':
    case 'included-share-home':
      return { ...places.exception(problem.id, 'first') };
    case 'exception-twice':
      return { ...places.exception(problem.id, 'last') };
    case 'size-not-whole':
    case 'limit-faulty':
    case 'too-many-included':
      return {};
  }
}

function poolText(problem: PoolProblem): string {
  switch (problem.code) {
    case 'pool-too-small':
      return `The panel has ${problem.size} seats and the file ${people(problem.people)}.`;
    case 'size-not-whole':
      return `The panel’s size ${problem.size} is not a whole number of 1 or more.`;
    case 'person-twice':
      return `The id “${problem.id}” is there twice.`;
    case 'value-unknown':
      return `“${problem.value}” has no quota.`;
    case 'value-nobody-has':
      return `At least ${problem.min} ${problem.min === 1 ? 'seat goes' : 'seats go'} to ${problem.feature} “${problem.value}”, but ${problem.people === 0 ? 'nobody has that value' : `only ${people(problem.people)} ${problem.people === 1 ? 'has' : 'have'} it`}.`;
    case 'quota-faulty':
      return 'Minimum and maximum must be whole numbers from 0, the minimum not above the maximum.';
    case 'quotas-do-not-add-up':
      return problem.least > problem.size
        ? `The minimums of ${problem.feature} add up to ${problem.least}, above the panel’s ${problem.size} seats.`
        : `The maximums of ${problem.feature} add up to ${problem.most}, below the panel’s ${problem.size} seats.`;
    case 'intersection-unknown':
      return `There is no ${problem.feature} “${problem.value}”.`;
    case 'limit-faulty':
      return `At most ${problem.most} of each ${problem.name} is no limit: it takes a whole number from 1.`;
    case 'exception-stranger':
      return `Nobody in the file of people has the id “${problem.id}”.`;
    case 'exception-twice':
      return `The id “${problem.id}” is settled twice.`;
    case 'too-many-included':
      return `${people(problem.people)} must be on the panel, which has ${problem.size} seats.`;
    case 'included-share-home':
      return `“${problem.id}” must be on the panel and lives with “${problem.other}”, who must be too.`;
    case 'included-over-quota':
      return `${people(problem.people)} with ${problem.feature} “${problem.value}” must be on the panel, where at most ${problem.max} may be.`;
  }
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}
