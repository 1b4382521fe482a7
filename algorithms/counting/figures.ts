/** Far below 2^53 / 10 million ballots, so that no sum can lose exactness. */
const LARGEST = 100_000_000;

/** Whether a rule's figure is a whole number that sums exactly over any box. */
export function isFigure(n: number): boolean {
  return Number.isSafeInteger(n) && Math.abs(n) <= LARGEST;
}

/** A figure of at least 1. */
export function isPositive(n: number): boolean {
  return isFigure(n) && n >= 1;
}
