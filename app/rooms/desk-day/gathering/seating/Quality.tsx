import type { ReactNode } from 'react';
import { usePage } from '../../../../i18n/page.tsx';
import type { RoundRow } from '../load-rounds.ts';

/** What the plan reached, in words, beside what is possible at all. */
export function Quality({
  round,
  balanced,
}: {
  readonly round: RoundRow;
  /** What the tables are balanced on, most important first. */
  readonly balanced: readonly string[];
}): ReactNode {
  const { t, format } = usePage();
  const { quality, tables, people, moved } = round;
  if (quality === null) return null;
  const { distinctPairs: pairs, upperBound: bound, repeats, cellsOff: off, cells } = quality;
  const least = quality.leastCellsOff ?? 0;
  const forced = pairs >= bound;
  const best = forced && off <= least;
  const share = bound > 0 ? Math.min(1, pairs / bound) : 1;
  return (
    <ul>
      <li>{t('gathering.quality.size', { tables, people })}</li>
      <li>{t('seats.words.meet', { least: quality.minNewPeople, repeats })}</li>
      {repeats > 0 ? (
        <li>{t('seats.words.repeats', { repeats, forced: forced ? 'yes' : 'no' })}</li>
      ) : null}
      <li>{t('gathering.quality.pairs', { pairs, bound, percent: format.percent(share) })}</li>
      {balanced.length > 0 ? (
        <li>
          {t('seats.words.balance', { off, cells, features: format.list(balanced) })}{' '}
          {least > 0 ? t('seats.words.forced', { least }) : null}
        </li>
      ) : (
        <li>{t('gathering.quality.cells', { off, cells })}</li>
      )}
      {moved > 0 ? <li>{t('seats.words.changed', { moved })}</li> : null}
      <li>
        <strong>{t(best ? 'seats.words.best' : 'seats.words.open')}</strong>
      </li>
    </ul>
  );
}
