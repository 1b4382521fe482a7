import type { ReactNode } from 'react';
import styles from './Mark.module.css';

/**
 * The kleroterion: a stone with rows of slots and the tube that the dice fell through.
 * Accessibility: decoration beside the name, so it is hidden from readers.
 */
export function Mark({ size = 'small' }: { readonly size?: 'small' | 'large' }): ReactNode {
  return (
    <svg className={styles[size]} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect className={styles.stone} x="2.5" y="2.5" width="43" height="43" rx="8" />
      <path
        className={styles.slots}
        d="M16 12.5h3M36 12.5h3M16 20.5h3M26 20.5h3M26 28.5h3M36 28.5h3M16 36.5h3M36 36.5h3"
      />
      <path className={styles.drawn} d="M26 12.5h3M36 20.5h3M16 28.5h3" />
      <path className={styles.taken} d="M26 36.5h3" />
      <path className={styles.tube} d="M9.5 9.5v29" />
      <circle className={styles.black} cx="9.5" cy="35" r="2.5" />
      <circle className={styles.white} cx="9.5" cy="28.5" r="2.5" />
    </svg>
  );
}
