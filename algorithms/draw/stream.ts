import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Seed } from './seed.ts';

/** Numbers that follow from a seed and a label, one after the other. */
export interface Stream {
  /** A whole number from 0 to n - 1, each as likely. @throws RangeError unless 1 <= n <= 2^32. */
  readonly below: (n: number) => number;
  /** A new array in random order, each order as likely (Fisher and Yates; Durstenfeld 1964). */
  readonly shuffle: <Item>(items: readonly Item[]) => Item[];
}

const WORDS = 8;
const TWO_32 = 2 ** 32;

/**
 * Opens the stream of a label: block i is HMAC-SHA256 keyed by the seed over
 * `label || 0x00 || i` (i as 8 bytes, big-endian), read as eight 32-bit words, big-endian. A word
 * that would favour small numbers is passed over.
 */
export function stream(seed: Seed, label: string): Stream {
  const begun = hmac
    .create(sha256, seed)
    .update(concatBytes(utf8ToBytes(label), new Uint8Array(1)));
  let block = new DataView(new ArrayBuffer(0));
  let counter = 0;
  let used = WORDS;
  const word = () => {
    if (used === WORDS) {
      const index = new DataView(new ArrayBuffer(8));
      index.setUint32(0, Math.floor(counter / TWO_32));
      index.setUint32(4, counter % TWO_32);
      counter += 1;
      const bytes = begun.clone().update(new Uint8Array(index.buffer)).digest();
      block = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      used = 0;
    }
    used += 1;
    return block.getUint32((used - 1) * 4);
  };
  const below = (n: number) => {
    if (!Number.isInteger(n) || n < 1 || n > TWO_32) throw new RangeError(`below ${n}`);
    const fair = TWO_32 - (TWO_32 % n);
    for (;;) {
      const value = word();
      if (value < fair) return value % n;
    }
  };
  return { below, shuffle: (items) => shuffled(items, below) };
}

function shuffled<Item>(items: readonly Item[], below: (n: number) => number): Item[] {
  const boxes = items.map((item) => ({ item }));
  for (let last = boxes.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    const [a, b] = [boxes[last], boxes[other]];
    if (!a || !b) continue;
    boxes[last] = b;
    boxes[other] = a;
  }
  return boxes.map(({ item }) => item);
}
