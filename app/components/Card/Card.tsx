import type { ReactNode } from 'react';
import styles from './Card.module.css';

/**
 * One matter, set apart. Accessibility: a titled card is a section named by its heading; `level`
 * keeps the outline of the page whole.
 */
export function Card({
  title,
  level = 2,
  tone = 'plain',
  children,
}: {
  readonly title?: ReactNode;
  readonly level?: 2 | 3;
  /** `next`: the one next thing to do; `drawn`: a ticket. */
  readonly tone?: 'plain' | 'next' | 'drawn';
  readonly children: ReactNode;
}): ReactNode {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={`${styles.card} ${styles[tone]}`}>
      {title ? <Heading className={styles.title}>{title}</Heading> : null}
      {children}
    </section>
  );
}
