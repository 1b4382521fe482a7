import type { ReactNode } from 'react';
import { Figure } from '../../components/Figure/Figure.tsx';
import { LineOfTime } from '../../components/LineOfTime/LineOfTime.tsx';
import type { MessageKey } from '../../i18n/keys.ts';
import { type Page, usePage } from '../../i18n/page.tsx';
import type { StageFigure } from './stage-figures.ts';

/** One act, or all acts of a kind that occurs often, told once. */
export interface Told {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  /** How many more of the kind there are, and when the last was. */
  readonly more: number;
  readonly until: string;
}

/** A figure in words: a number, a percentage, or one in so many. */
export function figureWords(
  { t, format }: Pick<Page, 't' | 'format'>,
  figure: StageFigure,
): string {
  const { value, as } = figure;
  if (as === 'share') return format.percent(value);
  if (as === 'chance') return t('record.chance', { n: Math.round(1 / value) });
  return format.number(value);
}

/** One stage in figures and in the order of what happened; what more is said stands between. */
export function StageStory({
  figures,
  told,
  folded = false,
  children,
}: {
  readonly figures: readonly StageFigure[];
  readonly told: readonly Told[];
  /** The steps are behind a summary that opens them. */
  readonly folded?: boolean;
  readonly children?: ReactNode;
}): ReactNode {
  const page = usePage();
  const { t } = page;
  if (told.length === 0) return <p>{t('record.empty')}</p>;
  return (
    <>
      {figures.length > 0 ? (
        <div className="grid">
          {figures.map((figure) => (
            <Figure key={figure.label} value={figureWords(page, figure)} label={t(figure.label)} />
          ))}
        </div>
      ) : null}
      {children}
      {folded ? (
        <details>
          <summary>{t('record.steps')}</summary>
          <Steps told={told} />
        </details>
      ) : (
        <Steps told={told} />
      )}
    </>
  );
}

function Steps({ told }: { readonly told: readonly Told[] }): ReactNode {
  const { t, format } = usePage();
  return (
    <LineOfTime
      moments={told.map(({ seq, at, type, more, until }) => ({
        id: `entry-${seq}`,
        at,
        // codec: every event type has its sentence, which a suite holds.
        title: t(`record.act.${type}` as MessageKey),
        text:
          more > 0 ? t('record.more', { count: more, moment: format.moment(until) }) : undefined,
        tone: type.includes('drawn') ? 'drawn' : 'plain',
      }))}
    />
  );
}
