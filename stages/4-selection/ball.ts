import { ballFromDice, ballFromSeed, type SeedRefusal, seedFrom } from '@commonlot/draw';
import { accept, type Result } from '@commonlot/exact';
import type { PublicRandomness } from '../shared/seed.ts';

export type BallRefusal = SeedRefusal;

/**
 * The ball that public randomness chooses. Dice are read as digits, so that everybody in the
 * hall sees the number; typed randomness is hashed first.
 * @param balls 100, 1,000 or 10,000.
 * @returns a number from 0 to balls - 1.
 */
export function ballOf(randomness: PublicRandomness, balls: number): Result<number, BallRefusal> {
  if (randomness.kind === 'dice') return ballFromDice(randomness.rolls, balls);
  const seed = seedFrom(randomness, 'panel');
  return seed.ok ? accept(ballFromSeed(seed.value, 'panel', balls)) : seed;
}
