import { type Seed, seedFromHex } from '@commonlot/draw';
import { type Result, refuse } from '@commonlot/exact';

export type SeedProblem = { readonly code: 'seed-not-hex' };

/**
 * Reads a seed of 1 to 32 bytes in hex. A shorter one is filled up with zeros at its end, which is
 * what HMAC does with its key (RFC 2104, section 2): tickets are those of the seed as given.
 */
export function readSeed(hex: string): Result<Seed, SeedProblem> {
  const digits = hex.trim();
  if (digits.length === 0 || digits.length > 64 || digits.length % 2 !== 0)
    return refuse({ code: 'seed-not-hex' });
  const seed = seedFromHex(digits.padEnd(64, '0'));
  return seed.ok ? seed : refuse({ code: 'seed-not-hex' });
}
