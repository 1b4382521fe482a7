import type { MessageKey } from '../../i18n/keys.ts';
import type { Translate } from '../../i18n/translator.ts';
import { readMessage } from '../jobs/message.ts';

/** What a job does, in words, and for how long, in whole seconds where it says so. */
export interface JobWords {
  readonly label: string;
  readonly seconds: number | null;
}

/** The words of a job under way; a job that has said nothing yet starts in a moment. */
export function jobWords(t: Translate, message: string): JobWords {
  const { key, counts } = readMessage(message);
  const { seconds = null } = counts;
  if (!key.includes('.')) return { label: t('desk.job.waiting'), seconds };
  // codec: jobs report keys of the catalogue.
  return { label: t(key as MessageKey, counts), seconds };
}
