import { Fraction } from '@commonlot/exact';

/**
 * Votes from a load or a price: an option alone with n fresh supporters costs each of them 1/n, so 1/n
 * reads as n votes; where they have had or paid before, it reads as fewer. Null for what is free.
 */
export function inverse(price: Fraction): Fraction | null {
  return price.sign() === 0 ? null : Fraction.one.div(price);
}
