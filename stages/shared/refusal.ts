import { type Language, type LocalText, missingLanguages } from './text.ts';

export type WordsRefusal =
  | { readonly code: 'words-missing'; readonly field: string }
  | { readonly code: 'words-too-long'; readonly field: string; readonly most: number };

export interface RangeRefusal {
  readonly code: 'number-out-of-range';
  readonly field: string;
  readonly least: number;
  readonly most: number;
}

/** Refusals that more than one stage gives. */
export type CommonRefusal = WordsRefusal | RangeRefusal;

export interface LanguagesRefusal {
  readonly code: 'languages-missing';
  readonly field: string;
  readonly languages: readonly Language[];
}

/** Refuses an empty or over-long text; null when it is fine. */
export function wordsProblem(field: string, text: string, most = 5_000): WordsRefusal | null {
  if (text.trim() === '') return { code: 'words-missing', field };
  if (text.length > most) return { code: 'words-too-long', field, most };
  return null;
}

/** Refuses a formal text that lacks one of the assembly's languages; null when it is fine. */
export function languagesProblem(
  field: string,
  text: LocalText,
  languages: readonly Language[],
): LanguagesRefusal | null {
  const missing = missingLanguages(text, languages);
  return missing.length === 0 ? null : { code: 'languages-missing', field, languages: missing };
}

/** Refuses a number that is not whole or lies outside; null when it is fine. */
export function rangeProblem(
  field: string,
  value: number,
  least: number,
  most: number,
): RangeRefusal | null {
  const fine = Number.isInteger(value) && value >= least && value <= most;
  return fine ? null : { code: 'number-out-of-range', field, least, most };
}
