/** Bytes, hex and UTF-8, without a platform. */
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Lower-case hex of bytes. */
export function toHex(bytes: Uint8Array): string {
  return bytesToHex(bytes);
}

/**
 * Bytes of lower-case hex.
 * @param length how many bytes it must be; any when left out.
 * @returns null for anything else: upper case, an odd length, another length.
 */
export function fromHex(text: string, length?: number): Uint8Array | null {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return null;
  if (length !== undefined && text.length !== length * 2) return null;
  return hexToBytes(text);
}

/**
 * The UTF-8 bytes of a text.
 * @throws Error for a lone surrogate: it has no UTF-8 form, and encoders would replace it silently.
 */
export function utf8(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new Error('a text with a lone surrogate has no UTF-8 form');
  return utf8ToBytes(text);
}

/** Characters handed to `fromCharCode` at once: well under every engine's argument limit. */
const CHUNK = 8_192;

/**
 * Reads UTF-8 strictly (RFC 3629): null for overlong forms, surrogates, cut sequences and code
 * points over 10FFFF, so that two different byte strings never read as the same text. A byte order
 * mark stays part of the text.
 */
export function fromUtf8(bytes: Uint8Array): string | null {
  let text = '';
  let units: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      units.push(first);
      at += 1;
    } else {
      const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
      const point = readSequence(bytes, at, first, length);
      if (point === null) return null;
      if (point < 0x10000) units.push(point);
      else units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
      at += length;
    }
    if (units.length >= CHUNK) {
      text += String.fromCharCode(...units);
      units = [];
    }
  }
  return text + String.fromCharCode(...units);
}

/** Smallest code point each length may carry; a smaller one is an overlong form. */
const LEAST: Readonly<Record<number, number>> = { 2: 0x80, 3: 0x800, 4: 0x10000 };

function readSequence(bytes: Uint8Array, at: number, first: number, length: number): number | null {
  if (first < 0xc2 || first > 0xf4) return null;
  let point = first & (0xff >> (length + 1));
  for (let i = 1; i < length; i += 1) {
    const next = bytes[at + i];
    if (next === undefined || (next & 0xc0) !== 0x80) return null;
    point = (point << 6) | (next & 0x3f);
  }
  const least = LEAST[length] ?? 0;
  if (point < least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null;
  return point;
}

/** Whether two byte strings are the same. Not constant-time: what is compared here is public. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Order of texts by UTF-16 code units: the order of RFC 8785 keys and of every list here. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
