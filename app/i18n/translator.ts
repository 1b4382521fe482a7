import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageKey } from './keys.ts';
import { formatterLanguage, type PageLanguage } from './languages.ts';
import { pseudoMessage } from './pseudo.ts';

/** Messages of one language by their full key. */
export type Messages = Readonly<Record<string, string>>;

/** What a message may be filled with. Counts are numbers, so that plurals work. */
export type Values = Readonly<Record<string, string | number>>;

/** Writes the message with this key, its arguments filled in. */
export type Translate = (key: MessageKey, values?: Values) => string;

export interface Translator {
  readonly t: Translate;
}

const compiled = new Map<PageLanguage, Map<string, IntlMessageFormat>>();

function compile(language: PageLanguage, key: string, message: string): IntlMessageFormat {
  const known = compiled.get(language) ?? new Map<string, IntlMessageFormat>();
  compiled.set(language, known);
  const found = known.get(key);
  if (found) return found;
  const source = language === 'qps' ? pseudoMessage(message) : message;
  const made = new IntlMessageFormat(source, formatterLanguage(language));
  known.set(key, made);
  return made;
}

/**
 * Makes the functions that write messages in one language.
 * @throws Error from `t` when the catalogue lacks the key or an argument is missing: the suites
 *   hold every catalogue to the English one, so this is a surprise and never an expected failure.
 */
export function translatorFor(language: PageLanguage, messages: Messages): Translator {
  const find = (key: string): IntlMessageFormat => {
    const message = messages[key];
    if (message === undefined) throw new Error(`no message ${key} in ${language}`);
    return compile(language, key, message);
  };
  return {
    t: (key, values = {}) => String(find(key).format(values)),
  };
}
