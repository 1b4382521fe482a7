/** Somebody who can be drawn. */
export interface PoolPerson {
  readonly id: string;
  /** Feature to value. */
  readonly values: Readonly<Record<string, string>>;
  /** At most one person of a household is in a panel; none where it is left out. */
  readonly household?: string;
}

/** Seats a value gets at least and at most; the flex bounds say how far either may be relaxed. */
export interface QuotaValue {
  readonly value: string;
  readonly min: number;
  readonly max: number;
  readonly minFlex?: number;
  readonly maxFlex?: number;
}

export interface QuotaFeature {
  readonly name: string;
  readonly values: readonly QuotaValue[];
}

export interface Pool {
  readonly people: readonly PoolPerson[];
  readonly features: readonly QuotaFeature[];
  /** Seats, at least 1. */
  readonly size: number;
}

/** One thing wrong with a pool, before anything is solved. */
export type PoolProblem =
  | { readonly code: 'pool-too-small'; readonly people: number; readonly size: number }
  | { readonly code: 'size-not-whole'; readonly size: number }
  | { readonly code: 'person-twice'; readonly id: string }
  | {
      readonly code: 'value-unknown';
      readonly id: string;
      readonly feature: string;
      readonly value: string;
    }
  | {
      readonly code: 'value-nobody-has';
      readonly feature: string;
      readonly value: string;
      readonly min: number;
      readonly people: number;
    }
  | { readonly code: 'quota-faulty'; readonly feature: string; readonly value: string }
  | {
      readonly code: 'quotas-do-not-add-up';
      readonly feature: string;
      readonly least: number;
      readonly most: number;
      readonly size: number;
    };

/** Everything wrong with a pool at once; empty when it can be solved for. */
export function checkPool({ people, features, size }: Pool): readonly PoolProblem[] {
  const problems: PoolProblem[] = [];
  if (!Number.isInteger(size) || size < 1) problems.push({ code: 'size-not-whole', size });
  if (people.length < size) problems.push({ code: 'pool-too-small', people: people.length, size });
  const seen = new Set<string>();
  for (const { id } of people) {
    if (seen.has(id)) problems.push({ code: 'person-twice', id });
    seen.add(id);
  }
  for (const feature of features) problems.push(...featureProblems(feature, people, size));
  return problems;
}

function featureProblems(
  { name, values }: QuotaFeature,
  people: readonly PoolPerson[],
  size: number,
): readonly PoolProblem[] {
  const problems: PoolProblem[] = [];
  const counts = new Map(values.map(({ value }) => [value, 0]));
  for (const { id, values: own } of people) {
    const value = own[name] ?? '';
    const count = counts.get(value);
    if (count === undefined) problems.push({ code: 'value-unknown', id, feature: name, value });
    else counts.set(value, count + 1);
  }
  let [least, most] = [0, 0];
  for (const { value, min, max } of values) {
    if (!Number.isInteger(min) || !Number.isInteger(max) || min < 0 || min > max)
      problems.push({ code: 'quota-faulty', feature: name, value });
    const here = counts.get(value) ?? 0;
    if (here < min)
      problems.push({ code: 'value-nobody-has', feature: name, value, min, people: here });
    least += min;
    most += max;
  }
  if (least > size || most < size)
    problems.push({ code: 'quotas-do-not-add-up', feature: name, least, most, size });
  return problems;
}

/** One quota with the feature it belongs to; quotas are numbered through in the order of the pool. */
export interface FlatQuota extends QuotaValue {
  readonly feature: string;
}

export function flatQuotas(features: readonly QuotaFeature[]): readonly FlatQuota[] {
  return features.flatMap(({ name, values }) =>
    values.map((quota) => ({ ...quota, feature: name })),
  );
}

/**
 * For every person the numbers of the quotas they count towards, one a feature.
 * @throws Error for a value no quota names: run `checkPool` first
 */
export function quotaNumbers({ people, features }: Pool): readonly (readonly number[])[] {
  let next = 0;
  const numbers = features.map(
    ({ values }) => new Map(values.map(({ value }) => [value, next++] as const)),
  );
  return people.map((person) =>
    features.map(({ name }, f) => {
      const number = numbers[f]?.get(person.values[name] ?? '');
      if (number === undefined) throw new Error(`no quota for ${name} of ${person.id}`);
      return number;
    }),
  );
}
