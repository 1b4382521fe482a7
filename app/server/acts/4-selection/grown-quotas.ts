import { scaled } from '@commonlot/selection';
import type { Quota } from '@commonlot/stages';
import { featuresOf } from './pool-for.ts';

/** The same quotas for a panel of more seats: floor(min x new / old) to ceil(max x new / old). */
export function grownQuotas(
  quotas: readonly Quota[],
  size: number,
  more: number,
): readonly Quota[] {
  const features = [...featuresOf(quotas)].map(([name, values]) => ({ name, values }));
  const grown = scaled({ people: [], size, features }, size + more);
  return grown.features.flatMap(({ name: feature, values }) =>
    values.map(({ value, min, max }) => ({ feature, value, min, max })),
  );
}
