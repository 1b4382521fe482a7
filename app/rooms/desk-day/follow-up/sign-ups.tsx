import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { LinkButton } from '../../../components/Button/Button.tsx';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState/EmptyState.tsx';
import { usePage } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { DayFrame } from '../DayFrame.tsx';
import { loadSignUps } from './load-sign-ups.ts';
import { followUpTabs } from './tabs.ts';

export const access = { roles: ['organiser'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadSignUps(context);
}

export default function SignUps(): ReactNode {
  const { t, format } = usePage();
  const { day, rows } = useLoaderData<typeof loader>();
  return (
    <DayFrame
      day={day}
      stage="follow-up"
      title={t('follow-up.sign-ups.title')}
      lead={t('follow-up.sign-ups.lead', { count: rows.length })}
      tabs={followUpTabs(t, day)}
      here={`${day.base}/follow-up/sign-ups`}
      wide
    >
      {rows.length === 0 ? (
        <EmptyState title={t('follow-up.sign-ups.none')} />
      ) : (
        <>
          <LinkButton to={`${day.base}/follow-up/sign-ups.csv`}>
            {t('follow-up.sign-ups.csv')}
          </LinkButton>
          <DataTable
            caption={t('follow-up.sign-ups.title')}
            captionHidden
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              { key: 'name', label: t('follow-up.sign-ups.name'), cell: ({ name }) => name },
              { key: 'email', label: t('follow-up.sign-ups.email'), cell: ({ email }) => email },
              {
                key: 'kind',
                label: t('follow-up.sign-ups.kind'),
                cell: ({ kind }) => t(`follow-up.sign-ups.${kind}`),
              },
              { key: 'note', label: t('follow-up.sign-ups.note'), cell: ({ note }) => note || '–' },
              {
                key: 'at',
                label: t('follow-up.sign-ups.at'),
                cell: ({ at }) => format.date(at),
              },
            ]}
          />
        </>
      )}
    </DayFrame>
  );
}
