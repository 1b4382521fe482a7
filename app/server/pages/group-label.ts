import { type Language, type Template, wordsIn } from '@commonlot/stages';
import { valueGroup, valueGroupName } from '../acts/5-gathering/rules/value-group.ts';

type Groups = Pick<Template, 'guestGroups' | 'features'>;

/** What a group that a rule names is called: a group of guests, or an answer with its question. */
export function groupLabel(
  { guestGroups, features }: Groups,
  group: string,
  language: Language,
): string {
  const guests = guestGroups.find((one) => one.group === group);
  if (guests) return wordsIn(guests.label, language);
  const answer = valueGroup(group);
  const feature = features.find((one) => one.feature === answer?.feature);
  const value = feature?.values.find((one) => one.value === answer?.value);
  return feature && value
    ? `${wordsIn(value.label, language)} (${wordsIn(feature.label, language)})`
    : group;
}

/** Every group a rule can name: guests first, then each answer to each question. */
export function groupsToName(
  template: Groups,
  language: Language,
): readonly { readonly value: string; readonly label: string }[] {
  const guests = template.guestGroups.map(({ group }) => group);
  const answers = template.features.flatMap(({ feature, values }) =>
    values.map(({ value }) => valueGroupName({ feature, value })),
  );
  return [...guests, ...answers].map((value) => ({
    value,
    label: groupLabel(template, value, language),
  }));
}
