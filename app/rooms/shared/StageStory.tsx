import type { ReactNode } from 'react';
import { Figure } from '../../components/Figure/Figure.tsx';
import { LineOfTime } from '../../components/LineOfTime/LineOfTime.tsx';
import type { MessageKey } from '../../i18n/keys.ts';
import { usePage } from '../../i18n/page.tsx';
import type { StageFigure } from './stage-figures.ts';

/** Acts of one kind that came one after the other, told once. */
export interface Told {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  /** How many of the kind followed at once. */
  readonly more: number;
}

/** One stage in figures and in the order of what happened. */
export function StageStory({
  figures,
  told,
}: {
  readonly figures: readonly StageFigure[];
  readonly told: readonly Told[];
}): ReactNode {
  const { t, format } = usePage();
  const write = ({ value, as }: StageFigure) => {
    if (as === 'share') return format.percent(value);
    if (as === 'chance') return t('record.chance', { n: Math.round(1 / value) });
    return format.number(value);
  };
  if (told.length === 0) return <p>{t('record.empty')}</p>;
  return (
    <>
      {figures.length > 0 ? (
        <div className="grid">
          {figures.map((figure) => (
            <Figure key={figure.label} value={write(figure)} label={t(figure.label)} />
          ))}
        </div>
      ) : null}
      <LineOfTime
        moments={told.map(({ seq, at, type, more }) => ({
          id: `entry-${seq}`,
          at,
          // codec: every event type has its sentence, which a suite holds.
          title: t(`record.act.${type}` as MessageKey),
          text: more > 0 ? t('record.more', { count: more }) : undefined,
          tone: type.includes('drawn') ? 'drawn' : 'plain',
        }))}
      />
    </>
  );
}
