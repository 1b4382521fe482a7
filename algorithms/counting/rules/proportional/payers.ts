import { Fraction } from '@commonlot/exact';
import { inFull, type Purses } from './purses.ts';
import { amountOf, type Ratio } from './ratio.ts';
import type { Payers } from './steps.ts';

/** So many lines a round; by hand one redoes it from the ballots and the price alone. */
const LISTED = 6;

/**
 * What the supporters of an option had before, and what each of them pays: largest groups first.
 * @param by over a multiple of the purses' denominator @param pays from the amount before and `by`, both
 *   over that
 */
export function payersOf(
  purses: Purses,
  option: number,
  by: Ratio,
  pays: (before: bigint, by: bigint) => bigint,
): Payers {
  const factor = by.bottom / purses.denominator;
  const paid = (amount: bigint) => pays(amount * factor, by.top);
  const all = purses.of(option).toSorted((a, b) => Number(b.ballots - a.ballots));
  const payers = all.slice(0, LISTED).map(({ amount, ballots }) => {
    const before = amountOf(inFull(amount, purses));
    return {
      ballots: Number(ballots),
      before,
      paid: amountOf(Fraction.of(paid(amount), by.bottom)),
    };
  });
  // In whole numbers: thousands of fractions would be reduced for one line.
  let [together, ballots] = [0n, 0n];
  for (const rest of all.slice(LISTED)) {
    ballots += rest.ballots;
    together += paid(rest.amount) * rest.ballots;
  }
  if (ballots === 0n) return { payers, others: null };
  const sum = amountOf(Fraction.of(together, by.bottom));
  return { payers, others: { ballots: Number(ballots), paid: sum } };
}
