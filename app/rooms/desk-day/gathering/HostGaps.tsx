import type { ReactNode } from 'react';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { HostGap } from './host-gaps.ts';

/** Says which tables have no host, round by round; nothing where all have one. */
export function HostGaps({ gaps }: { readonly gaps: readonly HostGap[] }): ReactNode {
  const t = useT();
  if (gaps.length === 0) return null;
  return (
    <Notice title={t('gathering.team.gaps')}>
      {gaps.map(({ round, count, tables }) => (
        <p key={round}>{t('gathering.team.gap', { count, tables, round })}</p>
      ))}
    </Notice>
  );
}
