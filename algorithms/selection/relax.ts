import type { Pool, SeatRange } from './pool.ts';
import type { QuotaOf } from './quotas.ts';
import type { Switches } from './switches.ts';

/** A number that a user set: a limit is one number for all its groups. */
export type NumberOf =
  | Exclude<QuotaOf, { readonly kind: 'limit' }>
  | { readonly kind: 'limit'; readonly name: string };

/** One change to a quota. */
export interface Relaxation {
  readonly of: NumberOf;
  readonly bound: 'min' | 'max';
  readonly from: number;
  readonly to: number;
}

/** A number that can move, and how far: down for a minimum, up for a maximum. */
export interface Bound {
  readonly of: NumberOf;
  readonly bound: 'min' | 'max';
  readonly from: number;
  /** Rows of the program that it bounds. */
  readonly rows: readonly number[];
  readonly most: number;
  /** Within the flex bounds; all of it where there are none. */
  readonly mostFlex: number;
}

export function boundsOf({ size, limits = [] }: Pool, { quotas, own }: Switches): Bound[] {
  const bounds = quotas.slice(0, own).flatMap((quota, q): Bound[] => {
    const { of, min, max, minFlex = 0, maxFlex = size } = quota;
    if (of.kind === 'limit') return [];
    const about = { of, rows: [q + 1] };
    const up = Math.max(0, size - max);
    const upFlex = Math.max(0, Math.min(up, maxFlex - max));
    return [
      { ...about, bound: 'min', from: min, most: min, mostFlex: Math.max(0, min - minFlex) },
      { ...about, bound: 'max', from: max, most: up, mostFlex: upFlex },
    ];
  });
  for (const { name, most: from } of limits) {
    const rows = quotas.flatMap(({ of }, q) =>
      of.kind === 'limit' && of.name === name ? [q + 1] : [],
    );
    const most = Math.max(0, size - from);
    const of = { kind: 'limit', name } as const;
    if (rows.length > 0) bounds.push({ of, bound: 'max', from, rows, most, mostFlex: most });
  }
  return bounds.filter(({ most }) => most > 0);
}

/** The pool with quotas changed. */
export function relaxed(pool: Pool, changes: readonly Relaxation[]): Pool {
  const move = <Range extends SeatRange>(range: Range, of: NumberOf): Range =>
    changes.reduce(
      (now, change) =>
        JSON.stringify(change.of) === JSON.stringify(of)
          ? { ...now, [change.bound]: change.to }
          : now,
      range,
    );
  const { features, intersections = [], limits = [] } = pool;
  return {
    ...pool,
    features: features.map(({ name: feature, values }) => ({
      name: feature,
      values: values.map((quota) => move(quota, { kind: 'value', feature, value: quota.value })),
    })),
    intersections: intersections.map((one) =>
      move(one, { kind: 'intersection', values: one.values }),
    ),
    limits: limits.map(({ name, most }) => {
      const of = { kind: 'limit', name } as const;
      return { name, most: move({ min: 0, max: most }, of).max };
    }),
  };
}
