import { accept, type Result, refuse } from '@commonlot/exact';
import type { Seed } from './seed.ts';
import { rollProblem, type SeedRefusal } from './source.ts';
import { stream } from './stream.ts';

/** Digits that number the balls of a lottery: 2, 3 or 4. */
function digitsOf(balls: number): number | null {
  const at = [100, 1_000, 10_000].indexOf(balls);
  return at < 0 ? null : at + 2;
}

/**
 * The ball that ten-sided dice name: the rolls read as one number, first die first, so that
 * everybody in the hall sees it. Exactly as many dice as the balls have digits.
 * @param balls 100, 1,000 or 10,000.
 * @returns a number from 0 to balls - 1.
 */
export function ballFromDice(rolls: readonly number[], balls: number): Result<number, SeedRefusal> {
  const digits = digitsOf(balls);
  if (digits === null) return refuse({ code: 'balls-not-supported', balls });
  const wrong = rollProblem(10, rolls);
  if (wrong) return refuse(wrong);
  if (rolls.length !== digits)
    return refuse({ code: 'too-few-rolls', rolls: rolls.length, least: digits });
  return accept(Number(rolls.join('')));
}

/** The ball a seed names, each as likely: a number from 0 to balls - 1. */
export function ballFromSeed(seed: Seed, label: string, balls: number): number {
  return stream(seed, `ball/${label}`).below(balls);
}
