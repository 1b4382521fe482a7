import { accept, type Result, refuse } from '@commonlot/exact';

/** Why bytes are no text we read; `row` is the first line that is not UTF-8. */
export type TextProblem =
  | { readonly code: 'file-too-large'; readonly megabytes: number }
  | { readonly code: 'file-is-spreadsheet' }
  | { readonly code: 'file-is-not-text' }
  | { readonly code: 'encoding-utf16' }
  | { readonly code: 'encoding-not-utf8'; readonly row: number };

/** Every browser and Node have one; a pure package is given no platform, so it says what it needs. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { decode: (bytes: Uint8Array) => string };

const MOST_BYTES = 100_000_000;
const NEWLINE = 0x0a;

/** Reads UTF-8 with or without a byte order mark, or says what the file is instead. */
export function textOf(bytes: Uint8Array, most = MOST_BYTES): Result<string, TextProblem> {
  if (bytes.length > most) return refuse({ code: 'file-too-large', megabytes: most / 1e6 });
  const kind = kindOf(bytes);
  if (kind !== null) return refuse({ code: kind });
  try {
    // Strips the byte order mark.
    return accept(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse({ code: 'encoding-not-utf8', row: firstBadLine(bytes) });
  }
}

export function hasMark(bytes: Uint8Array): boolean {
  return starts(bytes, 0xef, 0xbb, 0xbf);
}

function kindOf(bytes: Uint8Array) {
  // ZIP (xlsx, ods) and the compound file of old Excel ([MS-CFB] 2.2).
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return 'file-is-spreadsheet';
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff) || everyOtherNul(bytes))
    return 'encoding-utf16';
  // %PDF, or bytes that no text has.
  return starts(bytes, 0x25, 0x50, 0x44, 0x46) || bytes.includes(0) ? 'file-is-not-text' : null;
}

function starts(bytes: Uint8Array, ...wanted: readonly number[]): boolean {
  return wanted.every((byte, i) => bytes[i] === byte);
}

/** UTF-16 without a mark: Latin letters come with a zero beside each. */
function everyOtherNul(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 512);
  const nuls = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
  return Math.max(...nuls) > sample.length * 0.3 && Math.min(...nuls) < sample.length * 0.05;
}

/** No byte of a UTF-8 character is a newline, so lines can be tried one by one. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let from = 0;
  for (let row = 1; ; row += 1) {
    const end = bytes.indexOf(NEWLINE, from);
    try {
      decoder.decode(bytes.subarray(from, end < 0 ? bytes.length : end));
    } catch {
      return row;
    }
    if (end < 0) return row;
    from = end + 1;
  }
}
