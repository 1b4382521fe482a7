import type { ReactNode } from 'react';
import { Notice } from '../../components/Notice/Notice.tsx';
import { RecordFrame } from '../../components/RecordFrame/RecordFrame.tsx';
import { useT } from '../../i18n/page.tsx';
import type { RecordHead } from './at-record.ts';

/** A page of an assembly's record: its frame, its parts, a banner where the town is invented. */
export function Page({
  title,
  head,
  live = false,
  children,
}: {
  readonly title: string;
  readonly head: RecordHead;
  readonly live?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const t = useT();
  const base = `/record/${head.slug}`;
  const parts = ['themes', 'proposals', 'ballots', 'entries', 'verify'] as const;
  return (
    <RecordFrame
      title={`${head.name} · ${title}`}
      name={head.name}
      home={base}
      links={parts.map((part) => ({ to: `${base}/${part}`, label: t(`record.part.${part}`) }))}
      live={live ? head.id : undefined}
    >
      {head.fictional ? <Notice kind="warning" title={t('record.fictional')} /> : null}
      {children}
    </RecordFrame>
  );
}
