import type { ReactNode } from 'react';
import { useT } from '../../i18n/page.tsx';
import type { Words } from './text-of.ts';

/** What somebody said, in their own language; a redacted text says so. */
export function Said({ of }: { readonly of: Words | null }): ReactNode {
  const t = useT();
  if (of === null || of.words === null) return <em className="soft">{t('record.redacted')}</em>;
  return (
    <span lang={of.lang} dir="auto">
      {of.words}
    </span>
  );
}
