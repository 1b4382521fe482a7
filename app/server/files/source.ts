import { isUtf8 } from 'node:buffer';
import type { Limits } from './limits.ts';
import { ofFile, Unreadable } from './problem.ts';

/** Where a file's bytes come from: all at once, or piece by piece as they are uploaded. */
export type ByteSource = Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

const NEWLINE = 0x0a;

/**
 * Passes on a file's bytes once they are known to be UTF-8 text within the limit, without a
 * byte order mark. Pieces end anywhere except inside a character.
 * @throws Unreadable at the first piece that is too much, binary, or not UTF-8
 */
export async function* utf8Pieces(source: ByteSource, limits: Limits): AsyncGenerator<Buffer> {
  let total = 0;
  let row = 1;
  let started = false;
  let carried: Buffer = Buffer.alloc(0);
  for await (const piece of source instanceof Uint8Array ? [source] : source) {
    total += piece.byteLength;
    if (total > limits.bytes)
      throw new Unreadable(ofFile('file-too-large', { megabytes: limits.bytes / 1e6 }));
    let bytes: Buffer = Buffer.concat([carried, piece]);
    // The first bytes tell what kind of file this is; wait for enough of them.
    if (!started && bytes.length < 512 && !(source instanceof Uint8Array)) {
      carried = bytes;
      continue;
    }
    if (!started) bytes = afterStart(bytes);
    started = true;
    const open = openCharacter(bytes);
    carried = bytes.subarray(bytes.length - open);
    bytes = bytes.subarray(0, bytes.length - open);
    row = checkText(bytes, row);
    yield bytes;
  }
  const rest = started ? carried : afterStart(carried);
  checkText(rest, row);
  if (rest.length > 0) yield rest;
}

/** Refuses what is not CSV by its first bytes, and drops the byte order mark. */
function afterStart(bytes: Buffer): Buffer {
  const start = bytes.subarray(0, 8).toString('latin1');
  if (start.startsWith('PK\x03\x04'))
    throw new Unreadable(ofFile(isSpreadsheetZip(bytes) ? 'spreadsheet-file' : 'not-text', {}));
  // The old Excel format is an OLE compound file: [MS-CFB] section 2.2.
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw new Unreadable(ofFile('spreadsheet-file', {}));
  if (start.startsWith('%PDF')) throw new Unreadable(ofFile('not-text', {}));
  if (start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff') || everyOtherByteNul(bytes))
    throw new Unreadable(ofFile('encoding-utf16', {}));
  return start.startsWith('\xef\xbb\xbf') ? bytes.subarray(3) : bytes;
}

function isSpreadsheetZip(bytes: Buffer): boolean {
  const names = bytes.subarray(0, 4096).toString('latin1');
  return /\[Content_Types\]|_rels\/|docProps\/|xl\/|opendocument\.spreadsheet/.test(names);
}

function everyOtherByteNul(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 512);
  const nuls = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) nuls[index % 2] = 1 + (nuls[index % 2] ?? 0);
  return Math.max(...nuls) > sample.length * 0.3 && Math.min(...nuls) < sample.length * 0.05;
}

/** Bytes at the end that begin a character without ending it: 0 to 3; RFC 3629 section 3. */
function openCharacter(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xf0) return back < 4 ? back : 0;
    if (byte >= 0xe0) return back < 3 ? back : 0;
    if (byte >= 0xc0) return back < 2 ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Refuses NUL bytes and what is not UTF-8; gives the row the next piece begins in. */
function checkText(bytes: Buffer, row: number): number {
  const bad = bytes.includes(0) || !isUtf8(bytes);
  let line = row;
  let from = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, from)) {
    if (bad) checkLine(bytes.subarray(from, at), line);
    line += 1;
    from = at + 1;
  }
  if (bad) checkLine(bytes.subarray(from), line);
  return line;
}

function checkLine(bytes: Buffer, row: number): void {
  if (bytes.includes(0)) throw new Unreadable(ofFile('not-text', {}, row));
  if (!isUtf8(bytes)) throw new Unreadable(ofFile('encoding-not-utf8', {}, row));
}
