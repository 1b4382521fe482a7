import { groupsOf, pairsOf } from './groups.ts';
import type { PlanInput } from './input.ts';
import { mayUse, zonesOf } from './rounds.ts';

/** Pairs among people dealt as evenly as can be over cells: no way of dealing them makes fewer. */
export function fewestPairs(people: number, cells: number): number {
  if (cells <= 0) return 0;
  const each = Math.floor(people / cells);
  const more = people % cells;
  return (more * (each + 1) * each) / 2 + ((cells - more) * each * (each - 1)) / 2;
}

/** One round as far as the bound needs it: people at each table in use, and who is there. */
export type SeatedRound = { readonly sizes: readonly number[]; readonly ids: ReadonlySet<string> };

/**
 * The most distinct pairs any seating with these table sizes and rules can bring together:
 *   U = min( N(N-1)/2 , sum_r P_r - sum_{r>=2} max(L_r, F_r) ).
 * P_r: pairs that sit together in round r. L_r: pairs that must meet again because a table has more
 * people than an earlier round had tables: a table of s drawn from T tables repeats at least
 * `fewestPairs(s, T)`. F_r: pairs that must meet again because of the rules: pairs kept together or
 * fixed alike, and people whose languages, needs or zone leave k_q tables in an earlier round q and
 * k_r in this one, so that they share at most k_q k_r pairs of tables. A valid bound, not always a
 * reachable one.
 */
export function mostDistinctPairs(input: PlanInput, rounds: readonly SeatedRound[]): number {
  const everybody = new Set(rounds.flatMap(({ ids }) => [...ids])).size;
  const forced = forcedByRules(input, rounds);
  const total = rounds.reduce((sum, { sizes }, r) => {
    const pairs = sizes.reduce((all, s) => all + (s * (s - 1)) / 2, 0);
    // Whoever was away in q may have met nobody there: only those in both rounds count.
    const crowded = rounds.slice(0, r).map((before) => {
      const both = [...(rounds[r]?.ids ?? [])].every((id) => before.ids.has(id));
      return both ? sizes.reduce((all, s) => all + fewestPairs(s, before.sizes.length), 0) : 0;
    });
    return sum + pairs - Math.max(0, ...crowded, forced[r] ?? 0);
  }, 0);
  return Math.min((everybody * (everybody - 1)) / 2, total);
}

/** F_r for every round. */
function forcedByRules(input: PlanInput, rounds: readonly SeatedRound[]): readonly number[] {
  const classes = rounds.map((round, r) => classesOf(input, round, r));
  const bound = boundPairs(input, rounds);
  return rounds.map((_, r) => {
    const here = classes[r] ?? [];
    const groups = new Map<string, number>();
    for (const { key, ids, tables } of here) {
      const least = classes
        .slice(0, r)
        .flatMap((earlier) =>
          earlier
            .filter((other) => [...ids].every((id) => other.ids.has(id)))
            .map((other) => fewestPairs(ids.size, tables * other.tables)),
        );
      groups.set(key, Math.max(0, ...least));
    }
    const keyOf = new Map(here.flatMap(({ key, ids }) => [...ids].map((id) => [id, key])));
    const pairs = new Map<string, number>();
    let across = 0;
    for (const [a, b] of bound[r] ?? []) {
      const key = keyOf.get(a);
      if (key === undefined || key !== keyOf.get(b)) across += 1;
      else pairs.set(key, (pairs.get(key) ?? 0) + 1);
    }
    for (const [key, count] of groups) across += Math.max(count, pairs.get(key) ?? 0);
    return Math.max(across, fixedBefore(input, rounds, r));
  });
}

type Class = {
  readonly key: string;
  readonly ids: ReadonlySet<string>;
  /** Tables of the round open to the class. */
  readonly tables: number;
};

/** People by what limits their tables: languages, needs and the zone of the round. */
function classesOf(input: PlanInput, round: SeatedRound, r: number): readonly Class[] {
  const request = input.rounds[r];
  if (request === undefined) return [];
  const tables = 'tables' in request ? request.tables.length : round.sizes.length;
  const zones = zonesOf(request, tables);
  const groups = Map.groupBy(
    input.people.filter(({ id }) => round.ids.has(id)),
    ({ id, speaks = [], needs = [] }) =>
      JSON.stringify([speaks, needs, zones.ofPerson.get(id) ?? 0]),
  );
  return [...groups].map(([key, people]) => {
    const [first] = people;
    const zone = zones.ofPerson.get(first?.id ?? '') ?? 0;
    const open = zones.ofTable.filter((z, index) => {
      const may = first === undefined ? null : mayUse(input, first, index + 1);
      const there = !('tables' in request) || (request.tables[index] ?? 0) > 0;
      return there && z === zone && may !== null && may.speaks && may.access;
    });
    return { key, ids: new Set(people.map(({ id }) => id)), tables: open.length };
  });
}

/**
 * Pairs that must meet again in round r because an earlier round is fixed: of a fixed table of that
 * round, n people whose zone, languages and needs leave k tables in r repeat `fewestPairs(n, k)`.
 */
function fixedBefore(input: PlanInput, rounds: readonly SeatedRound[], r: number): number {
  const here = rounds[r];
  if (here === undefined) return 0;
  const classes = classesOf(input, here, r);
  const least = rounds.slice(0, r).map((_, q) => {
    const fixed = (input.fixed ?? []).filter(({ round }) => round === q + 1);
    const tables = [...Map.groupBy(fixed, ({ table }) => table).values()];
    return tables.reduce(
      (sum, seats) =>
        classes.reduce((all, { ids, tables: open }) => {
          const n = new Set(seats.map(({ id }) => id).filter((id) => ids.has(id))).size;
          return all + fewestPairs(n, open);
        }, sum),
      0,
    );
  });
  return Math.max(0, ...least);
}

/** For every round the pairs that must sit together in it and had to before. */
function boundPairs(
  input: PlanInput,
  rounds: readonly SeatedRound[],
): readonly (readonly (readonly [string, string])[])[] {
  const seen = new Set<string>();
  return rounds.map(({ ids }, r) => {
    const tables = Map.groupBy(
      (input.fixed ?? []).filter((seat) => seat.round === r + 1 && ids.has(seat.id)),
      ({ table }) => table,
    );
    const pairs = groupsOf(input.together ?? [])
      .flatMap(pairsOf)
      .filter(([a, b]) => ids.has(a) && ids.has(b));
    for (const seats of tables.values())
      for (const [index, { id: a }] of seats.entries())
        for (const { id: b } of seats.slice(index + 1)) pairs.push([a, b]);
    const again: (readonly [string, string])[] = [];
    const now = new Map(
      pairs.map(([a, b]) => [a < b ? `${a}\n${b}` : `${b}\n${a}`, [a, b] as const]),
    );
    for (const [key, pair] of now) {
      if (seen.has(key)) again.push(pair);
      seen.add(key);
    }
    return again;
  });
}
