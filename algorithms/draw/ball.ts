import { accept, type Result, refuse } from '@commonlot/exact';
import type { Seed } from './seed.ts';
import { stream } from './stream.ts';

/** How many numbered balls (panels of a uniform lottery): one ten-sided die a digit. */
export type BallCount = 100 | 1000 | 10000;

export type BallRefusal =
  | { readonly code: 'wrong-number-of-rolls'; readonly rolls: number; readonly needed: number }
  | {
      readonly code: 'roll-out-of-range';
      /** Position of the roll, from 1. */
      readonly roll: number;
      readonly value: number;
      readonly lowest: number;
      readonly highest: number;
    };

/**
 * Reads ten-sided dice (0-9) as the digits of a ball's number, first roll first: 0, 4, 2 of 1,000
 * balls is ball 042. Balls are numbered from 000 to 999, so what the dice show is the number, and
 * it is the index into the lottery's list of panels. Exactly one roll a digit.
 */
export function ballFromDice(
  rolls: readonly number[],
  balls: BallCount = 1000,
): Result<number, BallRefusal> {
  const needed = digits(balls);
  if (rolls.length !== needed) {
    return refuse({ code: 'wrong-number-of-rolls', rolls: rolls.length, needed });
  }
  for (const [index, value] of rolls.entries()) {
    if (!Number.isInteger(value) || value < 0 || value > 9) {
      return refuse({ code: 'roll-out-of-range', roll: index + 1, value, lowest: 0, highest: 9 });
    }
  }
  return accept(rolls.reduce((number, roll) => number * 10 + roll, 0));
}

/**
 * The ball a seed draws, from 0 to balls-1, every one equally likely (`stream(seed, label).below`).
 * @param balls whole number from 1; `RangeError` otherwise
 */
export function ballFromSeed(seed: Seed, label: string, balls: number): number {
  return stream(seed, label).below(balls);
}

/** A ball as it is painted on: with its leading zeros. */
export function ballName(ball: number, balls: BallCount = 1000): string {
  return String(ball).padStart(digits(balls), '0');
}

function digits(balls: BallCount): number {
  return String(balls).length - 1;
}
