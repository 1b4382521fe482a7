import type { Box } from '../ballots/box.ts';

/** Which kind of file: named after its usual ending or its home. */
export const FORMATS = ['blt', 'pabulib', 'abif', 'preflib', 'csv', 'abcvoting', 'debian'] as const;
export type Format = (typeof FORMATS)[number];

/** What a ballot file says, whatever form it has. */
export interface BallotFile {
  readonly format: Format;
  readonly box: Box;
  /** Ranks from 1, or points: 1 for an approval, dots, a score, a grade. */
  readonly kind: 'ranks' | 'points';
  /** Each option's name by its id, where the file gives one. */
  readonly names: Readonly<Record<string, string>>;
  readonly title: string;
  readonly seats: number | null;
  /** Ids of options that stand on the paper and are no longer to be had. */
  readonly withdrawn: readonly string[];
  readonly budget: FileBudget | null;
  /** What those who published the file say was chosen. */
  readonly selected?: readonly string[];
  /** The order in which the file says that ties are settled. */
  readonly tieOrder?: readonly string[];
}

/** Sums times 10^decimals, so that all are whole. */
export interface FileBudget {
  readonly limit: number;
  readonly costs: Readonly<Record<string, number>>;
  readonly decimals: number;
}

/** What is wrong at a place of a ballot file. */
export type FormatFault =
  | { readonly code: 'file-empty' }
  /** The first line names no two whole numbers: options and seats. */
  | { readonly code: 'head-faulty' }
  | { readonly code: 'no-options' }
  | { readonly code: 'seats-above-options'; readonly seats: number; readonly options: number }
  | { readonly code: 'seats-faulty'; readonly found: string }
  /** Ballots in a row must be a whole number from 1. */
  | { readonly code: 'weight-faulty'; readonly found: string }
  | { readonly code: 'option-beyond'; readonly found: string; readonly options: number }
  | { readonly code: 'option-twice'; readonly option: string }
  | { readonly code: 'unreadable'; readonly found: string }
  /** The file ends too early. */
  | { readonly code: 'cut-short'; readonly missing: 'paper-end' | 'end' | 'ballots' }
  | { readonly code: 'names-missing'; readonly names: number; readonly options: number }
  | { readonly code: 'section-unknown'; readonly found: string }
  | { readonly code: 'part-missing'; readonly part: string }
  | { readonly code: 'vote-type-unknown'; readonly found: string }
  | { readonly code: 'mark-unreadable'; readonly found: string }
  /** A cost or a budget: a number from 0, with up to 6 decimals. */
  | { readonly code: 'sum-faulty'; readonly found: string }
  | { readonly code: 'points-differ'; readonly options: number; readonly points: number }
  | { readonly code: 'too-many-cells'; readonly cells: number; readonly columns: number }
  | { readonly code: 'quotes-broken' }
  | { readonly code: 'code-missing' }
  | { readonly code: 'code-twice'; readonly ballot: string }
  | { readonly code: 'too-many-options'; readonly found: number; readonly most: number };

/** Line and column from 1; columns count characters. */
export type FormatProblem = FormatFault & { readonly line: number; readonly column: number };

/** Up to 20 problems, in the order of the file; never none. */
export type FormatRefusal = readonly FormatProblem[];

/** A form cannot say this: marks that are no ranks from 1, or no approvals. `row` from 1. */
export interface Unwritable {
  readonly code: 'unwritable';
  readonly row: number;
}

/** More options than any ballot paper has, and few enough that no file can fill the memory by its head. */
export const MOST_OPTIONS = 100_000;
