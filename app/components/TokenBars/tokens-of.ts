import type { Tone } from '../token.ts';

/** Part of a bar: so many votes in one tone. */
export interface Part {
  readonly tone: Tone;
  /** What it stands for; may be a fraction, at least 0. */
  readonly amount: number;
}

/** Tokens in a line before the bar wraps. */
export const COLUMNS = 25;

/** Up to four lines of tokens, one vote each; beyond that one token stands for more. */
const MOST_ALONE = 100;
const MOST = 60;

/** How many votes one token stands for, so that the longest bar can be taken in at a look. */
export function perToken(longest: number): number {
  if (longest <= MOST_ALONE) return 1;
  for (let ten = 1; ; ten *= 10)
    for (const step of [2, 5, 10]) if (longest / (step * ten) <= MOST) return step * ten;
}

/**
 * How many tokens each part is drawn with. Rounded so that the parts make up the rounded whole, and
 * nothing above zero vanishes where it is all there is.
 */
export function tokensOf(parts: readonly Part[], per: number): readonly number[] {
  let sum = 0;
  let drawn = 0;
  return parts.map(({ amount }) => {
    sum += amount / per;
    const upTo = sum > 0 && drawn === 0 ? Math.max(1, Math.round(sum)) : Math.round(sum);
    const own = Math.max(0, upTo - drawn);
    drawn += own;
    return own;
  });
}
