import fc from 'fast-check';
import type { Pool, PoolPerson, QuotaFeature } from '../pool.ts';
import { keepsRules } from './brute-force.ts';

/** One thing asked, as a name, with a pool that asks for nothing else. */
export interface SingleRule {
  readonly name: string;
  readonly keeps: (panel: readonly number[]) => boolean;
}

/** Small pools of any rules, most of which no panel keeps. */
export const brokenPool: fc.Arbitrary<Pool> = fc
  .record({
    size: fc.integer({ min: 1, max: 4 }),
    people: fc.array(
      fc.record({
        values: fc.tuple(fc.nat(1), fc.nat(2)),
        home: fc.option(fc.nat(2), { nil: null, freq: 1 }),
        club: fc.nat(2),
      }),
      { minLength: 4, maxLength: 7 },
    ),
    ranges: fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2)), {
      minLength: 6,
      maxLength: 6,
    }),
    flex: fc.boolean(),
    rules: fc.tuple(fc.boolean(), fc.boolean(), fc.nat(2), fc.nat(1), fc.boolean()),
  })
  .map(({ size, people, ranges, flex, rules: [homes, crossed, include, exclude, limit] }): Pool => {
    let next = 0;
    const range = () => {
      const [min, more, down, up] = ranges[next++] ?? [0, 0, 0, 0];
      const bounds = { minFlex: Math.max(0, min - down), maxFlex: min + more + up };
      return { min, max: min + more, ...(flex && bounds) };
    };
    const features = [2, 3].map(
      (count, f): QuotaFeature => ({
        name: `f${f}`,
        values: Array.from({ length: count }, (_, v) => ({ value: `v${v}`, ...range() })),
      }),
    );
    return {
      size,
      features,
      people: people.map(
        ({ values, home, club }, i): PoolPerson => ({
          id: `p${i}`,
          values: { f0: `v${values[0]}`, f1: `v${values[1]}` },
          ...(homes && home !== null && { household: `h${home}` }),
          ...(club > 0 && { groups: { club: `c${club}` } }),
        }),
      ),
      ...(crossed && { intersections: [{ values: { f0: 'v0', f1: 'v1' }, ...range() }] }),
      ...(limit && { limits: [{ name: 'club', most: 1 }] }),
      include: people.slice(0, include).map((_, i) => ({ id: `p${i}`, reason: 'chair' })),
      exclude: people.slice(3, 3 + exclude).map((_, i) => ({ id: `p${3 + i}`, reason: 'staff' })),
    };
  });

/** Every set of people, as places in the pool. */
export function subsets({ people }: Pool): number[][] {
  return Array.from({ length: 2 ** people.length }, (_, bits) =>
    [...people.keys()].filter((i) => (bits >> i) % 2 === 1),
  );
}

/** Everything a pool asks, one by one, each judged by a pool that asks for nothing else. */
export function singleRules(pool: Pool): SingleRule[] {
  const { people, features, size, intersections = [], limits = [] } = pool;
  const bare: Pool = {
    people: people.map(({ id, values }) => ({ id, values })),
    features: [],
    size,
  };
  const alone = (rule: Partial<Pool>) => (panel: readonly number[]) =>
    keepsRules({ ...bare, ...rule }, panel);
  const list: SingleRule[] = [{ name: `size ${size}`, keeps: (panel) => panel.length === size }];
  for (const { name, values } of features) {
    for (const { value, min, max } of values) {
      const only = (low: number, high: number) => ({
        features: [{ name, values: [{ value, min: low, max: high }] }],
      });
      if (min > 0) list.push({ name: `min ${name} ${value}`, keeps: alone(only(min, 99)) });
      list.push({ name: `max ${name} ${value}`, keeps: alone(only(0, max)) });
    }
  }
  for (const { values, min, max } of intersections) {
    const name = Object.entries(values).join();
    if (min > 0)
      list.push({
        name: `min ${name}`,
        keeps: alone({ intersections: [{ values, min, max: 99 }] }),
      });
    list.push({ name: `max ${name}`, keeps: alone({ intersections: [{ values, min: 0, max }] }) });
  }
  for (const { name, most } of limits) {
    for (const group of new Set(people.flatMap(({ groups }) => groups?.[name] ?? []))) {
      const only = people.map((one) =>
        one.groups?.[name] === group ? one : { ...one, groups: {} },
      );
      const own = only.map(({ id, values, groups = {} }) => ({ id, values, groups }));
      const keeps = alone({ people: own, limits: [{ name, most }] });
      list.push({ name: `max ${name} ${group}`, keeps });
    }
  }
  const homes = people.map(({ id, values, household = '' }) => ({ id, values, household }));
  list.push({ name: 'households', keeps: alone({ people: homes }) });
  const at = (id: string) => people.findIndex((person) => person.id === id);
  for (const { id } of pool.include ?? [])
    list.push({ name: `include ${id}`, keeps: (panel) => panel.includes(at(id)) });
  const out = (pool.exclude ?? []).map(({ id }) => at(id));
  list.push({ name: 'exclude', keeps: (panel) => !panel.some((i) => out.includes(i)) });
  return list;
}
