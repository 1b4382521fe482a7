import type { Result } from '@commonlot/exact';
import type { Solver } from '@commonlot/optimise';
import type { Pool, SeatRange } from './pool.ts';
import { type Filling, type FillOptions, type FillRefusal, fill } from './refill.ts';

/** The label of the ball that grows a panel, unless the caller names another. */
export const EXTEND = 'extend';

/** A panel that is to grow. */
export interface Extension {
  /** Who has a seat; ids. */
  readonly panel: readonly string[];
  /** By how many seats the panel grows; whole, at least 1. */
  readonly seats: number;
  /** People who may not come in: declined or left before. */
  readonly gone?: readonly string[];
  /** Rules for the new size; left out: `scaled`. */
  readonly rules?: Pick<Pool, 'features' | 'intersections' | 'limits'>;
}

/**
 * Grows a panel: everybody on it stays, and the new seats (with any that stand empty) are filled by
 * the fairest lottery under the quotas of the new size, as in `refill`. The answer says which quotas
 * gave way, if any, and the chance of everybody who had no seat.
 * @param pool its size and quotas are those of the panel before it grows
 */
export function extend(
  pool: Pool,
  { panel, seats, gone = [], rules }: Extension,
  solver: Solver,
  options: FillOptions,
): Result<Filling, FillRefusal> {
  const grown =
    rules === undefined
      ? scaled(pool, pool.size + seats)
      : { ...pool, intersections: [], limits: [], ...rules, size: pool.size + seats };
  const sits = new Set(panel);
  const out = new Set(gone.filter((id) => !sits.has(id)));
  return fill(grown, panel, out, solver, { label: EXTEND, ...options });
}

/**
 * The same quotas for another size: floor(min x new / old) to ceil(max x new / old), flex bounds
 * alike, so that a share that was allowed stays allowed. Limits to a group stay as they are: "two of
 * one organisation" means two on a larger panel too.
 */
export function scaled(pool: Pool, size: number): Pool {
  const { features, intersections } = pool;
  // a - a % b divides without a rest, so the quotient is exact.
  const floor = (seats: number) => (seats * size - ((seats * size) % pool.size)) / pool.size;
  const ceil = (seats: number) => floor(seats) + ((seats * size) % pool.size > 0 ? 1 : 0);
  const range = ({ min, max, minFlex, maxFlex }: SeatRange): SeatRange => ({
    min: floor(min),
    max: ceil(max),
    ...(minFlex === undefined ? {} : { minFlex: floor(minFlex) }),
    ...(maxFlex === undefined ? {} : { maxFlex: ceil(maxFlex) }),
  });
  return {
    ...pool,
    size,
    features: features.map(({ name, values }) => ({
      name,
      values: values.map((quota) => ({ ...quota, ...range(quota) })),
    })),
    ...(intersections === undefined
      ? {}
      : { intersections: intersections.map((both) => ({ ...both, ...range(both) })) }),
  };
}
