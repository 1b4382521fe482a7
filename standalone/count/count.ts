import {
  type BallotFile,
  type Contest,
  type Count,
  count,
  FORMATS,
  type Format,
  formatOf,
  type RuleName,
  readBallotFile,
  withoutWithdrawn,
} from '@commonlot/counting';
import { accept, type Result, refuse } from '@commonlot/exact';
import type { InputFile } from '../select/exceptions.ts';
import { type TextProblem, textOf } from '../text.ts';
import { resultWords } from './result.ts';
import { type Figures, kindOf, ruleNameOf, ruleOf } from './rule-of.ts';
import { faultSentence } from './words/fault.ts';
import { refusalWords } from './words/refusal.ts';
import { traceWords } from './words/trace.ts';

export interface CountOptions {
  readonly rule: string;
  readonly figures: Figures;
  /** Left out: as the file says; all it can fund or carry; else one. */
  readonly seats?: number;
  /** Ids or names in the order drawn. */
  readonly lots?: readonly string[];
  /** Left out: by name and content. */
  readonly format?: string;
}

export interface Counted {
  readonly count: Count;
  readonly file: BallotFile;
  /** The trace and the result in plain words, a sentence or two a line. */
  readonly trace: readonly string[];
  readonly result: readonly string[];
}

/** Larger files fill the memory of a laptop before they are counted. */
export const MOST_BALLOT_BYTES = 200_000_000;

/** Counts a ballot file, or says everything that stands in the way. */
export function countFile(
  ballots: InputFile,
  options: CountOptions,
): Result<Counted, readonly string[]> {
  const rule = ruleNameOf(options.rule);
  if (!rule.ok) return refuse([rule.refusal]);
  const read = readFile(ballots, options.format, rule.value);
  if (!read.ok) return read;
  const file = withoutWithdrawn(read.value);
  const ready = ruleOf(rule.value, options.figures, file);
  if (!ready.ok) return refuse([ready.refusal]);
  const names = new Map(Object.entries(file.names));
  const name = (option: string) => names.get(option) ?? option;
  const counted = count(ready.value, file.box, contestOf(file, rule.value, options));
  if (!counted.ok) return refuse([`${ballots.name}: ${refusalWords(counted.refusal, name)}`]);
  return accept({
    count: counted.value,
    file,
    trace: counted.value.trace.map((step) => traceWords(step, name)),
    result: resultWords(counted.value, name),
  });
}

function readFile(
  { name, bytes }: InputFile,
  wanted: string | undefined,
  rule: RuleName,
): Result<BallotFile, readonly string[]> {
  const format: Format | undefined = FORMATS.find((one) => one === wanted);
  if (wanted !== undefined && format === undefined)
    return refuse([`There is no format “${wanted}”. Formats are ${FORMATS.join(', ')}.`]);
  const text = textOf(bytes, MOST_BALLOT_BYTES);
  if (!text.ok) return refuse([`${name}: ${textWords(text.refusal)}`]);
  const kind = kindOf(rule);
  const read = readBallotFile(format ?? formatOf(name, text.value), text.value, kind);
  if (!read.ok) return refuse(read.refusal.map((problem) => faultSentence(name, problem)));
  if (read.value.kind === kind) return read;
  return refuse([
    kind === 'ranks'
      ? `${name}: The rule ${rule} counts rankings, and this file holds points or approvals.`
      : `${name}: The rule ${rule} counts points or approvals, and this file holds rankings.`,
  ]);
}

function contestOf(file: BallotFile, rule: RuleName, { seats, lots }: CountOptions): Contest {
  const { options } = file.box;
  const spends = rule === 'greedy' || rule === 'phragmen' || rule === 'equal-shares';
  const budget = spends && seats === undefined ? file.budget : null;
  const byName = new Map(Object.entries(file.names).map(([id, name]) => [name, id]));
  const known = new Set(options);
  const drawn = lots?.map((lot) => (known.has(lot) ? lot : (byName.get(lot) ?? lot)));
  const order = drawn ?? file.tieOrder;
  const all = rule === 'threshold' || budget !== null;
  return {
    options,
    seats: seats ?? (all ? options.length : (file.seats ?? 1)),
    ...(order !== undefined && order.length > 0 && { lots: order }),
    ...(budget !== null && { budget: { limit: budget.limit, costs: budget.costs } }),
  };
}

function textWords(problem: TextProblem): string {
  switch (problem.code) {
    case 'file-too-large':
      return tooLarge(problem.megabytes);
    case 'file-is-spreadsheet':
      return 'This is a spreadsheet. Save it as CSV (UTF-8) and give that file.';
    case 'file-is-not-text':
      return 'This is no text, so no ballot file.';
    case 'encoding-utf16':
      return 'The file is written in UTF-16. Save it as UTF-8.';
    case 'encoding-not-utf8':
      return `Line ${problem.row} is not written in UTF-8; it may be in Windows-1252. Save the file as UTF-8.`;
  }
}

/** What is said of a file beyond the limit, which nobody needs to read to the end. */
export function tooLarge(megabytes: number): string {
  return `The file has more than ${megabytes} MB, the most that is counted. Write alike ballots as one line with their number.`;
}
