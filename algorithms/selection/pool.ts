/** A person who registered: an id, one value for each feature, and the household if others may share it. */
export type Person = {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  /** People with the same household: at most one of them sits on a panel. Absent: tied to nobody. */
  readonly household?: string;
};

/**
 * How many panel seats go to people with one value of a feature: at least `min`, at most `max`.
 * `minFlex` and `maxFlex` are how far the organiser would let the two be moved if need be.
 */
export type Quota = {
  readonly value: string;
  readonly min: number;
  readonly max: number;
  readonly minFlex?: number;
  readonly maxFlex?: number;
};

export type Feature = { readonly name: string; readonly values: readonly Quota[] };

/** Everything a panel lottery needs: who may be drawn, the quotas, and the number of seats. */
export type Pool = {
  readonly people: readonly Person[];
  readonly features: readonly Feature[];
  readonly size: number;
};

/** One quota with the feature it belongs to; quotas are numbered through in the order of the pool. */
export type FlatQuota = Quota & { readonly feature: string };

export function flatQuotas(features: readonly Feature[]): FlatQuota[] {
  return features.flatMap(({ name, values }) => values.map((quota) => ({ ...quota, feature: name })));
}

/**
 * For every person the numbers of the quotas they count towards, one a feature.
 * @throws Error for a value no quota names: run `checkPool` first
 */
export function quotaNumbers({ people, features }: Pool): number[][] {
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
