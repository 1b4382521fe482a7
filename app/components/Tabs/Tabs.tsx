import type { ReactNode } from 'react';
import { useT } from '../../i18n/page.tsx';
import { Link } from '../Link/Link.tsx';
import styles from './Tabs.module.css';

/** Parts of a matter as links: each has its own address. Accessibility: a navigation, `aria-current`. */
export function Tabs({
  tabs,
  here,
}: {
  readonly tabs: readonly { readonly to: string; readonly label: ReactNode }[];
  readonly here: string;
}): ReactNode {
  const t = useT();
  return (
    <nav className={styles.tabs} aria-label={t('shell.tabs.label')}>
      <ul>
        {tabs.map(({ to, label }) => (
          <li key={to}>
            <Link to={to} aria-current={to === here ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
