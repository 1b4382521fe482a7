import type { Intersection, Pool, PoolPerson, QuotaFeature, SeatRange } from './pool.ts';
import { nameOf, type RuleNamed } from './quotas.ts';

/** One thing wrong with a pool, before anything is solved. */
export type PoolProblem =
  | { readonly code: 'pool-too-small'; readonly people: number; readonly size: number }
  | { readonly code: 'size-not-whole'; readonly size: number }
  | { readonly code: 'person-twice'; readonly id: string }
  | ({ readonly code: 'value-unknown'; readonly id: string } & RuleNamed)
  | ({
      readonly code: 'value-nobody-has';
      readonly min: number;
      readonly people: number;
    } & RuleNamed)
  | ({ readonly code: 'quota-faulty' } & RuleNamed)
  | {
      readonly code: 'quotas-do-not-add-up';
      readonly feature: string;
      readonly least: number;
      readonly most: number;
      readonly size: number;
    }
  | ({ readonly code: 'intersection-unknown' } & RuleNamed)
  | { readonly code: 'limit-faulty'; readonly name: string; readonly most: number }
  | { readonly code: 'exception-stranger'; readonly id: string }
  | { readonly code: 'exception-twice'; readonly id: string }
  | { readonly code: 'too-many-included'; readonly people: number; readonly size: number }
  | { readonly code: 'included-share-home'; readonly id: string; readonly other: string }
  | ({
      readonly code: 'included-over-quota';
      readonly people: number;
      readonly max: number;
    } & RuleNamed);

/** Everything wrong with a pool at once; empty when it can be solved for. */
export function checkPool(pool: Pool): readonly PoolProblem[] {
  const { people, features, intersections = [], limits = [], size } = pool;
  const problems: PoolProblem[] = [];
  if (!Number.isInteger(size) || size < 1) problems.push({ code: 'size-not-whole', size });
  if (people.length < size) problems.push({ code: 'pool-too-small', people: people.length, size });
  const seen = new Set<string>();
  for (const { id } of people) {
    if (seen.has(id)) problems.push({ code: 'person-twice', id });
    seen.add(id);
  }
  for (const feature of features) problems.push(...featureProblems(feature, people, size));
  for (const intersection of intersections) {
    problems.push(...intersectionProblems(intersection, features, people));
  }
  for (const { name, most } of limits) {
    if (!Number.isInteger(most) || most < 1) problems.push({ code: 'limit-faulty', name, most });
  }
  return [...problems, ...exceptionProblems(pool)];
}

function featureProblems(
  { name: feature, values }: QuotaFeature,
  people: readonly PoolPerson[],
  size: number,
): readonly PoolProblem[] {
  const problems: PoolProblem[] = [];
  const counts = new Map(values.map(({ value }) => [value, 0]));
  for (const { id, values: own } of people) {
    const value = own[feature] ?? '';
    const count = counts.get(value);
    if (count === undefined) problems.push({ code: 'value-unknown', id, feature, value });
    else counts.set(value, count + 1);
  }
  let [least, most] = [0, 0];
  for (const quota of values) {
    const { value, min, max } = quota;
    problems.push(...rangeProblems(quota, { feature, value }, counts.get(value) ?? 0));
    least += min;
    most += max;
  }
  if (least > size || most < size)
    problems.push({ code: 'quotas-do-not-add-up', feature, least, most, size });
  return problems;
}

function rangeProblems(
  { min, max }: SeatRange,
  rule: RuleNamed,
  people: number,
): readonly PoolProblem[] {
  const problems: PoolProblem[] = [];
  if (!Number.isInteger(min) || !Number.isInteger(max) || min < 0 || min > max)
    problems.push({ code: 'quota-faulty', ...rule });
  if (people < min) problems.push({ code: 'value-nobody-has', ...rule, min, people });
  return problems;
}

function intersectionProblems(
  intersection: Intersection,
  features: readonly QuotaFeature[],
  people: readonly PoolPerson[],
): readonly PoolProblem[] {
  const parts = Object.entries(intersection.values);
  const strange = parts.find(
    ([feature, value]) =>
      !features.some(
        ({ name, values }) => name === feature && values.some((known) => known.value === value),
      ),
  );
  if (strange !== undefined)
    return [{ code: 'intersection-unknown', feature: strange[0], value: strange[1] }];
  const here = people.filter(({ values }) =>
    parts.every(([feature, value]) => values[feature] === value),
  );
  return rangeProblems(
    intersection,
    nameOf({ kind: 'intersection', values: intersection.values }),
    here.length,
  );
}

function exceptionProblems(pool: Pool): readonly PoolProblem[] {
  const { people, features, size, include = [], exclude = [] } = pool;
  const problems: PoolProblem[] = [];
  const byId = new Map(people.map((person) => [person.id, person]));
  const seen = new Set<string>();
  for (const { id } of [...include, ...exclude]) {
    if (!byId.has(id)) problems.push({ code: 'exception-stranger', id });
    if (seen.has(id)) problems.push({ code: 'exception-twice', id });
    seen.add(id);
  }
  if (include.length > size)
    problems.push({ code: 'too-many-included', people: include.length, size });
  const seated = include.flatMap(({ id }) => byId.get(id) ?? []);
  const homes = new Map<string, string>();
  for (const { id, household = '' } of seated) {
    const other = homes.get(household);
    if (other !== undefined) problems.push({ code: 'included-share-home', id, other });
    if (household !== '') homes.set(household, id);
  }
  for (const { name: feature, values } of features) {
    for (const { value, max } of values) {
      const here = seated.filter((person) => person.values[feature] === value).length;
      if (here > max)
        problems.push({ code: 'included-over-quota', feature, value, people: here, max });
    }
  }
  return problems;
}
