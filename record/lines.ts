import { fromUtf8, utf8 } from './bytes.ts';

/** What a file of lines turned out to be; `line` counts from 1. */
export interface Lines {
  /** The lines before the first problem, without line ends. */
  readonly lines: readonly string[];
  readonly problem:
    | null
    | { readonly code: 'line-not-unicode'; readonly line: number }
    /** The file does not end with a line end: it was cut. */
    | { readonly code: 'last-line-cut'; readonly line: number };
}

const LINE_END = 0x0a;

/** Splits the bytes of a `.jsonl` file: UTF-8, each line ended by one LF, no byte order mark. */
export function readLines(bytes: Uint8Array): Lines {
  const lines: string[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(LINE_END, start);
    const line = lines.length + 1;
    if (end === -1) return { lines, problem: { code: 'last-line-cut', line } };
    const text = fromUtf8(bytes.subarray(start, end));
    if (text === null) return { lines, problem: { code: 'line-not-unicode', line } };
    lines.push(text);
    start = end + 1;
  }
  return { lines, problem: null };
}

/** The bytes of a `.jsonl` file. */
export function writeLines(lines: readonly string[]): Uint8Array {
  return utf8(lines.map((line) => `${line}\n`).join(''));
}
