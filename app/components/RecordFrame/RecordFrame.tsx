import type { ReactNode } from 'react';
import { useT } from '../../i18n/page.tsx';
import { Brand, Foot, SkipLink, Title } from '../Frame/Frame.tsx';
import { Link } from '../Link/Link.tsx';
import styles from './RecordFrame.module.css';

/**
 * The frame of public pages: wide, for everyone.
 * Accessibility: landmarks, skip link, one h1 (the caller's), a named navigation.
 */
export function RecordFrame({
  title,
  name,
  home,
  links = [],
  foot,
  live,
  children,
}: {
  readonly title: string;
  /** Name of the assembly or organisation. */
  readonly name?: string;
  readonly home?: string;
  readonly links?: readonly { readonly to: string; readonly label: string }[];
  readonly foot?: ReactNode;
  /** Id of the assembly whose changes reload the main part; the route's handle asks for `live`. */
  readonly live?: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const t = useT();
  return (
    <div className={styles.record}>
      <Title>{title}</Title>
      <SkipLink />
      <header className={styles.head}>
        <Brand name={name} to={home} />
        {links.length > 0 ? (
          <nav aria-label={t('shell.navigation')}>
            <ul className={styles.links}>
              {links.map(({ to, label }) => (
                <li key={to}>
                  <Link to={to}>{label}</Link>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </header>
      <main id="main" tabIndex={-1} data-live={live}>
        {children}
      </main>
      <Foot>{foot}</Foot>
    </div>
  );
}
