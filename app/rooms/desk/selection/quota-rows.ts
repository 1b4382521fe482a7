import { type Quota, wordsIn } from '@commonlot/stages';
import { visitOf } from '../../../server/access/visit.ts';
import { type PoolPerson, readPool } from '../../../server/acts/3-registration/close-pool.ts';
import { type Context, commissioned, languageOf, loadHere } from '../shared/here.ts';

/** One line of the quotas form. */
export interface QuotaRow extends Quota {
  readonly featureLabel: string;
  readonly valueLabel: string;
  /** People of the pool with this value. */
  readonly have: number;
}

/** What a quota form starts from: the quotas set, else the shares of the pool with some room. */
export async function quotaRows(context: Context) {
  const { desk, here } = await loadHere(context);
  const pool = await readPool(visitOf(context).services.store, desk.id);
  const { quotas, size, source, status } = desk.state.selection;
  const open = commissioned(desk.state);
  const seats = size ?? open?.template.seats.residents ?? 0;
  const proposed = quotas.length > 0 || size !== null ? quotas : proposal(pool, seats);
  return {
    here,
    status,
    size,
    seats,
    source,
    people: pool.length,
    rows: labelled(context, desk.state, proposed, pool),
    desk,
  };
}

/** A quota's feature and value as the page's language says them; unknown ones as they are written. */
export type QuotaWords = (
  feature: string,
  value: string,
) => { readonly feature: string; readonly value: string };

/** The words of the assembly's template. */
export function wordsOfQuotas(
  context: Context,
  state: Parameters<typeof commissioned>[0],
): QuotaWords {
  const language = languageOf(context);
  const features = commissioned(state)?.template.features ?? [];
  return (feature, value) => {
    const known = features.find((one) => one.feature === feature);
    const answer = known?.values.find((one) => one.value === value);
    return {
      feature: known ? wordsIn(known.label, language) : feature,
      value: answer ? wordsIn(answer.label, language) : value,
    };
  };
}

/** Quotas with their words in the page's language and how many people there are. */
export function labelled(
  context: Context,
  state: Parameters<typeof commissioned>[0],
  quotas: readonly Quota[],
  pool: readonly PoolPerson[],
): readonly QuotaRow[] {
  const words = wordsOfQuotas(context, state);
  return quotas.map((quota) => {
    const { feature, value } = words(quota.feature, quota.value);
    const have = pool.filter(({ values }) => values[quota.feature] === quota.value).length;
    return { ...quota, featureLabel: feature, valueLabel: value, have };
  });
}

/** Every value met in the pool, free within the panel: the organiser narrows it to the town. */
function proposal(pool: readonly PoolPerson[], size: number): readonly Quota[] {
  const met = new Map<string, Set<string>>();
  for (const { values } of pool)
    for (const [feature, value] of Object.entries(values))
      if (value !== '') met.set(feature, (met.get(feature) ?? new Set()).add(value));
  return [...met]
    .filter(([, values]) => values.size > 1 && values.size <= 30)
    .flatMap(([feature, values]) =>
      [...values].sort().map((value) => ({ feature, value, min: 0, max: size })),
    );
}
