import type { ReactNode } from 'react';
import { DataTable } from '../../../../components/DataTable/DataTable.tsx';
import { Link } from '../../../../components/Link/Link.tsx';
import { useT } from '../../../../i18n/page.tsx';
import type { WrongCard } from './load-tables.ts';

/** Whose printed card names another table than they have, with new cards to print. */
export function WrongCards({
  cards,
  base,
}: {
  readonly cards: readonly WrongCard[];
  readonly base: string;
}): ReactNode {
  const t = useT();
  if (cards.length === 0) return null;
  return (
    <section>
      <h2>{t('seats.moved.title')}</h2>
      <p>{t('seats.moved.what', { count: cards.length })}</p>
      <p>
        <Link to={`${base}/gathering/print/changed-cards`}>{t('seats.print.changed-cards')}</Link>
      </p>
      <details open={cards.length <= 12}>
        <summary>{t('seats.moved.title')}</summary>
        <DataTable
          caption={t('seats.moved.title')}
          captionHidden
          rows={cards}
          keyOf={({ id, round }) => `${id} ${round}`}
          columns={[
            { key: 'who', label: t('seats.moved.who'), cell: ({ name }) => name },
            { key: 'round', label: t('seats.moved.round'), cell: ({ round }) => round },
            {
              key: 'card',
              label: t('seats.moved.card'),
              figures: true,
              cell: ({ printed }) => printed ?? t('seats.moved.none'),
            },
            { key: 'now', label: t('seats.moved.now'), figures: true, cell: ({ table }) => table },
          ]}
        />
      </details>
    </section>
  );
}
