import type { ReactNode } from 'react';
import { SkipLink, Title } from '../Frame/Frame.tsx';
import styles from './HallFrame.module.css';

/**
 * The projector: dark, large, read from the back of the hall. Sizes follow the screen's height and
 * width, so it fills whatever hangs there.
 * Accessibility: contrast as everywhere; nothing moves but the clock.
 */
export function HallFrame({
  title,
  heading,
  clock,
  foot,
  live,
  children,
}: {
  readonly title: string;
  readonly heading: ReactNode;
  /** Usually a Clock. */
  readonly clock?: ReactNode;
  readonly foot?: ReactNode;
  /** Id of the assembly whose changes reload the main part; the route's handle asks for `live`. */
  readonly live?: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className={styles.hall}>
      <Title>{title}</Title>
      <SkipLink />
      <header className={styles.head} data-live-part>
        <h1 className={styles.heading}>{heading}</h1>
        {clock ? <div className={styles.clock}>{clock}</div> : null}
      </header>
      <main id="main" tabIndex={-1} data-live={live} className={styles.main}>
        {children}
      </main>
      {foot ? <footer className={styles.foot}>{foot}</footer> : null}
    </div>
  );
}

/** The question the tables talk about, in the hall's own saffron. */
export function HallPrompt({ children }: { readonly children: ReactNode }): ReactNode {
  return <p className={styles.prompt}>{children}</p>;
}
