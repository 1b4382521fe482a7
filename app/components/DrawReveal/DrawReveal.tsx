import type { ReactNode } from 'react';
import { usePage } from '../../i18n/page.tsx';
import styles from './DrawReveal.module.css';

/** Seats in a column of the stone, as they stood in a kleroterion. */
const ROWS = 10;

/**
 * A draw: tokens fall through the tube into their slots, a few a second, then lie still.
 * Accessibility: the result is said in words at once and does not wait for the picture; who was
 * drawn is a list beside it. With reduced motion, and on paper, the tokens lie in place
 * (WCAG 2.2.2, 2.3.3); nothing flashes.
 */
export function DrawReveal({
  seats,
  replay = 'once',
}: {
  /** How many were drawn: 1 to a few hundred. */
  readonly seats: number;
  /** `still` for a page that is looked at again. */
  readonly replay?: 'once' | 'still';
}): ReactNode {
  const { t } = usePage();
  const columns = Math.ceil(seats / ROWS);
  return (
    <div className={styles.stone} role="img" aria-label={t('shell.draw.label', { count: seats })}>
      <div className={styles.tube} aria-hidden="true" />
      <div
        className={replay === 'once' ? `${styles.slots} ${styles.falling}` : styles.slots}
        aria-hidden="true"
      >
        {Array.from({ length: columns }, (_, column) => (
          <div key={`${column}`} className={styles.column}>
            {Array.from({ length: Math.min(ROWS, seats - column * ROWS) }, (_, row) => (
              <i key={`${row}`} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
