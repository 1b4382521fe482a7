import type { Units } from './units.ts';

/** What a lottery is the best at, all chances taken together. */
export type ObjectiveName = 'nash' | 'goldilocks';

/**
 * Multipliers of an objective in whole numbers: what a seat of a person of each unit is worth, less
 * what a ceiling over their chance costs. No panel is worth more than `most`.
 */
export type ObjectiveProof = {
  readonly name: ObjectiveName;
  readonly weights: readonly number[];
  /** All 0 for nash. */
  readonly ceilings: readonly number[];
  /** As in `LevelProof`: null where the bound comes from a search of all panels. */
  readonly prices: { readonly seat: number; readonly quotas: readonly number[] } | null;
  readonly most: number;
};

/**
 * nash: the geometric mean of the chances. goldilocks: a max + 1 / (a min) with a = people / seats,
 * at least 2.
 * @param chances of everybody who can be drawn
 */
export function objectiveValue(
  name: ObjectiveName,
  chances: readonly number[],
  seats: number,
): number {
  const count = chances.length;
  if (name === 'nash')
    return Math.exp(chances.reduce((sum, chance) => sum + Math.log(chance), 0) / count);
  const least = chances.reduce((min, one) => Math.min(min, one), 1);
  const most = chances.reduce((max, one) => Math.max(max, one), 0);
  return (count / seats) * most + seats / (count * least);
}

/**
 * What no lottery betters. Every lottery has sum_u (w_u - c_u) n_u p_u <= most, hence with n people
 * in the open units
 *
 *     nash         geometric mean of w p <= arithmetic mean of w p <= most / n, so
 *                  geometric mean of p <= most / (n x geometric mean of w)
 *     goldilocks   W min - C max <= most with W = sum w_u n_u, C = sum c_u n_u, so
 *                  a max + 1/(a min) >= a (W min - most) / C + 1/(a min)
 *                                    >= 2 sqrt(W / C) - a most / C
 *
 * @param open units that can be drawn
 * @returns an upper limit for nash, a lower one for goldilocks; infinite where nothing is proved
 */
export function objectiveBound(
  { name, weights, ceilings, most }: ObjectiveProof,
  { units, size }: Units,
  open: readonly number[],
): number {
  const people = (u: number) => units[u]?.people.length ?? 0;
  const count = open.reduce((sum, u) => sum + people(u), 0);
  if (name === 'nash') {
    const logs = open.reduce((sum, u) => sum + people(u) * Math.log(weights[u] ?? 0), 0);
    return Math.exp(Math.log(most / count) - logs / count);
  }
  const worth = open.reduce((sum, u) => sum + people(u) * (weights[u] ?? 0), 0);
  const cost = open.reduce((sum, u) => sum + people(u) * (ceilings[u] ?? 0), 0);
  return 2 * Math.sqrt(worth / cost) - ((count / size) * most) / cost;
}

/** By what share the objective could be better at most. */
export function objectiveGap(name: ObjectiveName, value: number, bound: number): number {
  const gap = name === 'nash' ? bound / value - 1 : value / bound - 1;
  return Number.isNaN(gap) ? Number.POSITIVE_INFINITY : Math.max(0, gap);
}
