import type { Pool, PoolPerson, SeatRange } from './pool.ts';

/** What a quota is about. */
export type QuotaOf =
  | { readonly kind: 'value'; readonly feature: string; readonly value: string }
  | { readonly kind: 'intersection'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'limit'; readonly name: string; readonly group: string };

/** A quota in two words, as tables write it: an intersection is `gender & age`, `woman & 65+`. */
export interface RuleNamed {
  readonly feature: string;
  readonly value: string;
}

export function nameOf(of: QuotaOf): RuleNamed {
  switch (of.kind) {
    case 'value':
      return { feature: of.feature, value: of.value };
    case 'intersection':
      return {
        feature: Object.keys(of.values).join(CROSS),
        value: Object.values(of.values).join(CROSS),
      };
    case 'limit':
      return { feature: of.name, value: of.group };
  }
}

/** Between the parts of an intersection. */
export const CROSS = ' & ';

/** One rule about a number of seats. All are numbered through: values, intersections, limits. */
export interface FlatQuota extends SeatRange {
  readonly of: QuotaOf;
}

/** The quotas of a pool and which of them each person counts towards. */
export interface NumberedQuotas {
  readonly quotas: readonly FlatQuota[];
  /** Numbers of a person's quotas, ascending; a value that no quota names counts in none. */
  readonly of: (person: PoolPerson) => readonly number[];
}

/**
 * Numbers the quotas of a pool: every value in the order of the features, then the intersections,
 * then every group that a limit can bind (more people than may sit), by name.
 */
export function numberQuotas({ people, features, intersections = [], limits = [] }: Pool) {
  const quotas: FlatQuota[] = [];
  const add = (quota: FlatQuota) => quotas.push(quota) - 1;
  const values = features.map(({ name: feature, values: list }) => {
    const numbers = new Map<string, number>();
    for (const { value, ...range } of list) {
      numbers.set(value, add({ ...range, of: { kind: 'value', feature, value } }));
    }
    return { feature, numbers };
  });
  const crossed = intersections.map(({ values: both, ...range }) => ({
    both: Object.entries(both),
    number: add({ ...range, of: { kind: 'intersection', values: both } }),
  }));
  const groups = limits.map(({ name, most }) => {
    const numbers = new Map<string, number>();
    for (const group of bindingGroups(people, name, most)) {
      numbers.set(group, add({ min: 0, max: most, of: { kind: 'limit', name, group } }));
    }
    return { name, numbers };
  });
  const of = (person: PoolPerson): readonly number[] => [
    ...values.flatMap(({ feature, numbers }) => numbers.get(person.values[feature] ?? '') ?? []),
    ...crossed.flatMap(({ both, number }) =>
      both.every(([feature, value]) => person.values[feature] === value) ? number : [],
    ),
    ...groups.flatMap(({ name, numbers }) => numbers.get(person.groups?.[name] ?? '') ?? []),
  ];
  return { quotas, of } satisfies NumberedQuotas;
}

function bindingGroups(people: readonly PoolPerson[], name: string, most: number): string[] {
  const counts = new Map<string, number>();
  for (const { groups } of people) {
    const group = groups?.[name] ?? '';
    if (group !== '') counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts].flatMap(([group, count]) => (count > most ? [group] : [])).sort();
}
