import { Fraction } from '@commonlot/exact';
import { inFull, type Purses } from './purses.ts';
import { amountOf } from './ratio.ts';
import type { Payers } from './steps.ts';

/** So many lines a round; by hand one redoes it from the ballots and the price alone. */
const LISTED = 6;

/** What the supporters of an option had before, and what each of them pays: largest groups first. */
export function payersOf(
  purses: Purses,
  option: number,
  pays: (before: Fraction) => Fraction,
): Payers {
  const all = purses.of(option).toSorted((a, b) => Number(b.ballots - a.ballots));
  const payers = all.slice(0, LISTED).map(({ amount, ballots }) => {
    const before = inFull(amount, purses);
    return {
      ballots: Number(ballots),
      before: amountOf(before),
      paid: amountOf(pays(before)),
    };
  });
  let [paid, ballots] = [Fraction.zero, 0n];
  for (const rest of all.slice(LISTED)) {
    ballots += rest.ballots;
    paid = paid.add(pays(inFull(rest.amount, purses)).mul(Fraction.of(rest.ballots)));
  }
  return {
    payers,
    others: ballots === 0n ? null : { ballots: Number(ballots), paid: amountOf(paid) },
  };
}
