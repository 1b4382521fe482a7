import { createCipheriv } from 'node:crypto';
import { type Seed, seedFromHex, subSeed } from '@commonlot/draw';
import { digest, utf8 } from '@commonlot/record';
import type { Chance } from '../acts/chance.ts';

/** The 32 bytes everything in a rehearsal follows from. @param number any whole number */
export function rehearsalSeed(number: number): Seed {
  const read = seedFromHex(digest(utf8(`commonlot.rehearsal/1\n${number}\n`)));
  if (!read.ok) throw new Error('a digest is a seed');
  return read.value;
}

/** The chance of one assembly's life: two rehearsals of one seed share the town and nothing else. */
export function lifeSeed(number: number, assembly: string): Seed {
  return subSeed(rehearsalSeed(number), `life/${assembly}`);
}

/**
 * The chance of one act: ids, salts and codes follow from the seed and the act's own name, so that
 * a rehearsal that paused, or was killed half-way, goes on exactly as if it had not. The bytes are
 * AES-256 in counter mode under the sub-seed of the name (NIST SP 800-38A): 1.8 million of them for
 * a frame's ids and salts take milliseconds, where the draw's own stream would take seconds.
 */
export function chanceOf(seed: Seed, name: string): Chance {
  const cipher = createCipheriv('aes-256-ctr', subSeed(seed, `act/${name}`), Buffer.alloc(16));
  return { bytes: (count) => new Uint8Array(cipher.update(Buffer.alloc(count))) };
}
