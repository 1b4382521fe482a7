import type { Hall, HallRound } from './message.ts';

/** A column by which people can be told apart at a glance. */
export interface Feature {
  readonly name: string;
  /** At most so many values of their own, in reading order; what is rarer comes last as one. */
  readonly values: readonly string[];
  /** For each person the place of their value in `values`. */
  readonly of: readonly number[];
}

/** Colours and shapes that can be told apart; one more is for all other values. */
export const OWN_VALUES = 6;
/** A column with more values than this tells who somebody is, not what they are like. */
const MOST_VALUES = 60;

/** What was balanced first, in its order; then other columns with few values. */
export function featuresOf(hall: Hall): readonly Feature[] {
  const named = (name: string) => hall.header.findIndex((one) => fold(one) === fold(name));
  const balanced = hall.balance.map(named).filter((column) => column >= 0);
  const others = [...hall.header.keys()].filter((column) => {
    const values = new Set(hall.people.map((_, person) => cellOf(hall, person, column)));
    const own = hall.header[column] !== hall.idColumn && !balanced.includes(column);
    return own && values.size >= 2 && values.size <= Math.min(MOST_VALUES, hall.people.length / 2);
  });
  return [...balanced, ...others].map((column) => featureOf(hall, column));
}

function featureOf(hall: Hall, column: number): Feature {
  const texts = hall.people.map((_, person) => cellOf(hall, person, column) || 'blank');
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const all = [...counts.keys()];
  const most = all.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const own = (all.length > OWN_VALUES ? most.slice(0, OWN_VALUES) : most).toSorted(inOrder);
  const rest = all.length - own.length;
  const place = new Map(own.map((text, i) => [text, i]));
  return {
    name: hall.header[column] ?? '',
    values: rest > 0 ? [...own, `${rest} other${rest === 1 ? '' : 's'}`] : own,
    of: texts.map((text) => place.get(text) ?? own.length),
  };
}

export function cellOf({ people }: Hall, person: number, column: number): string {
  return (people[person]?.cells[column] ?? '').trim();
}

/** As in a list for people: without regard to case, numbers by their size. */
export const inOrder = new Intl.Collator('en', { numeric: true }).compare;

/** How many people of each value sit somewhere. */
export function countsAt({ values, of }: Feature, people: readonly number[]): readonly number[] {
  const counts = values.map(() => 0);
  for (const person of people) {
    const value = of[person] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** What somebody of one value met of another, as a mean, beside what an even mix would give. */
export interface Mixing {
  readonly met: number;
  readonly even: number;
}

/**
 * Row by column: of how many people of the column's value somebody of the row's value was at the
 * table, over all rounds. Even mix: every pair of those who are in the round sits together equally
 * often, so n_b of the N - 1 others (n_a - 1 of one's own value) times the pairs at the tables.
 */
export function mixingOf(feature: Feature, rounds: readonly HallRound[]): readonly Mixing[][] {
  const size = feature.values.length;
  const zero = () => feature.values.map(() => feature.values.map(() => 0));
  const [met, even] = [zero(), zero()];
  const persons = feature.values.map(() => new Set<number>());
  const add = (to: number[][], a: number, b: number, more: number) => {
    const row = to[a];
    if (row !== undefined) row[b] = (row[b] ?? 0) + more;
  };
  const pairs = (counts: readonly number[], a: number, b: number) =>
    (counts[a] ?? 0) * ((counts[b] ?? 0) - (a === b ? 1 : 0));
  for (const { tables } of rounds) {
    const all = tables.flatMap((table) => table.people);
    for (const person of all) persons[feature.of[person] ?? 0]?.add(person);
    const hall = countsAt(feature, all);
    const slots = tables.reduce((sum, { people: at }) => sum + at.length * (at.length - 1), 0);
    const share = all.length < 2 ? 0 : slots / (all.length * (all.length - 1));
    const here = tables.map((table) => countsAt(feature, table.people));
    for (let a = 0; a < size; a += 1)
      for (let b = 0; b < size; b += 1) {
        for (const counts of here) add(met, a, b, pairs(counts, a, b));
        add(even, a, b, pairs(hall, a, b) * share);
      }
  }
  return met.map((row, a) =>
    row.map((sum, b) => {
      const people = Math.max(1, persons[a]?.size ?? 0);
      return { met: sum / people, even: (even[a]?.[b] ?? 0) / people };
    }),
  );
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
