import { type Binding, nameOf, type QuotaOf } from '@commonlot/selection';

/** `9.1 %`, two digits below 1 %. */
export function percent(chance: number): string {
  if (chance >= 0.9995) return '100\u00a0%';
  return `${(chance * 100).toFixed(chance > 0 && chance < 0.01 ? 2 : 1)}\u00a0%`;
}

export function people(count: number): string {
  return count === 1 ? '1 person' : `${number(count)} people`;
}

export function seats(count: number): string {
  return count === 1 ? '1 seat' : `${number(count)} seats`;
}

/** Thousands set apart, as in 60,000. */
export function number(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** One digit after the point where it is not whole. */
export function tenth(count: number): string {
  return Math.abs(count - Math.round(count)) < 0.05 ? String(Math.round(count)) : count.toFixed(1);
}

export function quotaName(of: QuotaOf): string {
  const { feature, value } = nameOf(of);
  return `${feature}: ${value}`;
}

/** `at most 3 seats may go to education: Level 1`. */
export function bindingWords({ of, bound, seats: count }: Binding): string {
  return bound === 'max'
    ? `at most ${seats(count)} may go to ${quotaName(of)}`
    : `at least ${seats(count)} must go to ${quotaName(of)}`;
}

export function list(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
