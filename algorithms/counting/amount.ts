import type { Fraction } from '@commonlot/exact';
import type { Amount } from './standing.ts';

/** A fraction as an amount: a whole number as a number, any other as "7/2". */
export function amountOf(fraction: Fraction): Amount {
  const { numerator, denominator } = fraction;
  return denominator === 1n ? wholeAmount(numerator) : fraction.toString();
}

/** A whole number of any size: as text where a number would lose digits. */
export function wholeAmount(whole: bigint): Amount {
  const number = Number(whole);
  return Number.isSafeInteger(number) ? number : String(whole);
}
