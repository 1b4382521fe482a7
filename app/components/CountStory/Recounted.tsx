import type { ReactNode } from 'react';
import { useT } from '../../i18n/page.tsx';
import { Notice } from '../Notice/Notice.tsx';

/** Whether the count made just now is what was declared. Accessibility: as Notice, in words. */
export function Recounted({ agrees }: { readonly agrees: boolean | null }): ReactNode {
  const t = useT();
  if (agrees === null) return <Notice title={t('count.verdict.not-declared')} />;
  return agrees ? (
    <Notice kind="success" title={t('count.verdict.agrees')} />
  ) : (
    <Notice kind="warning" title={t('count.verdict.differs')} />
  );
}
