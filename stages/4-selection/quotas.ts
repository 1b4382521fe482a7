import type { Quota } from './events.ts';

export type QuotaRefusal =
  | { readonly code: 'quota-twice'; readonly feature: string; readonly value: string }
  | { readonly code: 'quota-not-whole'; readonly feature: string; readonly value: string }
  | { readonly code: 'quota-min-above-max'; readonly feature: string; readonly value: string }
  | {
      readonly code: 'quotas-do-not-add-up';
      readonly feature: string;
      readonly least: number;
      readonly most: number;
      readonly size: number;
    };

/**
 * Checks that quotas can add up to the size: for every feature sum(min) <= size <= sum(max).
 * @param size seats, at least 1.
 * @returns the first thing wrong, or null.
 */
export function quotaProblem(quotas: readonly Quota[], size: number): QuotaRefusal | null {
  const sums = new Map<string, { least: number; most: number; values: Set<string> }>();
  for (const { feature, value, min, max } of quotas) {
    if (!Number.isInteger(min) || !Number.isInteger(max) || min < 0)
      return { code: 'quota-not-whole', feature, value };
    if (min > max) return { code: 'quota-min-above-max', feature, value };
    const sum = sums.get(feature) ?? { least: 0, most: 0, values: new Set<string>() };
    if (sum.values.has(value)) return { code: 'quota-twice', feature, value };
    sum.values.add(value);
    sum.least += min;
    sum.most += max;
    sums.set(feature, sum);
  }
  for (const [feature, { least, most }] of sums)
    if (least > size || most < size)
      return { code: 'quotas-do-not-add-up', feature, least, most, size };
  return null;
}
