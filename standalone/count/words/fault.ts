import type { FormatProblem } from '@commonlot/counting';

/** What is wrong with a ballot file, in one sentence that begins with its place. */
export function faultSentence(file: string, problem: FormatProblem): string {
  return `${file}, line ${problem.line}, column ${problem.column}: ${faultWords(problem)}`;
}

function faultWords(problem: FormatProblem): string {
  switch (problem.code) {
    case 'file-empty':
      return 'The file is empty.';
    case 'head-faulty':
      return 'The first line of a BLT file is two whole numbers, options and seats.';
    case 'no-options':
      return 'There is no option to vote for.';
    case 'seats-above-options':
      return `${problem.seats} seats are more than the ${problem.options} options.`;
    case 'seats-faulty':
      return `“${problem.found}” is no number of seats: a whole number from 1 belongs here.`;
    case 'weight-faulty':
      return `“${problem.found}” is no number of ballots: a whole number from 1 belongs here.`;
    case 'option-beyond':
      return `There is no option ${problem.found}: the file has ${problem.options}.`;
    case 'option-twice':
      return `The option “${problem.option}” stands there twice.`;
    case 'unreadable':
      return `“${problem.found}” means nothing here.`;
    case 'cut-short':
      return cutShort(problem.missing);
    case 'names-missing':
      return `The file is cut short: ${problem.names} of ${problem.options} options have a name.`;
    case 'section-unknown':
      return `“${problem.found}” is no section: META, PROJECTS and VOTES are.`;
    case 'part-missing':
      return `${problem.part} is missing.`;
    case 'vote-type-unknown':
      return `“${problem.found}” is no known vote_type: approval, choose-1, cumulative, scoring and ordinal are.`;
    case 'mark-unreadable':
      return `“${problem.found}” is no number.`;
    case 'sum-faulty':
      return `“${problem.found}” is no sum: a number from 0 belongs here, with up to 6 decimals.`;
    case 'points-differ':
      return `The vote names ${problem.options} and gives points to ${problem.points}.`;
    case 'too-many-cells':
      return `The line has ${problem.cells} cells or more and the header has ${problem.columns} columns.`;
    case 'quotes-broken':
      return 'A quotation mark is open or out of place.';
    case 'code-missing':
      return 'The ballot has no code, though the file has a column of codes.';
    case 'code-twice':
      return `The code “${problem.ballot}” stands on two ballots.`;
    case 'too-many-options':
      return `${problem.found} options are more than the ${problem.most} that can be counted.`;
  }
}

function cutShort(missing: 'paper-end' | 'end' | 'ballots'): string {
  switch (missing) {
    case 'paper-end':
      return 'The ballot is cut short: its end is missing (0 in a BLT file).';
    case 'end':
      return 'The file is cut short: the end of the ballots is missing (a line with 0 in a BLT file).';
    case 'ballots':
      return 'The file is cut short: there are no ballots in it.';
  }
}
