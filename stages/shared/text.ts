/** The languages Commonlot speaks; every one of an assembly's languages is one of these. */
export const LANGUAGES = ['en', 'nl', 'fr', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A formal text of the organiser, written out in each of the assembly's languages. */
export type LocalText = Readonly<Partial<Record<Language, string>>>;

/**
 * A text a person wrote. The record carries only its digest, so that a harmful text can be
 * redacted and the chain still verifies; the words are a document beside the record.
 */
export interface TextRef {
  /** SHA-256, hex, of the document's bytes (canonical JSON of lang, salt and text). */
  readonly document: string;
  readonly lang: Language;
}

/** A list or file the record vouches for by digest. */
export interface DocumentRef {
  /** SHA-256, hex, of the document's bytes. */
  readonly document: string;
  /** File name in the bundle, for people. */
  readonly name: string;
  /** Sealed documents hold personal data: committed to here, never published. */
  readonly visibility: 'public' | 'sealed';
}

/** Which of the languages have no words yet. */
export function missingLanguages(
  text: LocalText,
  languages: readonly Language[],
): readonly Language[] {
  return languages.filter((language) => (text[language] ?? '').trim() === '');
}

/** The words in the language asked for, else in the first language there is. */
export function wordsIn(text: LocalText, language: Language): string {
  return text[language] ?? LANGUAGES.map((other) => text[other]).find((words) => words) ?? '';
}
