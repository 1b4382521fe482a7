import { canonical, digest } from '@commonlot/record';
import type { Pool, QuotaValue } from '@commonlot/selection';
import type { Quota } from '@commonlot/stages';
import type { Store } from '../../store/contract.ts';
import { readPool } from '../3-registration/close-pool.ts';

/** Quotas and size, as the selection stage keeps them or a form proposes them. */
export interface Wanted {
  readonly quotas: readonly Quota[];
  readonly size: number;
}

/**
 * The pool as the lottery sees it. Somebody who did not answer a question counts as a value of
 * their own that no quota asks for, so that nobody is shut out for keeping quiet.
 */
export async function poolFor(store: Store, assembly: string, wanted: Wanted): Promise<Pool> {
  const registered = await readPool(store, assembly);
  const features = featuresOf(wanted.quotas);
  const people = registered.map(({ id, values, household }) => ({
    id,
    values: Object.fromEntries([...features.keys()].map((name) => [name, values[name] ?? ''])),
    ...(household !== null && { household }),
  }));
  return {
    people,
    size: wanted.size,
    features: [...features].map(([name, values]) => {
      const silent = people.some((person) => person.values[name] === '');
      const unasked: QuotaValue = { value: '', min: 0, max: wanted.size };
      return { name, values: silent ? [...values, unasked] : values };
    }),
  };
}

/** Digests of the pool's answers and the quotas, for the proof that an auditor may read. */
export function inputsOf({ people }: Pool, quotas: readonly Quota[]) {
  return {
    people: digest(canonical(people.map(({ id, values }) => ({ id, values })))),
    quotas: digest(canonical(quotas)),
  };
}

/** Quotas by feature, in the order they came. */
export function featuresOf(quotas: readonly Quota[]): ReadonlyMap<string, readonly QuotaValue[]> {
  const features = new Map<string, QuotaValue[]>();
  for (const { feature, value, min, max } of quotas) {
    const values = features.get(feature) ?? [];
    values.push({ value, min, max });
    features.set(feature, values);
  }
  return features;
}
