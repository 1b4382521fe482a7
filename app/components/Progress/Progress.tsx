import { type ReactNode, useId } from 'react';
import { usePage } from '../../i18n/page.tsx';
import { Link } from '../Link/Link.tsx';
import styles from './Progress.module.css';

/**
 * How far a job is. Without script a link looks again; the module `progress` looks by itself and
 * changes the bar in place, for as long as the visitor leaves its box ticked.
 * Accessibility: the browser's own `progress` with its share in words beside it; what it does is
 * said aloud when it changes (its percents are not: too often). The page never reloads by itself,
 * and what changes by itself can be stopped (WCAG 2.2.2, 2.2.4, 3.2.5).
 */
export function Progress({
  share,
  label,
  seconds = null,
  running = true,
}: {
  /** 0 to 1 */
  readonly share: number;
  readonly label: ReactNode;
  /** How long it has been at work, in whole seconds; null where that is not known. */
  readonly seconds?: number | null;
  readonly running?: boolean;
}): ReactNode {
  const { t, format, here } = usePage();
  const id = useId();
  const percent = format.percent(share);
  return (
    <div className={styles.job} data-progress={running ? '' : undefined}>
      <p className={styles.label} id={id} aria-live="polite">
        {label}
      </p>
      <progress className={styles.bar} max={1} value={share} aria-labelledby={id}>
        {percent}
      </progress>
      <p className={styles.share}>
        {seconds === null
          ? t('shell.progress.label', { percent })
          : t('shell.progress.so-far', {
              percent,
              minutes: Math.floor(seconds / 60),
              seconds: seconds % 60,
            })}
      </p>
      {running ? (
        <p className={styles.follow}>
          <Link to={here}>{t('shell.progress.now')}</Link>
          <label className={styles.watch} hidden data-watch>
            <input type="checkbox" defaultChecked /> {t('shell.progress.watch')}
          </label>
        </p>
      ) : null}
    </div>
  );
}
