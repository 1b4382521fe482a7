import type { Say } from '../../method.ts';
import { choose, type Part, type Stand } from './choose.ts';
import { payersOf } from './payers.ts';
import { Prices } from './prices.ts';
import type { Purses } from './purses.ts';
import type { Race } from './race.ts';
import { amountOf, type Ratio, reduced } from './ratio.ts';
import { inverse } from './votes.ts';

/**
 * Phragmén's sequential rule from the loads in `purses` on: the next option is the one whose cost,
 * spread over its supporters so that all of them then carry the same load, leaves that load smallest.
 * Ends when the seats are filled, when nobody's options are left, or at the first that does not fit.
 */
export function* byLoads(race: Race, purses: Purses, stand: Stand, say: Say): Part<void> {
  // What costs more than there ever was would end the rule without ever being a choice.
  const open = race.out().filter((option) => race.cost(option) <= race.limit);
  const prices = new Prices(open.filter((option) => race.approvals(option) > 0));
  while (!race.full) {
    const least = prices.least((option) => loadOf(race, purses, option));
    if (least === null) return;
    const option = yield* choose(race, least.tied, stand, say);
    const [name, cost] = [race.name(option), Number(race.cost(option))];
    if (!race.fits(option)) {
      say({ code: 'budget-stopped', option: name, cost, left: Number(race.left) });
      return;
    }
    const load = reduced(least.price);
    const votes = inverse(load);
    const payers = payersOf(purses, option, least.price, (before, by) => by - before);
    race.add({ option, phase: 'loads', votes, price: load });
    prices.drop(option);
    purses.move(option, least.price, (_before, by) => by);
    say({
      code: 'load-shared',
      option: name,
      round: race.won.length,
      ballots: race.approvals(option),
      cost,
      load: amountOf(load),
      votes: votes === null ? null : amountOf(votes),
      ...payers,
    });
  }
}

/** (cost + loads its supporters carry) / number of supporters; null when it has none. */
export function loadOf(race: Race, purses: Purses, option: number): Ratio | null {
  const supporters = BigInt(race.approvals(option));
  if (supporters === 0n) return null;
  let top = race.cost(option) * purses.denominator;
  for (const { amount, ballots } of purses.of(option)) top += amount * ballots;
  return { top, bottom: purses.denominator * supporters };
}

/** The votes an option has by the loads as they are. */
export function votesNow(race: Race, purses: Purses, option: number) {
  const load = loadOf(race, purses, option);
  return load === null ? null : inverse(reduced(load));
}
