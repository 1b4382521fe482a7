import type { ReactNode } from 'react';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { usePage } from '../../../i18n/page.tsx';

/** How many households the sealed list has, by stratum. */
export function FrameTable({
  strata,
  households,
}: {
  readonly strata: readonly { readonly stratum: string; readonly households: number }[];
  readonly households: number;
}): ReactNode {
  const { t, format } = usePage();
  return (
    <>
      <h2>{t('invitation.sealed.title')}</h2>
      <p>{t('invitation.sealed.text', { households })}</p>
      <details>
        <summary>{t('invitation.sealed.show', { count: strata.length })}</summary>
        <DataTable
          caption={t('invitation.sealed.title')}
          captionHidden
          rows={strata}
          keyOf={({ stratum }) => stratum}
          columns={[
            { key: 'stratum', label: t('invitation.stratum'), cell: (row) => row.stratum },
            {
              key: 'households',
              label: t('invitation.households'),
              figures: true,
              cell: (row) => format.number(row.households),
            },
          ]}
        />
      </details>
    </>
  );
}
