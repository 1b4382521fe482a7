import type { RowSpec } from './model.ts';
import type { Pool, PoolPerson } from './pool.ts';

/**
 * People who are alike to every rule: the same values and the same household situation. One integer
 * variable each, so that they get equal odds by construction.
 */
export interface Kind {
  /** Ids, sorted. */
  readonly people: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  /** Households of one shape, of which each may send at most one; null for people on their own. */
  readonly shape: string | null;
}

/** Households of one shape: how many, and which kinds live in them. */
export interface Shape {
  readonly households: number;
  readonly kinds: readonly number[];
}

/** A pool in numbers. */
export interface Kinds {
  readonly kinds: readonly Kind[];
  readonly shapes: readonly Shape[];
  /** For people of a kind with a shape: the household each lives in, in the order of `people`. */
  readonly householdOf: ReadonlyMap<string, string>;
}

/** Groups a pool into kinds. Deterministic in the set of people, whatever their order. */
export function kindsOf({ people, features }: Pool): Kinds {
  const names = features.map(({ name }) => name);
  const vector = ({ values }: PoolPerson) =>
    JSON.stringify(names.map((name) => values[name] ?? ''));
  const households = new Map<string, PoolPerson[]>();
  for (const person of people)
    if (person.household !== undefined && person.household !== '')
      households.set(person.household, [...(households.get(person.household) ?? []), person]);
  const householdOf = new Map<string, string>();
  const shapeOf = new Map<string, string>();
  const shapes = new Map<string, { households: number; kinds: Set<string> }>();
  for (const [household, members] of households) {
    if (members.length < 2) continue;
    const shape = JSON.stringify(members.map(vector).sort());
    const known = shapes.get(shape) ?? { households: 0, kinds: new Set<string>() };
    shapes.set(shape, { households: known.households + 1, kinds: known.kinds });
    for (const member of members) {
      householdOf.set(member.id, household);
      shapeOf.set(member.id, shape);
      known.kinds.add(`${vector(member)}|${shape}`);
    }
  }
  const groups = new Map<string, PoolPerson[]>();
  for (const person of people) {
    const key = `${vector(person)}|${shapeOf.get(person.id) ?? ''}`;
    const group = groups.get(key) ?? [];
    group.push(person);
    groups.set(key, group);
  }
  const keys = [...groups.keys()].sort();
  const kinds = keys.map((key): Kind => {
    const members = groups.get(key) ?? [];
    return {
      people: members.map(({ id }) => id).sort(),
      values: members[0]?.values ?? {},
      shape: shapeOf.get(members[0]?.id ?? '') ?? null,
    };
  });
  const index = new Map(keys.map((key, at) => [key, at]));
  return {
    kinds,
    householdOf,
    shapes: [...shapes.values()].map(({ households: count, kinds: inside }) => ({
      households: count,
      kinds: [...inside].map((key) => index.get(key) ?? 0).sort((a, b) => a - b),
    })),
  };
}

/** The rules as rows over one variable per kind: size, quotas, households. */
export function rulesOf(pool: Pool, { kinds, shapes }: Kinds): readonly RowSpec[] {
  const all = kinds.map((_, at) => [at, 1] as const);
  const rows: RowSpec[] = [{ lower: pool.size, upper: pool.size, entries: all }];
  for (const { name, values } of pool.features)
    for (const { value, min, max } of values) {
      const entries = all.filter(([at]) => kinds[at]?.values[name] === value);
      rows.push({ lower: min, upper: max, entries });
    }
  for (const { households, kinds: inside } of shapes)
    rows.push({ lower: 0, upper: households, entries: inside.map((at) => [at, 1] as const) });
  return rows;
}

/** Checks a panel of kinds in whole numbers: solvers have been silently wrong. */
export function satisfies(
  panel: readonly number[],
  { kinds }: Kinds,
  rules: readonly RowSpec[],
): boolean {
  const fits = panel.every((seats, at) => {
    const most = kinds[at]?.people.length ?? 0;
    return Number.isInteger(seats) && seats >= 0 && seats <= most;
  });
  return (
    fits &&
    rules.every(({ lower, upper, entries }) => {
      const sum = entries.reduce((total, [at, factor]) => total + factor * (panel[at] ?? 0), 0);
      return sum >= lower && sum <= upper;
    })
  );
}
