import type { ReactNode } from 'react';
import { LineOfTime } from '../../components/LineOfTime/LineOfTime.tsx';
import { useT } from '../../i18n/page.tsx';
import { Said } from './Said.tsx';
import type { Words } from './text-of.ts';

interface Step {
  readonly at: string;
  readonly act: 'named' | 'grouped' | 'ungrouped' | 'merged';
  readonly reason: string;
  readonly moved: number;
  readonly title: Words | null;
}

/** How themes came about: named, merged, notes taken out, each with its reason. */
export function Trail({ trail }: { readonly trail: readonly Step[] }): ReactNode {
  const t = useT();
  if (trail.length === 0) return null;
  return (
    <>
      <h2>{t('record.trail.title')}</h2>
      <LineOfTime
        moments={trail.map(({ at, act, reason, moved, title }, place) => ({
          id: `trail-${place}`,
          at,
          title: (
            <>
              {t(`record.trail.${act}`, { count: moved })} <Said of={title} />
            </>
          ),
          text: reason || undefined,
        }))}
      />
    </>
  );
}
