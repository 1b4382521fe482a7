import type { ReactNode } from 'react';
import { Link } from '../Link/Link.tsx';
import styles from './Figure.module.css';

/**
 * One number that matters, what it counts, and the people behind it.
 * Accessibility: number and label are one sentence to a reader; a link says where it leads.
 */
export function Figure({
  value,
  label,
  children,
  to,
  more,
}: {
  readonly value: string;
  readonly label: ReactNode;
  readonly children?: ReactNode;
  /** The people behind the number, for those who may see them. */
  readonly to?: string;
  readonly more?: string;
}): ReactNode {
  return (
    <div className={styles.figure}>
      <p className={styles.line}>
        <span className={styles.label}>{label}</span> <span className={styles.value}>{value}</span>
      </p>
      {children ? <div className={styles.rest}>{children}</div> : null}
      {to && more ? <Link to={to}>{more}</Link> : null}
    </div>
  );
}
