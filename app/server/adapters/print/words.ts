import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { z } from 'zod';
import type { PrintLanguage, PrintText } from './documents.ts';

/** Every message of the printed documents; the word files are held to this list when read. */
export const WORD_KEYS = [
  'residents',
  'letter-title',
  'hello',
  'drawn',
  'what-lead',
  'what',
  'when-lead',
  'when',
  'support-lead',
  'how-lead',
  'how',
  'way-web',
  'way-phone',
  'way-form',
  'pledge',
  'then',
  'check',
  'hope',
  'your-code',
  'scan',
  'answer-by',
  'square-alt',
  'sample',
  'form-title',
  'form-lead',
  'form-name',
  'form-phone',
  'form-special',
  'form-needs',
  'form-consent',
  'form-special-consent',
  'form-post',
  'round',
  'table',
  'check-in',
  'no-table',
  'table-page',
  'name',
  'wall-title',
  'wall-lead',
  'resident',
  'guest',
  'host',
  'interpreter',
  'observer',
  'card-how',
  'card-secret',
  'picks',
  'card-code',
  'card-code-how',
  'sheet-how',
  'name-cards-title',
  'table-cards-title',
  'voting-cards-title',
  'ballot-title',
  'table-sheets-title',
  'group',
  'theme',
  'heed',
  'remarks',
  'host-how',
  'shred',
  'minutes',
  'speaks',
  'step-free',
  'hearing-loop',
  'asked-help',
  'host-sheets-title',
  'tally-title',
  'tally-sheet',
  'tally-rule',
  'tally-result',
  'tally-papers',
  'tally-digest',
  'tally-sign',
  'tally-officer',
  'tally-witness',
  'tally-name',
  'tally-signature',
  'tally-date',
  'tally-open',
] as const;
export type WordKey = (typeof WORD_KEYS)[number];
/** Writes one message with its arguments filled in. */
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

/** Exactly these keys, and `@reviewed`: whether a native speaker has read the file. */
const WordFile = z.record(z.enum([...WORD_KEYS, '@reviewed']), z.union([z.string(), z.boolean()]));
type Words = z.infer<typeof WordFile>;
const read = new Map<PrintLanguage, Words>();

function wordFile(language: PrintLanguage): Words {
  const known = read.get(language);
  if (known) return known;
  const path = join(import.meta.dirname, `words.${language}.json`);
  const words = WordFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  read.set(language, words);
  return words;
}

const localeOf = (language: PrintLanguage): string => (language === 'en' ? 'en-GB' : language);

/** The messages of a language. @throws Error when its word file lacks one or has one too many */
export function sayIn(language: PrintLanguage): Say {
  const words = wordFile(language);
  return (key, values = {}) =>
    String(new IntlMessageFormat(String(words[key]), localeOf(language)).format(values));
}

/** A day in full, "Saturday 16 May 2026". @param day `YYYY-MM-DD` */
export function dayIn(language: PrintLanguage, day: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'full',
    timeZone: 'UTC',
  });
  return format.format(Date.parse(`${day}T12:00:00Z`));
}

/** A formal text in the language asked for, else in the first it has. */
export function textIn(language: PrintLanguage, text: PrintText): string {
  return text[language] ?? text.en ?? text.nl ?? text.fr ?? text.de ?? '';
}
