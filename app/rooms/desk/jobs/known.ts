import type { Format } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { readKnown } from '../../../server/acts/4-selection/known-so-far.ts';
import { WIND_UP_MS } from '../../../server/jobs/follow-search.ts';
import type { Job } from '../../../server/store/jobs/job.ts';
import { payloadIn } from './read-job.ts';

/** Whether a stopped job is still being written about; one that had not begun has nothing to say. */
export function stillStopping(job: Job, now: string): boolean {
  const { kind, state, message, result, finished_at } = job;
  if (
    (kind !== 'lottery' && kind !== 'seats') ||
    state !== 'cancelled' ||
    message === '' ||
    result !== null
  )
    return false;
  return Date.parse(now) - Date.parse(finished_at ?? '') < 2 * WIND_UP_MS;
}

/** What a stopped computation had found out, in sentences; none for jobs that leave nothing. */
export function knownSentences(
  t: Translate,
  format: Format,
  result: string | null,
): readonly string[] {
  if (result === null) return [];
  const known = readKnown(payloadIn(result));
  if (known === null) return [t('selection.known.nothing')];
  const { settled, groups, barred, least, bound } = known;
  const fine = (share: number) => format.number(Math.round(share * 10_000) / 100);
  return [
    t('selection.known.settled', { settled, groups }),
    ...(barred > 0 ? [t('selection.known.barred', { barred })] : []),
    t('selection.known.least', { least: fine(least), bound: fine(bound) }),
  ];
}
