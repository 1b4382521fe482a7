import { mixing } from '@commonlot/seating';
import { type Template, wordsIn } from '@commonlot/stages';
import type { Translate } from '../../../../i18n/translator.ts';
import type { HallNow } from '../../../../server/acts/5-gathering/hall-now.ts';

type Local = Parameters<typeof wordsIn>[1];

export interface ShownMixing {
  readonly by: string;
  readonly features: readonly { readonly value: string; readonly label: string }[];
  readonly values: readonly string[];
  /** Pairs who meet, and how that compares with an even mix (1: the same). */
  readonly cells: readonly (readonly { readonly met: number; readonly share: number }[])[];
}

/** Who meets whom by one of the features the plan balances; null where it balances none. */
export function loadMixing(
  { request, seats }: HallNow,
  asked: string,
  template: Template,
  t: Translate,
  language: Local,
): ShownMixing | null {
  const features = (request.balance ?? []).map((value) => ({
    value,
    label: labelOf(value, template, t, language),
  }));
  const by = features.find(({ value }) => value === asked)?.value ?? features[0]?.value;
  if (by === undefined) return null;
  const { values, met, even } = mixing(request, seats, by);
  return {
    ...{ by, features },
    values: values.map((value) => valueLabel(by, value, template, t, language)),
    cells: met.map((row, i) =>
      row.map((pairs, j) => {
        const expected = even[i]?.[j] ?? 0;
        return { met: pairs, share: expected === 0 ? 0 : pairs / expected };
      }),
    ),
  };
}

/** What a feature that is balanced is called on screens. */
export function labelOf(
  feature: string,
  template: Template,
  t: Translate,
  language: Local,
): string {
  if (feature === 'kind' || feature === 'group') return t(`seats.feature.${feature}`);
  const known = template.features.find((one) => one.feature === feature);
  return known ? wordsIn(known.label, language) : feature;
}

function valueLabel(
  feature: string,
  value: string,
  template: Template,
  t: Translate,
  language: Local,
): string {
  if (feature === 'kind') return t(value === 'guest' ? 'seats.kind.guest' : 'seats.kind.resident');
  if (feature === 'group') {
    const group = template.guestGroups.find((one) => one.group === value);
    return group ? wordsIn(group.label, language) : t('seats.kind.resident');
  }
  const known = template.features.find((one) => one.feature === feature);
  const words = known?.values.find((one) => one.value === value);
  if (words) return wordsIn(words.label, language);
  return value === '' ? t('seats.mix.unknown') : value;
}
