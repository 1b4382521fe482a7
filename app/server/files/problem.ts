/** What each kind of problem says besides where it is. Numbers are counts unless the name says more. */
export interface ProblemData {
  readonly 'file-empty': Nothing;
  readonly 'file-too-large': { readonly megabytes: number };
  readonly 'spreadsheet-file': Nothing;
  readonly 'not-text': Nothing;
  readonly 'encoding-utf16': Nothing;
  readonly 'encoding-not-utf8': Nothing;
  readonly 'header-too-long': { readonly kilobytes: number };
  readonly 'too-many-columns': { readonly columns: number; readonly limit: number };
  readonly 'column-missing': { readonly other: string };
  readonly 'column-twice': Nothing;
  readonly 'column-unnamed': { readonly letter: string };
  readonly 'no-rows': Nothing;
  readonly 'too-many-rows': { readonly limit: number };
  readonly 'row-too-long': { readonly kilobytes: number };
  readonly 'too-many-cells': { readonly cells: number; readonly columns: number };
  readonly 'cell-too-long': { readonly length: number; readonly limit: number };
  readonly 'cell-empty': Nothing;
  readonly 'quote-unclosed': Nothing;
  readonly 'quote-stray': Nothing;
  readonly 'hidden-character': { readonly codePoint: string };
  readonly formula: { readonly start: string };
  readonly 'id-twice': { readonly id: string; readonly firstRow: number };
  readonly 'not-a-whole-number': { readonly value: string };
  readonly 'not-in-list': { readonly value: string; readonly list: string };
  readonly 'cell-needed-by': { readonly value: string };
  readonly 'not-an-email': { readonly value: string };
  readonly 'one-language': { readonly value: string };
  readonly 'out-of-range': { readonly value: string; readonly min: number; readonly max: number };
}

type Nothing = Readonly<Record<string, never>>;
export type FileProblemCode = keyof ProblemData;

/** One thing wrong with a file, and where. */
export type FileProblem = {
  readonly [Code in FileProblemCode]: {
    readonly code: Code;
    /** Row as a spreadsheet shows it, the header being row 1; null when the whole file is meant. */
    readonly row: number | null;
    /** Column by the name its header gives it, or by the name it should have; null for a whole row. */
    readonly column: string | null;
    readonly data: ProblemData[Code];
  };
}[FileProblemCode];

/** All that is wrong with a file: at most `MOST_LISTED` problems in full, and how many there are. */
export interface FileProblems {
  readonly problems: readonly FileProblem[];
  /** At least 1. Reading stops at the first broken row, so there may be more behind it. */
  readonly total: number;
}

/** Problems listed in full. */
export const MOST_LISTED = 50;

/** Gathers problems as a file is read; keeps the first `MOST_LISTED` and counts the rest. */
export class ProblemList {
  readonly #listed: FileProblem[] = [];
  #total = 0;

  add(problem: FileProblem): void {
    this.#total += 1;
    if (this.#listed.length < MOST_LISTED) this.#listed.push(problem);
  }

  get total(): number {
    return this.#total;
  }

  get found(): FileProblems {
    return { problems: this.#listed, total: this.#total };
  }
}

/** Ends the reading of a file that cannot be read on; never leaves this folder. */
export class Unreadable extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** A problem with the file as a whole. */
export function ofFile<Code extends FileProblemCode>(
  code: Code,
  data: ProblemData[Code],
  row: number | null = null,
): FileProblem {
  // The mapped union does not follow one generic code; the parameters hold it together.
  return { code, row, column: null, data } as FileProblem;
}
