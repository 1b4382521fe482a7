import type { ReactNode } from 'react';
import { usePage } from '../../i18n/page.tsx';
import styles from './LineOfTime.module.css';

export interface Moment {
  readonly id: string;
  /** Instant. */
  readonly at: string;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  /** `drawn`: chance spoke; `late`: a promise is overdue, and its words say so. */
  readonly tone?: 'plain' | 'drawn' | 'late';
}

/**
 * What happened and when, oldest first. Accessibility: an ordered list; each moment's date in full
 * and machine-readable; the tone is said in the words too.
 */
export function LineOfTime({ moments }: { readonly moments: readonly Moment[] }): ReactNode {
  const { format } = usePage();
  return (
    <ol className={styles.line}>
      {moments.map(({ id, at, title, text, tone = 'plain' }) => (
        <li key={id} id={id} className={`${styles.moment} ${styles[tone]}`}>
          <time className={styles.when} dateTime={at}>
            {format.moment(at)}
          </time>
          <div className={styles.title}>{title}</div>
          {text ? <div className={styles.text}>{text}</div> : null}
        </li>
      ))}
    </ol>
  );
}
