import type { ReactNode } from 'react';
import { useT } from '../../i18n/page.tsx';
import styles from './ErrorSummary.module.css';

/** A mistake and the control it is about; without a field it is about the whole form. */
export interface Mistake {
  readonly field?: string;
  readonly sentence: string;
}

/**
 * All mistakes of a form, before the form. Renders nothing when there are none.
 * Accessibility: takes focus on load (`autofocus` on a focusable group), each line leads to its
 * field, headed and announced (WCAG 3.3.1, 4.1.3).
 */
export function ErrorSummary({ mistakes }: { readonly mistakes: readonly Mistake[] }): ReactNode {
  const t = useT();
  if (mistakes.length === 0) return null;
  return (
    <div className={styles.summary} role="alert" tabIndex={-1} autoFocus>
      <h2 className={styles.title}>{t('shell.mistakes.title', { count: mistakes.length })}</h2>
      <ul className={styles.list}>
        {mistakes.map(({ field, sentence }) => (
          <li key={`${field ?? ''} ${sentence}`}>
            {field ? <a href={`#${field}`}>{sentence}</a> : sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}
