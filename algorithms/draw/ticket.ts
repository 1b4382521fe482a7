import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { labelPrefix, utf8 } from './bytes.ts';
import type { Seed } from './seed.ts';

/**
 * The ticket of one id: lower-case hex (64 digits) of
 * HMAC-SHA256(key = the seed's 32 bytes, message = utf8(label) || 0x00 || utf8(id)).
 * The smallest tickets win. A ticket depends on nothing but its own id, so the order of the list
 * does not matter, a longer list moves nobody, and a person can compute their own.
 * @throws RangeError for an empty label, a NUL in the label, or text that is not well-formed
 * Sources: RFC 2104; the sampling by smallest ticket is Rivest, consistent sampling (2018).
 */
export function ticket(seed: Seed, label: string, id: string): string {
  return ticketer(seed, label)(id);
}

/** `ticket` for many ids of one draw: the keyed state with the label absorbed is used again. */
export function ticketer(seed: Seed, label: string): (id: string) => string {
  const digest = digester(seed, label);
  return (id) => bytesToHex(digest(id));
}

/** The ticket's 32 bytes; the returned array is overwritten by the next call. */
export function digester(seed: Seed, label: string): (id: string) => Uint8Array {
  const keyed = hmac.create(sha256, seed).update(labelPrefix(label));
  const work = keyed.clone();
  const out = new Uint8Array(32);
  return (id) => {
    keyed._cloneInto(work);
    work.update(utf8(id)).digestInto(out);
    return out;
  };
}
