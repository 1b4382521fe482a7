import type { Language } from './text.ts';

/** Refusals that more than one stage gives. */
export type CommonRefusal =
  | { readonly code: 'words-missing'; readonly field: string }
  | {
      readonly code: 'languages-missing';
      readonly field: string;
      readonly languages: readonly Language[];
    }
  | {
      readonly code: 'number-out-of-range';
      readonly field: string;
      readonly least: number;
      readonly most: number;
    };

/** Refuses an empty or over-long text; null when it is fine. */
export function wordsProblem(field: string, text: string, most = 5_000): CommonRefusal | null {
  if (text.trim() === '') return { code: 'words-missing', field };
  if (text.length > most) return { code: 'number-out-of-range', field, least: 1, most };
  return null;
}

/** Refuses a number that is not whole or lies outside; null when it is fine. */
export function rangeProblem(
  field: string,
  value: number,
  least: number,
  most: number,
): CommonRefusal | null {
  const fine = Number.isInteger(value) && value >= least && value <= most;
  return fine ? null : { code: 'number-out-of-range', field, least, most };
}
