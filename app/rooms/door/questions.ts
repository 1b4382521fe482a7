import { inLanguage } from '../shared/in-language.ts';
import type { AtDoor } from './at-door.ts';

/** The template's questions in the page's language. */
export function questionsOf({ commission, visit }: AtDoor) {
  const local = inLanguage(visit.lang);
  return commission.template.features.map(({ feature, label, values, special }) => ({
    field: `f-${feature}`,
    label: local(label),
    special,
    values: values.map(({ value, label: words }) => ({ value, label: local(words) })),
  }));
}

export type Question = ReturnType<typeof questionsOf>[number];
