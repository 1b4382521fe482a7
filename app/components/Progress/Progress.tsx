import { type ReactNode, useId } from 'react';
import { usePage } from '../../i18n/page.tsx';
import { Link } from '../Link/Link.tsx';
import styles from './Progress.module.css';

/**
 * How far a job is. While it runs the page asks again by itself, without script.
 * Accessibility: the browser's own `progress` with its share in words beside it; a link refreshes by
 * hand, and the pause is long enough to read in (WCAG 2.2.1: it loses nothing).
 */
export function Progress({
  share,
  label,
  seconds = 3,
  running = true,
}: {
  /** 0 to 1 */
  readonly share: number;
  readonly label: ReactNode;
  /** Between two looks. */
  readonly seconds?: number;
  readonly running?: boolean;
}): ReactNode {
  const { t, format, here } = usePage();
  const id = useId();
  const percent = format.percent(share);
  return (
    <div className={styles.job}>
      {running ? <meta httpEquiv="refresh" content={`${seconds}`} /> : null}
      <p className={styles.label} id={id}>
        {label}
      </p>
      <progress className={styles.bar} max={1} value={share} aria-labelledby={id}>
        {percent}
      </progress>
      <p className={styles.share}>
        {t('shell.progress.label', { percent })}
        {running ? (
          <>
            {' · '}
            {t('shell.progress.refresh', { seconds })}{' '}
            <Link to={here}>{t('shell.progress.now')}</Link>
          </>
        ) : null}
      </p>
    </div>
  );
}
