import type { ReactNode } from 'react';
import { Card } from '../../components/Card/Card.tsx';
import { DataTable } from '../../components/DataTable/DataTable.tsx';
import { DrawReveal } from '../../components/DrawReveal/DrawReveal.tsx';
import { Link } from '../../components/Link/Link.tsx';
import { usePage } from '../../i18n/page.tsx';
import { AlternatesTold } from '../shared/AlternatesTold.tsx';
import { SeatDraws } from '../shared/SeatDraws.tsx';
import type { Details } from './load-details.ts';

/** Quotas with their source, the lottery's account, the ball, and how to do it again. */
export function AboutSelection({
  about: { size, source, summary, ball, document, alternates, draws, quotas },
  base,
}: {
  readonly about: Details['selection'];
  readonly base: string;
}): ReactNode {
  const { t, format } = usePage();
  const oneIn = (chance: number) => format.number(Math.round(10 / chance) / 10);
  const digits = String((summary?.balls ?? 1000) - 1).length;
  return (
    <>
      {summary ? (
        <p>
          {t('record.lottery.account', { people: summary.people, seats: summary.size })}{' '}
          {summary.leastChance > 0
            ? t('record.lottery.chances', {
                least: oneIn(summary.leastChance),
                most: oneIn(summary.mostChance),
              })
            : null}{' '}
          {t('record.lottery.balls', { balls: summary.balls })}
        </p>
      ) : null}
      {ball !== null && size ? (
        <Card
          tone="drawn"
          level={3}
          title={t('record.ball', { ball: String(ball).padStart(digits, '0') })}
        >
          <DrawReveal seats={Math.min(size, 300)} replay="still" />
          <p>{t('record.recompute')}</p>
        </Card>
      ) : null}
      {document ? (
        <p>
          <Link to={`${base}/documents/${document}`}>{t('record.lottery.document')}</Link>
        </p>
      ) : null}
      <AlternatesTold alternates={alternates} record={base} />
      <SeatDraws draws={draws} record={base} />
      <Quotas quotas={quotas} source={source} />
    </>
  );
}

function Quotas({ quotas, source }: Pick<Details['selection'], 'quotas' | 'source'>): ReactNode {
  const { t } = usePage();
  if (quotas.length === 0) return null;
  return (
    <details>
      <summary>{t('record.quotas', { source })}</summary>
      <DataTable
        caption={t('record.quotas.caption')}
        rows={quotas}
        keyOf={({ key }) => key}
        columns={[
          { key: 'label', label: t('record.quotas.feature'), cell: ({ label }) => label },
          { key: 'value', label: t('record.quotas.value'), cell: ({ value }) => value },
          { key: 'min', label: t('record.quotas.min'), cell: ({ min }) => min, figures: true },
          { key: 'max', label: t('record.quotas.max'), cell: ({ max }) => max, figures: true },
        ]}
      />
    </details>
  );
}
