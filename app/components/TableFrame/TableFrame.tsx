import type { ReactNode } from 'react';
import { Brand, Foot, SkipLink, Title } from '../Frame/Frame.tsx';
import styles from './TableFrame.module.css';

/**
 * A table's page on the host's phone: which table, which round and how long still, always in sight.
 * Accessibility: the bar is in the page's flow for readers and sticks only for the eye, low enough
 * never to hide what has focus (WCAG 2.4.11).
 */
export function TableFrame({
  title,
  name,
  bar,
  live,
  children,
}: {
  readonly title: string;
  readonly name?: string;
  /** Table number, round and clock. */
  readonly bar: ReactNode;
  /** Id of the assembly whose changes reload the main part; the route's handle asks for `live`. */
  readonly live?: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className={styles.table}>
      <Title>{title}</Title>
      <SkipLink />
      <header className={styles.head}>
        <Brand name={name} />
      </header>
      <main id="main" tabIndex={-1} data-live={live}>
        <div className={styles.bar}>{bar}</div>
        {children}
      </main>
      <Foot />
    </div>
  );
}
