import { Fraction } from '@commonlot/exact';
import type { Amount } from '../../amount.ts';

/** A fraction that is not reduced, for comparing: reducing costs more than comparing once. */
export interface Ratio {
  readonly top: bigint;
  /** Above zero. */
  readonly bottom: bigint;
}

export const NOTHING: Ratio = { top: 0n, bottom: 1n };

/** Below zero where a < b, by cross-multiplication: exact. */
export function compared(a: Ratio, b: Ratio): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function reduced({ top, bottom }: Ratio): Fraction {
  return Fraction.of(top, bottom);
}

/** A whole number as a number, any other as "22/7". */
export function amountOf(fraction: Fraction): Amount {
  const whole = Number(fraction.numerator);
  return fraction.denominator === 1n && Number.isSafeInteger(whole) ? whole : fraction.toString();
}

/** Greatest common divisor of numbers from 0 (Euclid). */
export function common(a: bigint, b: bigint): bigint {
  let [high, low] = [a, b];
  while (low !== 0n) [high, low] = [low, high % low];
  return high;
}

/**
 * The doubles next to each top / bottom, to within 2^-50 of it or of 2^-800, whichever is more: both are
 * cut to their leading digits alike, since a double holds no number from 2^1024 on. The quotients must be
 * below 2^100.
 */
export function near(tops: readonly bigint[], bottom: bigint): Float64Array {
  const cut = BigInt(Math.max(0, bottom.toString(16).length * 4 - 900));
  const below = Number(bottom >> cut);
  return Float64Array.from(tops, (top) => Number(top >> cut) / below);
}
