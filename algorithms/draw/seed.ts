import { accept, type Result, refuse } from '@commonlot/exact';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

declare const brand: unique symbol;

/** The 32 bytes every number of a draw follows from. */
export type Seed = Uint8Array & { readonly [brand]: 'Seed' };

export type SeedHexRefusal = { readonly code: 'seed-not-hex' };

/** Reads a seed of 64 hex digits, upper or lower case. Refuses anything else. */
export function seedFromHex(hex: string): Result<Seed, SeedHexRefusal> {
  if (!/^[0-9a-fA-F]{64}$/.test(hex)) return refuse({ code: 'seed-not-hex' });
  return accept(hexToBytes(hex.toLowerCase()) as Seed); // codec: 32 bytes by the line above
}

/** Lower-case hex, 64 digits. */
export function seedToHex(seed: Seed): string {
  return bytesToHex(seed);
}

/** A seed of its own for one purpose: HMAC-SHA256 keyed by the seed over `sub-seed || 0x00 || label`. */
export function subSeed(seed: Seed, label: string): Seed {
  const message = concatBytes(utf8ToBytes('sub-seed'), new Uint8Array(1), utf8ToBytes(label));
  return hmac(sha256, seed, message) as Seed; // codec: HMAC-SHA256 gives 32 bytes
}
