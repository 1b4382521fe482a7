import {
  type BallRefusal,
  ballFromDice,
  ballFromSeed,
  type SeedRefusal,
  seedFrom,
} from '@commonlot/draw';
import { accept, type Result, refuse } from '@commonlot/exact';
import type { PublicRandomness } from '../shared/seed.ts';

export type PanelBallRefusal =
  | BallRefusal
  | SeedRefusal
  | { readonly code: 'balls-not-supported'; readonly balls: number }
  | { readonly code: 'dice-sides-out-of-range'; readonly least: number; readonly most: number };

/** Numbers of balls that two, three or four ten-sided dice can name. */
const BALLS = [100, 1000, 10000] as const;

/** Refuses a number of balls that no dice can name; else gives it back as one of the three. */
export function readBalls(
  balls: number,
): Result<(typeof BALLS)[number], Extract<PanelBallRefusal, { code: 'balls-not-supported' }>> {
  const found = BALLS.find((one) => one === balls);
  return found === undefined ? refuse({ code: 'balls-not-supported', balls }) : accept(found);
}

/**
 * The ball that public randomness chooses. Ten-sided dice are read as digits, so that everybody in
 * the hall sees the number; typed randomness is hashed first.
 * @param balls 100, 1,000 or 10,000.
 * @returns a number from 0 to balls - 1.
 */
export function ballOf(
  randomness: PublicRandomness,
  balls: number,
): Result<number, PanelBallRefusal> {
  const counted = readBalls(balls);
  if (!counted.ok) return counted;
  if (randomness.kind === 'dice') {
    const { sides, rolls } = randomness;
    if (sides !== 10) return refuse({ code: 'dice-sides-out-of-range', least: 10, most: 10 });
    return ballFromDice(rolls, counted.value);
  }
  const seed = seedFrom(randomness, 'panel');
  return seed.ok ? accept(ballFromSeed(seed.value, 'panel', counted.value)) : seed;
}
