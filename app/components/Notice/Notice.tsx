import type { ReactNode } from 'react';
import { useT } from '../../i18n/page.tsx';
import styles from './Notice.module.css';

export type NoticeKind = 'info' | 'success' | 'warning';

const SIGNS: Readonly<Record<NoticeKind, string>> = { info: 'i', success: '✓', warning: '!' };

/**
 * Something to know on this page. For mistakes in a form use ErrorSummary.
 * Accessibility: its kind stands in words for readers and as a sign for the eye, never in colour
 * alone; `status` announces what just happened.
 */
export function Notice({
  kind = 'info',
  title,
  children,
  live = false,
}: {
  readonly kind?: NoticeKind;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** It tells what the visitor's act did. */
  readonly live?: boolean;
}): ReactNode {
  const t = useT();
  return (
    <div className={`${styles.notice} ${styles[kind]}`} role={live ? 'status' : undefined}>
      <span className={styles.sign} aria-hidden="true">
        {SIGNS[kind]}
      </span>
      <div className={styles.words}>
        <span className="visually-hidden">{t(`shell.notice.${kind}`)} </span>
        {title ? <p className={styles.title}>{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
