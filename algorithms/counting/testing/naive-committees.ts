import { Fraction, sum } from '@commonlot/exact';

/**
 * Phragmén's rule and equal shares written straight from the definitions, voter by voter, for small
 * cases; nothing here is shared with the rules under test. Options and voters by number.
 */
export interface Small {
  /** Whom each voter approves. */
  readonly profile: readonly (readonly number[])[];
  readonly costs: readonly number[];
  readonly limit: number;
}

type Sets = Set<string>;

const named = (won: readonly number[]) => won.map(String).sort().join(',');

/**
 * Phragmén's rule told by time: everybody earns one unit of money an hour, and as soon as supporters
 * can pay for an option together they buy it, up to the first that does not fit any more. All outcomes
 * over all orders among simultaneous ones.
 */
export function naivePhragmen(small: Small, start?: readonly Fraction[], won: number[] = []): Sets {
  const { profile, costs, limit } = small;
  const money = start ?? profile.map(() => Fraction.zero);
  const spent = won.reduce((total, option) => total + (costs[option] ?? 0), 0);
  const waits = costs.map((cost, option) => {
    const fans = profile.flatMap((likes, voter) => (likes.includes(option) ? [voter] : []));
    if (fans.length === 0 || won.includes(option) || cost > limit) return null;
    const have = sum(fans.map((voter) => money[voter] ?? Fraction.zero));
    return Fraction.of(cost).sub(have).div(Fraction.of(fans.length));
  });
  const soonest = least(waits);
  if (soonest === null) return new Set([named(won)]);
  const found: Sets = new Set();
  for (const [option, wait] of waits.entries()) {
    if (wait === null || !wait.equals(soonest)) continue;
    if (spent + (costs[option] ?? 0) > limit) {
      found.add(named(won));
      continue;
    }
    const after = profile.map((likes, voter) =>
      likes.includes(option) ? Fraction.zero : (money[voter] ?? Fraction.zero).add(wait),
    );
    for (const set of naivePhragmen(small, after, [...won, option])) found.add(set);
  }
  return found;
}

function least(all: readonly (Fraction | null)[]): Fraction | null {
  return all.reduce((best, one) => {
    if (one === null || (best !== null && best.compare(one) <= 0)) return best;
    return one;
  }, null);
}

/** Equal shares: all outcomes, and with `complete` those of Phragmén's rule on the money left. */
export function naiveShares(
  small: Small,
  satisfaction: 'cost' | 'cardinality',
  complete: boolean,
  start?: readonly Fraction[],
  won: number[] = [],
): Sets {
  const { profile, costs, limit } = small;
  const money = start ?? profile.map(() => Fraction.of(limit, profile.length));
  const most = costs.map((cost, option) => {
    if (won.includes(option)) return null;
    const have = profile.flatMap((likes, voter) =>
      likes.includes(option) ? [money[voter] ?? Fraction.zero] : [],
    );
    return naivePrice(have, cost);
  });
  const rates = most.map((price, option) =>
    price === null || satisfaction === 'cardinality' || costs[option] === 0
      ? price
      : price.div(Fraction.of(costs[option] ?? 1)),
  );
  const best = least(rates);
  if (best === null) return complete ? naivePhragmen(small, money, won) : new Set([named(won)]);
  const found: Sets = new Set();
  for (const [option, rate] of rates.entries()) {
    const price = most[option];
    if (rate === null || !rate.equals(best) || price === null || price === undefined) continue;
    const after = profile.map((likes, voter) => {
      const before = money[voter] ?? Fraction.zero;
      if (!likes.includes(option)) return before;
      return before.compare(price) > 0 ? before.sub(price) : Fraction.zero;
    });
    for (const set of naiveShares(small, satisfaction, complete, after, [...won, option]))
      found.add(set);
  }
  return found;
}

/** The price p with sum of min(p, money) = cost: tried for every number of those who give all. */
function naivePrice(money: readonly Fraction[], cost: number): Fraction | null {
  const rising = money.toSorted((a, b) => a.compare(b));
  for (let poor = 0; poor < rising.length; poor += 1) {
    const price = Fraction.of(cost)
      .sub(sum(rising.slice(0, poor)))
      .div(Fraction.of(rising.length - poor));
    const fits = rising.every((each, at) =>
      at < poor ? each.compare(price) <= 0 : each.compare(price) >= 0,
    );
    if (fits) return price;
  }
  return null;
}
