import type { MessageKey } from '../../i18n/keys.ts';
import type { Translate } from '../../i18n/translator.ts';

interface Refused {
  readonly code: string;
}

/**
 * A refusal as one sentence: its code is the message's key in `refusals.json`, its data fill it in.
 * Lists are joined; anything else is left out.
 */
export function refusalWords(t: Translate, refusal: Refused): string {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(refusal)) {
    if (typeof value === 'string' || typeof value === 'number') values[name] = value;
    else if (Array.isArray(value)) values[name] = value.join(', ');
  }
  const { field } = values;
  // The last part of a path such as `rules.winners` is what people know.
  if (typeof field === 'string')
    values['field'] = t('refusals.words-about', { field: field.split('.').at(-1) ?? field });
  // codec: every refusal code has a message, which a suite holds.
  return t(`refusals.${refusal.code}` as MessageKey, values);
}
