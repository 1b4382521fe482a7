import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { z } from 'zod';
import { readOwnText } from '../adapters/disk/files.ts';
import type { FileProblem, FileProblems } from './problem.ts';

export type SentenceLanguage = 'en' | 'nl' | 'fr' | 'de';

const File = z.object({ '@reviewed': z.boolean() }).catchall(z.union([z.string(), z.boolean()]));
const known = new Map<SentenceLanguage, Readonly<Record<string, string | boolean>>>();

function words(language: SentenceLanguage): Readonly<Record<string, string | boolean>> {
  const found = known.get(language);
  if (found) return found;
  const path = join(import.meta.dirname, `problems.${language}.json`);
  const read = File.parse(JSON.parse(readOwnText(path)));
  known.set(language, read);
  return read;
}

function say(
  language: SentenceLanguage,
  key: string,
  values: Readonly<Record<string, string | number>>,
): string {
  const message = words(language)[key];
  if (typeof message !== 'string') throw new Error(`no message ${key} in ${language}`);
  const locale = language === 'en' ? 'en-GB' : language;
  return String(new IntlMessageFormat(message, locale).format(values));
}

/** One clear sentence (or two, with what to do) about a problem, with its row and column. */
export function sentenceOf(problem: FileProblem, language: SentenceLanguage = 'en'): string {
  const { code, row, column, data } = problem;
  const what = say(language, code, { ...data, column: column ?? '' });
  // A row is a name, not a quantity: no thousands separator.
  const at = { row: String(row), column: column ?? '' };
  if (row !== null && column !== null) return say(language, 'at-cell', { ...at, what });
  if (row !== null) return say(language, 'at-row', { ...at, what });
  return what;
}

/** A sentence per problem listed and, when there are more, one that says how many. */
export function sentencesOf(
  { problems, total }: FileProblems,
  language: SentenceLanguage = 'en',
): readonly string[] {
  const sentences = problems.map((problem) => sentenceOf(problem, language));
  const more = total - problems.length;
  return more > 0 ? [...sentences, say(language, 'more', { more })] : sentences;
}
