import type { Fraction } from '@commonlot/exact';

/** A whole number as a number; any other as exact text: "12.34567" or "22/7". */
export type Amount = number | string;

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
