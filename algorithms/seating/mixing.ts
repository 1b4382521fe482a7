import { type PlanInput, type Seat, valueOf } from './input.ts';

/** How people of each value of a feature met people of each value. */
export type Mixing = {
  /** Values in order, the empty one for people of whom it is not known. */
  readonly values: readonly string[];
  /** People of each value who have a seat. */
  readonly people: readonly number[];
  /** met[i][j]: pairs of a person of value i and one of value j who sit together at least once. */
  readonly met: readonly (readonly number[])[];
  /** The same if as many pairs met without regard to the feature. */
  readonly even: readonly (readonly number[])[];
};

/** Who meets whom by a feature, over all rounds. O(pair slots). */
export function mixing(input: PlanInput, seats: readonly Seat[], feature: string): Mixing {
  const seated = new Set(seats.map(({ id }) => id));
  const people = input.people.filter(({ id }) => seated.has(id));
  const values = [...new Set(people.map((person) => valueOf(person, feature)))].sort();
  const place = new Map(values.map((value, i) => [value, i]));
  const of = new Map(people.map((one) => [one.id, place.get(valueOf(one, feature)) ?? 0]));
  const met = values.map(() => values.map(() => 0));
  const add = (i: number, j: number) => {
    const row = met[i];
    if (row !== undefined) row[j] = (row[j] ?? 0) + 1;
  };
  let pairs = 0;
  for (const [a, b] of meetings(seats)) {
    const [i, j] = [of.get(a) ?? 0, of.get(b) ?? 0];
    pairs += 1;
    add(i, j);
    if (i !== j) add(j, i);
  }
  const count = values.map((_, i) => [...of.values()].filter((one) => one === i).length);
  const all = (people.length * (people.length - 1)) / 2;
  const even = count.map((n, i) =>
    count.map((m, j) => (all === 0 ? 0 : (pairs * (i === j ? (n * (n - 1)) / 2 : n * m)) / all)),
  );
  return { values, people: count, met, even };
}

/** Every pair who sit together at least once, once. */
function* meetings(seats: readonly Seat[]): Iterable<readonly [string, string]> {
  const known = new Map<string, Set<string>>();
  const tables = Map.groupBy(seats, ({ round, table }) => `${round} ${table}`);
  for (const at of tables.values())
    for (const [i, { id: a }] of at.entries())
      for (const { id: b } of at.slice(i + 1)) {
        const [first, second] = a < b ? [a, b] : [b, a];
        const others = known.get(first) ?? new Set();
        known.set(first, others);
        if (others.has(second)) continue;
        others.add(second);
        yield [first, second];
      }
}
