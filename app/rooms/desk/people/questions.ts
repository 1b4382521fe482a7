import { type Language, type Template, wordsIn } from '@commonlot/stages';

/** One question of the template in the page's language. */
export interface Question {
  readonly feature: string;
  readonly label: string;
  readonly special: boolean;
  readonly values: readonly { readonly value: string; readonly label: string }[];
}

/** The questions asked of everybody who registers. */
export function questionsOf(template: Template, language: Language): readonly Question[] {
  return template.features.map(({ feature, label, special, values }) => ({
    feature,
    label: wordsIn(label, language),
    special,
    values: values.map(({ value, label: words }) => ({ value, label: wordsIn(words, language) })),
  }));
}
