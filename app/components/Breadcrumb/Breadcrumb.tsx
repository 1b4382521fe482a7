import type { ReactNode } from 'react';
import { useT } from '../../i18n/page.tsx';
import { Link } from '../Link/Link.tsx';
import styles from './Breadcrumb.module.css';

/** The way back up. Accessibility: a named navigation with an ordered list; the separator is not read. */
export function Breadcrumb({
  steps,
}: {
  readonly steps: readonly { readonly to: string; readonly label: ReactNode }[];
}): ReactNode {
  const t = useT();
  return (
    <nav className={styles.crumbs} aria-label={t('shell.breadcrumb.label')}>
      <ol>
        {steps.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
