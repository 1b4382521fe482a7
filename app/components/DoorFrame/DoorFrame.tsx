import type { ReactNode } from 'react';
import { Brand, Foot, SkipLink, Title } from '../Frame/Frame.tsx';
import styles from './DoorFrame.module.css';

/**
 * The frame of a resident's page: one narrow column, one matter, no script.
 * Accessibility: landmarks, skip link, one h1 (the caller's), language switch at the end.
 */
export function DoorFrame({
  title,
  name,
  home,
  foot,
  children,
}: {
  readonly title: string;
  /** Name of the assembly. */
  readonly name?: string;
  readonly home?: string;
  /** Who to call, for instance. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className={styles.door}>
      <Title>{title}</Title>
      <SkipLink />
      <header className={styles.head}>
        <Brand name={name} to={home} />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Foot>{foot}</Foot>
    </div>
  );
}
