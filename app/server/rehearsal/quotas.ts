import type { FeatureTemplate, Quota } from '@commonlot/stages';

/** One feature of the pool beside the town. */
export interface Marginal {
  readonly feature: FeatureTemplate;
  /** Share of the town with each value, 0 to 1. */
  readonly town: ReadonlyMap<string, number>;
  /** People in the pool with each value. */
  readonly pool: ReadonlyMap<string, number>;
  /** People in the pool who left the question open. */
  readonly silent: number;
}

/**
 * Quotas as close to the town as the pool allows: each value gets its share of the town, at most
 * everybody there is; what is missing is shared out over the others (proportional filling).
 * @param tolerance part of a value's seats that may be missing or added, from 0
 */
export function quotasFor(
  marginals: readonly Marginal[],
  size: number,
  tolerance: number,
): readonly Quota[] {
  return marginals.flatMap(({ feature, town, pool, silent }) => {
    const all = [...pool.values()].reduce((sum, one) => sum + one, silent);
    const asked = Math.round((size * (all - silent)) / all);
    const seats = filled(town, pool, asked);
    return feature.values.map(({ value }): Quota => {
      const wanted = seats.get(value) ?? 0;
      const most = Math.ceil(wanted * (1 + tolerance)) + 1;
      return {
        feature: feature.feature,
        value,
        min: Math.max(0, Math.floor(wanted * (1 - tolerance)) - 1 - (silent > 0 ? silent : 0)),
        max: Math.min(size, most + silent),
      };
    });
  });
}

/** min(pool, level * share) for the level at which the seats add up. */
function filled(
  town: ReadonlyMap<string, number>,
  pool: ReadonlyMap<string, number>,
  seats: number,
): ReadonlyMap<string, number> {
  const at = (level: number) =>
    new Map(
      [...town].map(([value, share]) => [value, Math.min(pool.get(value) ?? 0, level * share)]),
    );
  let [low, high] = [0, seats * 1_000];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    const sum = [...at(middle).values()].reduce((all, one) => all + one, 0);
    if (sum < seats) low = middle;
    else high = middle;
  }
  return at(high);
}
