import type { Mistake } from '../../components/ErrorSummary/ErrorSummary.tsx';
import type { Translate } from '../../i18n/translator.ts';
import type { FieldMistakes } from '../../server/http/read-fields.ts';

/** Mistakes as the summary before a form shows them, in the order of the fields. */
export function mistakesIn(t: Translate, fields: FieldMistakes): readonly Mistake[] {
  return Object.entries(fields).map(([field, key]) =>
    field === '' ? { sentence: t(key) } : { field, sentence: t(key) },
  );
}

/** The sentence of one field, if it has a mistake. */
export function mistakeOf(t: Translate, fields: FieldMistakes, field: string): string | undefined {
  const key = fields[field];
  return key === undefined ? undefined : t(key);
}
