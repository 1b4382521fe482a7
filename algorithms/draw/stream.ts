import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { leading48 } from './bytes.ts';
import { asSeed, type Seed } from './seed.ts';
import { digester } from './ticket.ts';

const SUB_SEED = 'commonlot.sub-seed/1';
const RANGE = 2 ** 48;

/**
 * A seed for one use of a draw (table plan, speaking order, lots): the 32 bytes of the ticket of
 * `label` under the reserved label `commonlot.sub-seed/1`. Knowing one sub-seed tells nothing about
 * the others or the seed.
 */
export function subSeed(seed: Seed, label: string): Seed {
  if (label === '') throw new RangeError('label is empty');
  return asSeed(digester(seed, SUB_SEED)(label));
}

/** Numbers that follow from a seed and a label, one after the other. */
export type Stream = {
  /**
   * A whole number from 0 to n-1, every one equally likely. Takes the next 6 bytes as a big-endian
   * number and takes again while it is not below the largest multiple of n up to 2^48.
   * @param n whole number from 1 to 2^48; `RangeError` otherwise
   */
  readonly below: (n: number) => number;
  /**
   * A new array in random order (Fisher-Yates: for i from the last place down to 1, swap place i
   * with place below(i + 1)).
   */
  readonly shuffle: <Item>(items: readonly Item[]) => Item[];
};

/**
 * The bytes of a stream are HMAC-SHA256(subSeed(seed, label), i as 8 bytes big-endian) for
 * i = 0, 1, 2, …; of each 32 bytes the first 30 are used, as five numbers of 6 bytes.
 */
export function stream(seed: Seed, label: string): Stream {
  const next = sixBytes(subSeed(seed, label));
  const below = (n: number): number => {
    if (!Number.isSafeInteger(n) || n < 1 || n > RANGE) throw new RangeError(`bad range: ${n}`);
    const limit = RANGE - (RANGE % n);
    for (;;) {
      const number = next();
      if (number < limit) return number % n;
    }
  };
  const shuffle = <Item>(items: readonly Item[]): Item[] => {
    const order = items.map((_, index) => index);
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = below(i + 1);
      const [a = i, b = j] = [order[i], order[j]];
      order[i] = b;
      order[j] = a;
    }
    return order.flatMap((index) => items.slice(index, index + 1));
  };
  return { below, shuffle };
}

function sixBytes(key: Seed): () => number {
  let block = new Uint8Array(0);
  let offset = 30;
  let counter = 0n;
  return () => {
    if (offset === 30) {
      const message = new Uint8Array(8);
      new DataView(message.buffer).setBigUint64(0, counter);
      counter += 1n;
      block = hmac(sha256, key, message);
      offset = 0;
    }
    offset += 6;
    return leading48(block, offset - 6);
  };
}
