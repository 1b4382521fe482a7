import type { ReactNode } from 'react';
import { Crowd } from '../../components/Crowd/Crowd.tsx';
import { DataTable } from '../../components/DataTable/DataTable.tsx';
import { usePage } from '../../i18n/page.tsx';
import type { Details } from './load-details.ts';

/** Letters by part of the town. */
export function AboutInvitation({ rows }: { readonly rows: Details['invitation'] }): ReactNode {
  const { t, format } = usePage();
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{t('record.letters.caption')}</summary>
      <DataTable
        caption={t('record.letters.caption')}
        captionHidden
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { key: 'stratum', label: t('record.letters.part'), cell: ({ stratum }) => stratum },
          { key: 'wave', label: t('record.letters.wave'), cell: ({ wave }) => wave, figures: true },
          {
            key: 'households',
            label: t('record.letters.households'),
            cell: ({ households }) => format.number(households),
            figures: true,
          },
          {
            key: 'letters',
            label: t('record.figure.letters'),
            cell: ({ letters }) => format.number(letters),
            figures: true,
          },
        ]}
      />
    </details>
  );
}

/** The pool as a crowd, by the way people answered. */
export function AboutRegistration({
  byChannel: { web, phone, paper },
}: {
  readonly byChannel: Details['registration'];
}): ReactNode {
  const { t } = usePage();
  const total = web + phone + paper;
  if (total === 0 || total > 3000) return null;
  const people = Array.from({ length: total }, (_, at) =>
    at < web ? 0 : at < web + phone ? 1 : 2,
  );
  return (
    <Crowd
      people={people}
      caption={t('record.channels')}
      groups={[
        { tone: 'civic', label: t('record.channel.web') },
        { tone: 'token', label: t('record.channel.phone') },
        { tone: 'leaf', label: t('record.channel.paper') },
      ]}
    />
  );
}
