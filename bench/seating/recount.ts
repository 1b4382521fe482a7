/** Counts a plan again from the request and the seats, without any code of the engine. */
import type { PlanInput, Seat } from '../../algorithms/seating/index.ts';

export interface Recount {
  /** Pairs who sit together at least once, and meetings beyond the first. */
  readonly pairs: number;
  readonly repeats: number;
  /** Counts of a value at a table outside floor and ceiling of its share of those present. */
  readonly off: number;
  /** People without exactly one seat a round, tables too full, couples together, wrong languages. */
  readonly faults: number;
}

export function recount(input: PlanInput, seats: readonly Seat[]): Recount {
  const met = new Set<string>();
  let [repeats, off, faults] = [0, 0, 0];
  const known = new Map(input.people.map((person) => [person.id, person]));
  const countsOf = (some: readonly { readonly id: string }[], feature: string) =>
    new Map(
      [...Map.groupBy(some, ({ id }) => known.get(id)?.values[feature] ?? '')].map(
        ([value, group]) => [value, group.length],
      ),
    );
  const apart = new Set((input.apart ?? []).map((pair) => [...pair].sort().join(' ')));
  for (const [r, round] of input.rounds.entries()) {
    const away = new Set(
      (input.absent ?? []).filter((one) => one.round === r + 1).map(({ id }) => id),
    );
    const here = input.people.filter(({ id }) => !away.has(id));
    const inRound = seats.filter((seat) => seat.round === r + 1);
    const ids = new Set(inRound.map(({ id }) => id));
    const everybody = (input.balance ?? []).map((feature) => ({
      feature,
      count: countsOf(here, feature),
    }));
    if (ids.size !== here.length || inRound.length !== here.length) faults += 1;
    for (const [table, at] of Map.groupBy(inRound, (seat) => seat.table)) {
      const most = 'size' in round ? round.size : (round.tables[table - 1] ?? 0);
      if (at.length > most) faults += 1;
      const offered = input.speaks?.tables[String(table)];
      for (const { id } of at)
        if (offered && !known.get(id)?.speaks?.some((one) => offered.includes(one))) faults += 1;
      for (const [i, a] of at.entries())
        for (const b of at.slice(i + 1)) {
          const pair = [a.id, b.id].sort().join(' ');
          if (apart.has(pair)) faults += 1;
          if (met.has(pair)) repeats += 1;
          met.add(pair);
        }
      for (const { feature, count: all } of everybody) {
        const there = countsOf(at, feature);
        for (const [value, many] of all) {
          const share = (many * at.length) / here.length;
          const count = there.get(value) ?? 0;
          if (count < Math.floor(share) || count > Math.ceil(share)) off += 1;
        }
      }
    }
  }
  return { pairs: met.size, repeats, off, faults };
}
