import type { CountOptions, InputFile } from '../../index.ts';

/** What the page asks the worker. */
export interface Question {
  readonly ballots: InputFile;
  readonly options: CountOptions;
}

/** One option in the end. */
export interface Row {
  readonly place: number;
  readonly name: string;
  readonly total: string;
  readonly won: boolean;
}

export interface Outcome {
  readonly result: readonly string[];
  readonly piles: string;
  readonly rows: readonly Row[];
  readonly trace: readonly string[];
  readonly files: ReadonlyMap<string, string>;
  readonly tied: boolean;
}

/** How the worker ends. */
export type Word =
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'refused'; readonly sentences: readonly string[] };
