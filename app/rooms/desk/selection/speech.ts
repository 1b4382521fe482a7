import type { Quota } from '@commonlot/stages';
import type { Format } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/translator.ts';
import type { QuotaWords } from './quota-rows.ts';

/** What sentences are made with. */
export interface Speech {
  readonly t: Translate;
  readonly format: Format;
  readonly words: QuotaWords;
  /** In the order of the form's rows. */
  readonly quotas: readonly Quota[];
}
