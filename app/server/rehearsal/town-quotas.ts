import { type AssemblyState, type Quota } from '@commonlot/stages';
import { readPool } from '../acts/3-registration/close-pool.ts';
import { isPossible } from '../acts/4-selection/feasibility.ts';
import { commissioned, type Life } from './life.ts';
import { type Marginal, quotasFor } from './quotas.ts';
import { sharesOf } from './town/tally.ts';

export interface Sourced {
  readonly size: number;
  readonly quotas: readonly Quota[];
  /** Where they come from, for the record. */
  readonly source: string;
}

/** Part of a value's seats that may be missing or added: the first that some panel can meet. */
const TOLERANCES = [0.03, 0.05, 0.08, 0.12, 0.2, 0.4, 1];

/**
 * The size of the panel and its quotas. Where everybody registered is invited, as in Amersfoort,
 * the panel is the pool and the quotas ask nothing; else they follow the town as far as the pool can.
 */
export async function townQuotas(life: Life, state: AssemblyState): Promise<Sourced> {
  const pool = await readPool(life.store, life.assembly);
  const { features } = commissioned(state).template;
  const size = Math.min(life.profile.panel ?? pool.length, pool.length);
  if (size === pool.length) {
    const quotas = features.flatMap(({ feature, values }) =>
      values.map(({ value }) => ({ feature, value, min: 0, max: size })),
    );
    return { size, quotas, source: 'Everybody who registered is invited: the quotas ask nothing.' };
  }
  const town = townShares(life);
  const marginals = features.map((feature): Marginal => {
    const counts = new Map(feature.values.map(({ value }) => [value, 0]));
    for (const { values } of pool) {
      const value = values[feature.feature] ?? '';
      if (counts.has(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const answered = [...counts.values()].reduce((sum, one) => sum + one, 0);
    const shares = town.get(feature.feature) ?? new Map<string, number>();
    return { feature, town: shares, pool: counts, silent: pool.length - answered };
  });
  for (const tolerance of TOLERANCES) {
    const quotas = quotasFor(marginals, size, tolerance);
    const possible = await isPossible(life.store, life.assembly, { quotas, size });
    const source =
      'Harbourtown’s register of residents (invented), as far as the people who registered can ' +
      `fill it, give or take ${Math.round(tolerance * 100)} in a hundred.`;
    if (possible) return { size, quotas, source };
  }
  throw new Error('no panel of the pool meets quotas that ask nothing');
}

/** Shares of the town by feature of the template. */
function townShares({ town }: Life): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const heritage = sharesOf(town, 'heritage');
  const here = heritage.get('here') ?? 0;
  return new Map([
    ['age', sharesOf(town, 'ageBand')],
    ['gender', sharesOf(town, 'gender')],
    ['education', sharesOf(town, 'education')],
    [
      'origin',
      new Map([
        ['here', here],
        ['elsewhere', 1 - here],
      ]),
    ],
    ['growth', sharesOf(town, 'growth')],
  ]);
}
