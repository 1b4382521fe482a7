import { readFileSync } from 'node:fs';
import type { Differences } from '../../differences.ts';

/** An older schema with data, as SQL for one of the two stores. */
export function snapshot(name: string, differences: Differences): string {
  const { text, bytes, end, endInKeyOrder } = differences;
  const words: Readonly<Record<string, string>> = { text, bytes, end, endInKeyOrder };
  return readFileSync(new URL(`${name}.sql`, import.meta.url), 'utf8').replace(
    /\{\{(hex:)?(\w*)\}\}/g,
    (_token, hex: string | undefined, word: string) =>
      hex === undefined ? (words[word] ?? word) : differences.bytesLiteral(word),
  );
}
