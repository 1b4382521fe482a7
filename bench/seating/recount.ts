/** Counts a plan again from the request and the seats, without any code of the engine. */
import type { Person, PlanInput, Seat } from '../../algorithms/seating/index.ts';

export interface Recount {
  /** Pairs who sit together at least once, and meetings beyond the first. */
  readonly pairs: number;
  readonly repeats: number;
  /** Counts of a value at a table outside floor and ceiling of its share of those present. */
  readonly off: number;
  /** People without exactly one seat a round, tables too full, couples together, wrong languages. */
  readonly faults: number;
}

type Known = ReadonlyMap<string, Person>;
type Some = readonly { readonly id: string }[];

export function recount(input: PlanInput, seats: readonly Seat[]): Recount {
  const known: Known = new Map(input.people.map((person) => [person.id, person]));
  const met = new Set<string>();
  let [repeats, off, faults] = [0, 0, 0];
  for (const r of input.rounds.keys()) {
    const here = presentIn(input, r);
    const inRound = seats.filter((seat) => seat.round === r + 1);
    const ids = new Set(inRound.map(({ id }) => id));
    const hall = (input.balance ?? []).map((feature) => ({
      feature,
      people: here.length,
      counts: countsOf(known, here, feature),
    }));
    if (ids.size !== here.length || inRound.length !== here.length) faults += 1;
    for (const [table, at] of Map.groupBy(inRound, (seat) => seat.table)) {
      faults += faultsAt(input, known, r, table, at);
      off += offAt(hall, known, at);
      for (const pair of pairsOf(at)) {
        if (met.has(pair)) repeats += 1;
        met.add(pair);
      }
    }
  }
  return { pairs: met.size, repeats, off, faults };
}

function presentIn({ people, absent = [] }: PlanInput, r: number): Some {
  const away = new Set(absent.filter(({ round }) => round === r + 1).map(({ id }) => id));
  return people.filter(({ id }) => !away.has(id));
}

function pairsOf(at: Some): string[] {
  return at.flatMap((a, i) => at.slice(i + 1).map((b) => [a.id, b.id].sort().join(' ')));
}

function faultsAt(
  { rounds, apart = [], speaks }: PlanInput,
  known: Known,
  r: number,
  table: number,
  at: Some,
): number {
  const round = rounds[r] ?? { size: 0 };
  const most = 'size' in round ? round.size : (round.tables[table - 1] ?? 0);
  const offered = speaks?.tables[String(table)];
  const deaf = at.filter(
    ({ id }) => offered && !known.get(id)?.speaks?.some((one) => offered.includes(one)),
  );
  const foes = new Set(apart.map((pair) => [...pair].sort().join(' ')));
  const together = pairsOf(at).filter((pair) => foes.has(pair));
  return (at.length > most ? 1 : 0) + deaf.length + together.length;
}

/** A feature and how many of those present have each value of it. */
interface Hall {
  readonly feature: string;
  readonly people: number;
  readonly counts: ReadonlyMap<string, number>;
}

function offAt(hall: readonly Hall[], known: Known, at: Some): number {
  return hall.reduce((off, { feature, people, counts }) => {
    const there = countsOf(known, at, feature);
    const outside = [...counts].filter(([value, many]) => {
      const share = (many * at.length) / people;
      const count = there.get(value) ?? 0;
      return count < Math.floor(share) || count > Math.ceil(share);
    });
    return off + outside.length;
  }, 0);
}

function countsOf(known: Known, some: Some, feature: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of some) {
    const value = known.get(id)?.values[feature] ?? '';
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
