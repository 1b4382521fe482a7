import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * UTF-8 bytes of a text.
 * @throws RangeError for half a surrogate pair, which UTF-8 cannot carry: two different ids would
 *   silently become the same bytes.
 */
export function utf8(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new RangeError('text holds half a surrogate pair');
  return utf8ToBytes(text);
}

/**
 * utf8(label) || 0x00, the prefix every ticket of that label hashes first.
 * @throws RangeError for an empty label, or one holding 0x00, which would make two (label, id)
 *   pairs the same bytes.
 */
export function labelPrefix(label: string): Uint8Array {
  if (label === '' || label.includes('\0')) throw new RangeError('label is empty or holds NUL');
  const bytes = utf8(label);
  const prefix = new Uint8Array(bytes.length + 1);
  prefix.set(bytes);
  return prefix;
}

/** The first 48 bits, big-endian, as a number: exact in a double. */
export function leading48(bytes: Uint8Array, offset = 0): number {
  let value = 0;
  for (let i = offset; i < offset + 6; i += 1) value = value * 256 + (bytes[i] ?? 0);
  return value;
}
