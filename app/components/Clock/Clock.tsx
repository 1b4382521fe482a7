import type { ReactNode } from 'react';
import { usePage } from '../../i18n/page.tsx';
import styles from './Clock.module.css';

/** Minutes and seconds of a length of time, never below nothing. */
export function countdown(from: string, until: string): { minutes: number; seconds: number } {
  const left = Math.max(0, Math.ceil((Date.parse(until) - Date.parse(from)) / 1000));
  return { minutes: Math.floor(left / 60), seconds: left % 60 };
}

/**
 * Time left in a round. Written by the server; with the module `clock` it counts by itself.
 * Accessibility: a `timer` that is not announced every second; the end of the round stands beside
 * it as a time of day, so a page without script says nothing false a minute later.
 */
export function Clock({
  now,
  until,
}: {
  /** Instants. */
  readonly now: string;
  readonly until: string;
}): ReactNode {
  const { t, format } = usePage();
  const { minutes, seconds } = countdown(now, until);
  const over = minutes === 0 && seconds === 0;
  return (
    <span className={styles.clock}>
      <span
        role="timer"
        aria-live="off"
        data-until={until}
        data-over={t('shell.clock.over')}
        className={styles.digits}
      >
        {over ? t('shell.clock.over') : `${minutes}:${String(seconds).padStart(2, '0')}`}
      </span>
      {over ? null : (
        <span className={styles.until}>{t('shell.clock.until', { time: format.time(until) })}</span>
      )}
    </span>
  );
}
