import { Fraction } from '@commonlot/exact';
import type { Majority, Share } from './rule.ts';

/**
 * The least whole number that is `more-than` or `at-least` the share of a base; above the base where
 * none is. Exact.
 */
export function leastOf(share: Share, passes: Majority['passes'], base: number): number {
  const exact = Fraction.of(share.numerator, share.denominator).mul(Fraction.of(base));
  return Number(passes === 'more-than' ? exact.floor() + 1n : exact.ceil());
}
