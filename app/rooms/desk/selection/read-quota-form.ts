import type { Quota } from '@commonlot/stages';
import { formOf } from '../../../server/access/visit.ts';
import { fieldOf, numberOf } from '../../../server/pages/doing-of.ts';
import type { Context } from '../shared/here.ts';

/** The quotas as they stand in the form: fields `feature.0`, `value.0`, `min.0`, `max.0`, … */
export function quotasIn(context: Context): readonly Quota[] {
  const places = [...formOf(context).keys()].flatMap((name) => {
    const place = /^feature\.(\d+)$/.exec(name)?.[1];
    return place === undefined ? [] : [place];
  });
  return places.map((place) => ({
    feature: fieldOf(context, `feature.${place}`),
    value: fieldOf(context, `value.${place}`),
    min: numberOf(context, `min.${place}`),
    max: numberOf(context, `max.${place}`),
  }));
}

/** Quotas with numbers that a way out names: `min.3=11 max.0=9`. Anything else is passed over. */
export function withNumbers(quotas: readonly Quota[], use: string): readonly Quota[] {
  const numbers = new Map(
    use.split(' ').flatMap((one) => {
      const [, field, number] = /^((?:min|max)\.\d+)=(\d{1,9})$/.exec(one) ?? [];
      return field === undefined ? [] : [[field, Number(number)] as const];
    }),
  );
  return quotas.map((quota, place) => ({
    ...quota,
    min: numbers.get(`min.${place}`) ?? quota.min,
    max: numbers.get(`max.${place}`) ?? quota.max,
  }));
}
