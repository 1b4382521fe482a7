import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { LinkButton } from '../../../components/Button/Button.tsx';
import { EmptyState } from '../../../components/EmptyState/EmptyState.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { DayFrame } from '../DayFrame.tsx';
import styles from '../day.module.css';
import { loadDay } from '../load-day.ts';
import { answer } from '../send.ts';
import { GroupCard } from './GroupCard.tsx';
import { loadFollowUp } from './load-follow-up.ts';
import { sendFollowUp } from './send-follow-up.ts';
import { followUpTabs } from './tabs.ts';

export const access = { roles: ['organiser', 'authority'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadFollowUp(context);
}

export async function action({ context }: ActionFunctionArgs) {
  const { day } = await loadDay(context);
  return answer(context, await sendFollowUp(context), `${day.base}/follow-up`);
}

export default function FollowUp(): ReactNode {
  const t = useT();
  const { day, rows, closed } = useLoaderData<typeof loader>();
  const formed = rows.filter(({ group }) => group).length;
  const organises = day.roles.includes('organiser');
  return (
    <DayFrame
      day={day}
      stage="follow-up"
      title={t('follow-up.title')}
      lead={rows.length > 0 ? t('follow-up.lead', { formed, all: rows.length }) : undefined}
      tabs={followUpTabs(t, day)}
      here={`${day.base}/follow-up`}
    >
      {closed === null ? null : (
        <Notice title={t('follow-up.closed')}>
          <p>{closed}</p>
        </Notice>
      )}
      {rows.length === 0 ? <EmptyState title={t('follow-up.none')} /> : null}
      <div className={styles.stack}>
        {rows.map((row) => (
          <GroupCard key={row.recommendation} row={row} roles={day.roles} open={closed === null} />
        ))}
      </div>
      {organises && closed === null && rows.length > 0 ? (
        <LinkButton to={`${day.base}/follow-up/close`} weight="grave">
          {t('follow-up.close.title')}
        </LinkButton>
      ) : null}
    </DayFrame>
  );
}
