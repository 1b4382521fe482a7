import type { Report } from '../index.ts';

/** What the page asks the worker. */
export interface Question {
  readonly zip: Uint8Array;
  readonly publicKey: string | null;
  /** Lines of checkpoints.jsonl. */
  readonly kept: readonly string[];
}

/** What the worker answers. */
export type Answer =
  | { readonly opened: true; readonly report: Report }
  | { readonly opened: false; readonly sentence: string };
