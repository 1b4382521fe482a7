import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Seed } from './seed.ts';

/**
 * The ticket of one id: lower-case hex of HMAC-SHA256 (RFC 2104, FIPS 180-4) keyed by the seed over
 * `label || 0x00 || id` in UTF-8. It depends on no other id, so one person can check their own.
 */
export function ticket(seed: Seed, label: string, id: string): string {
  return ticketer(seed, label)(id);
}

/** As `ticket`, for many ids: the keyed state over the label is made once. */
export function ticketer(seed: Seed, label: string): (id: string) => string {
  const begun = hmac
    .create(sha256, seed)
    .update(concatBytes(utf8ToBytes(label), new Uint8Array(1)));
  return (id) => bytesToHex(begun.clone().update(utf8ToBytes(id)).digest());
}
