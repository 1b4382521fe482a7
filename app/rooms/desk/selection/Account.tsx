import type { ReactNode } from 'react';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { Figure } from '../../../components/Figure/Figure.tsx';
import { usePage } from '../../../i18n/page.tsx';
import type { LoadedSelection, ValueChance } from './load-selection.ts';

/** What the lottery says of itself: whose chance is how large, and how sure that is. */
export function Account({ selection }: { readonly selection: LoadedSelection }): ReactNode {
  const { t, format } = usePage();
  const { summary, chances, source } = selection;
  if (!summary) return null;
  const fine = useFine();
  return (
    <>
      <h2>{t('selection.account.title')}</h2>
      <div className="grid">
        <Figure value={fine(summary.leastChance)} label={t('selection.account.least')} />
        <Figure value={fine(summary.mostChance)} label={t('selection.account.most')} />
        <Figure value={format.number(summary.people)} label={t('selection.account.people')} />
        <Figure value={format.number(summary.balls)} label={t('selection.account.balls')} />
      </div>
      <p>{t(`selection.account.${summary.method}`)}</p>
      <p>
        {t('selection.account.sure', {
          change: fine(summary.largestChange),
          gap: fine(summary.gap),
        })}
      </p>
      {summary.shutOut > 0 ? (
        <p>{t('selection.account.shut-out', { count: summary.shutOut })}</p>
      ) : null}
      <p className="soft">{t('selection.account.source', { source })}</p>
      {chances.length > 0 ? <ByValue chances={chances} /> : null}
    </>
  );
}

/** A share to the hundredth of a percent, since chances are small. */
function useFine(): (share: number) => string {
  const { format } = usePage();
  return (share) => `${format.number(Math.round(share * 10_000) / 100)}%`;
}

function ByValue({ chances }: { readonly chances: readonly ValueChance[] }): ReactNode {
  const { t, format } = usePage();
  const fine = useFine();
  return (
    <DataTable
      caption={t('selection.account.by-value')}
      rows={chances}
      keyOf={({ feature, value }) => `${feature} ${value}`}
      columns={[
        {
          key: 'value',
          label: t('selection.quotas.value'),
          cell: ({ feature, value }: ValueChance) => `${feature}: ${value}`,
        },
        {
          key: 'people',
          label: t('selection.quotas.have'),
          figures: true,
          cell: ({ people }: ValueChance) => format.number(people),
        },
        ...(['mean', 'least'] as const).map((part) => ({
          key: part,
          label: t(`selection.account.${part}-of`),
          figures: true,
          cell: (row: ValueChance) => fine(row[part]),
        })),
      ]}
    />
  );
}
