import { accept, type Result, refuse } from '@commonlot/exact';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

declare const seedBrand: unique symbol;

/** 32 bytes everything in one draw follows from. */
export type Seed = Uint8Array & { readonly [seedBrand]: true };

export type SeedHexRefusal = { readonly code: 'seed-not-64-hex-digits'; readonly length: number };

/** Reads 64 hexadecimal digits of either case; surrounding blanks are ignored. */
export function seedFromHex(hex: string): Result<Seed, SeedHexRefusal> {
  const digits = hex.trim();
  if (!/^[0-9a-fA-F]{64}$/.test(digits)) {
    return refuse({ code: 'seed-not-64-hex-digits', length: digits.length });
  }
  return accept(asSeed(hexToBytes(digits)));
}

/** 64 lower-case hexadecimal digits. */
export function seedToHex(seed: Seed): string {
  return bytesToHex(seed);
}

/** Brands 32 bytes. Inside this package only. */
export function asSeed(bytes: Uint8Array): Seed {
  if (bytes.length !== 32) throw new RangeError(`a seed has 32 bytes, not ${bytes.length}`);
  // The brand exists only in the types; the length was checked on the line above.
  return bytes as Seed;
}
