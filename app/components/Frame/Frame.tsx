import type { ReactNode } from 'react';
import { useT } from '../../i18n/page.tsx';
import { LanguageSwitch } from '../LanguageSwitch/LanguageSwitch.tsx';
import { Link } from '../Link/Link.tsx';
import { Mark } from '../Mark/Mark.tsx';
import styles from './Frame.module.css';

/** The page's own title in the browser's tab, most particular part first. */
export function Title({ children }: { readonly children: string }): ReactNode {
  return <title>{`${children} · Commonlot`}</title>;
}

/** First thing on every page: straight to what it is about (WCAG 2.4.1). */
export function SkipLink(): ReactNode {
  const t = useT();
  return (
    <a className={styles.skip} href="#main">
      {t('shell.skip')}
    </a>
  );
}

/** The mark and the name of where one is. */
export function Brand({
  name,
  to = '/',
}: {
  readonly name?: string | undefined;
  readonly to?: string | undefined;
}): ReactNode {
  return (
    <Link className={styles.brand} to={to}>
      <Mark />
      <span>{name ?? 'Commonlot'}</span>
    </Link>
  );
}

/** Last thing on every page for people: other languages and how to get help. */
export function Foot({ children }: { readonly children?: ReactNode }): ReactNode {
  return (
    <footer className={styles.foot}>
      {children}
      <LanguageSwitch />
    </footer>
  );
}
