import { join } from 'node:path';
import { z } from 'zod';
import { readOwnText } from '../server/adapters/disk/files.ts';
import { AREAS, type Area } from './areas.ts';
import { LANGUAGES, type Language, type PageLanguage } from './languages.ts';
import type { Messages } from './translator.ts';

const File = z.object({ '@reviewed': z.boolean() }).catchall(z.union([z.string(), z.boolean()]));

/** One word file: whether a native speaker has read it, and its messages by key. */
export interface WordFile {
  readonly reviewed: boolean;
  readonly messages: Readonly<Record<string, string>>;
}

/** Reads one word file from disk; throws where it is missing or malformed. */
export function readWordFile(language: Language, area: Area): WordFile {
  const path = join(import.meta.dirname, 'messages', language, `${area}.json`);
  const { '@reviewed': reviewed, ...rest } = File.parse(JSON.parse(readOwnText(path)));
  const messages: Record<string, string> = {};
  for (const [key, text] of Object.entries(rest)) messages[key] = String(text);
  return { reviewed, messages };
}

function load(language: Language): Messages {
  const all: Record<string, string> = {};
  for (const area of AREAS) {
    const { messages } = readWordFile(language, area);
    for (const [key, text] of Object.entries(messages)) all[`${area}.${key}`] = text;
  }
  return all;
}

const catalogues = new Map(LANGUAGES.map((language) => [language, load(language)]));

/** All messages of a language; the pseudo-language is made from English. */
export function catalogueOf(language: PageLanguage): Messages {
  return catalogues.get(language === 'qps' ? 'en' : language) ?? {};
}
