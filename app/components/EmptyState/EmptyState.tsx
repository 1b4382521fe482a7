import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** Nothing here yet, and what to do about it. Accessibility: words and an act; the slots are decoration. */
export function EmptyState({
  title,
  children,
}: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <div className={styles.empty}>
      <svg viewBox="0 0 132 28" className={styles.slots} aria-hidden="true">
        <path d="M6 6h14M34 6h14M62 6h14M90 6h14M118 6h8M6 22h14M34 22h14M62 22h14M90 22h14M118 22h8" />
      </svg>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}
