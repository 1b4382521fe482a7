import type { Fraction } from '@commonlot/exact';
import type { Say } from '../../method.ts';
import type { Satisfaction } from '../../shapes/equal-shares.ts';
import { choose, type Part, type Stand } from './choose.ts';
import { payersOf } from './payers.ts';
import { Prices } from './prices.ts';
import { inFull, type Purses } from './purses.ts';
import type { Race } from './race.ts';
import { amountOf, type Ratio, reduced } from './ratio.ts';
import { inverse } from './votes.ts';

/**
 * Equal shares from the money in `purses` on: among the options whose supporters can pay for them, the
 * next is the one whose supporters pay least for their satisfaction, each the same or all it has left.
 */
export function* byShares(
  race: Race,
  purses: Purses,
  satisfaction: Satisfaction,
  stand: Stand,
  say: Say,
): Part<void> {
  const prices = new Prices(race.out().filter((option) => race.approvals(option) > 0));
  const worth = (option: number) => worthOf(race, satisfaction, option);
  while (!race.full) {
    const least = prices.least(
      (option) => {
        const price = priceOf(race, purses, option);
        return price === null ? null : { top: price.top, bottom: price.bottom * worth(option) };
      },
      (option, { top, bottom }) =>
        purses.surelyShort(option, { top: top * worth(option), bottom }, race.cost(option)),
    );
    if (least === null) return;
    const option = yield* choose(race, least.tied, stand, say);
    const most = priceOf(race, purses, option);
    if (most === null) throw new Error('bought what nobody can pay for');
    const price = reduced(most);
    const payers = payersOf(purses, option, most, (has, by) => (has < by ? has : by));
    const votes = inverse(reduced(least.price));
    race.add({ option, phase: 'shares', votes, price });
    prices.drop(option);
    purses.move(option, most, (before, by) => (before > by ? before - by : 0n));
    say({
      code: 'share-bought',
      option: race.name(option),
      round: race.won.length,
      ballots: race.approvals(option),
      cost: Number(race.cost(option)),
      price: amountOf(price),
      votes: votes === null ? null : amountOf(votes),
      ...payers,
    });
  }
}

function worthOf(race: Race, satisfaction: Satisfaction, option: number): bigint {
  const cost = race.cost(option);
  return satisfaction === 'cardinality' || cost === 0n ? 1n : cost;
}

/**
 * The most a supporter pays when all pay the same or, where that is more than they have, all they have;
 * null when they cannot pay together.
 */
function priceOf(race: Race, purses: Purses, option: number): Ratio | null {
  const held = purses.of(option);
  let open = race.cost(option) * purses.denominator;
  let payers = held.reduce((sum, { ballots }) => sum + ballots, 0n);
  for (const { amount, ballots } of held) {
    if (amount * payers >= open) return { top: open, bottom: purses.denominator * payers };
    open -= amount * ballots;
    payers -= ballots;
  }
  return null;
}

/** What the supporters of an option have left together. */
export function moneyOf(purses: Purses, option: number): Fraction {
  const all = purses.of(option).reduce((sum, { amount, ballots }) => sum + amount * ballots, 0n);
  return inFull(all, purses);
}

/** Longest list of purses in a trace. */
const LISTED = 100;

export function sayWhatIsLeft(purses: Purses, say: Say): void {
  const all = purses.all().toSorted((a, b) => Number(b.ballots - a.ballots));
  let left = 0n;
  let others = 0;
  for (const [at, { amount, ballots }] of all.entries()) {
    left += amount * ballots;
    if (at >= LISTED) others += Number(ballots);
  }
  const listed = all.slice(0, LISTED).map(({ amount, ballots }) => {
    return { ballots: Number(ballots), left: amountOf(inFull(amount, purses)) };
  });
  say({ code: 'shares-left', left: amountOf(inFull(left, purses)), purses: listed, others });
}
