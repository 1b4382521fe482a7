import type { MessageKey } from '../../i18n/keys.ts';

/** Version of the privacy notice on the page; a new text gets a new number. */
export const NOTICE = '1';

/** What a form says it is about when it registers somebody new. */
export const SOMEBODY_NEW = 'new';

/** What was typed, field by field, to show it again. */
export type Typed = Readonly<Record<string, string>>;
export type Mistakes = Readonly<Record<string, MessageKey>>;

export interface Filled {
  readonly typed: Typed;
  readonly mistakes: Mistakes;
}
