import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { type Column, DataTable } from '../../../components/DataTable/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState/EmptyState.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { LANGUAGE_NAMES } from '../../../i18n/languages.ts';
import { usePage } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { DayFrame } from '../DayFrame.tsx';
import styles from '../day.module.css';
import { HostGaps } from './HostGaps.tsx';
import { loadTeam } from './load-team.ts';
import { sendTeam } from './send-team.ts';
import { AddToTeam, ImportTeam } from './TeamForms.tsx';
import { gatheringTabs } from './tabs.ts';

export const access = {
  roles: ['organiser', 'registrar'],
  scope: 'assembly',
  upload: true,
} satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadTeam(context);
}

export async function action({ context }: ActionFunctionArgs) {
  return await sendTeam(context);
}

type Member = Awaited<ReturnType<typeof loader>>['team'][number];

function columnsOf(
  { t, format }: ReturnType<typeof usePage>,
  seated: boolean,
): readonly Column<Member>[] {
  return [
    { key: 'name', label: t('gathering.team.name'), cell: ({ name }) => name },
    {
      key: 'role',
      label: t('gathering.team.role'),
      cell: ({ role }) => t(`gathering.team.role.${role}`),
    },
    {
      key: 'speaks',
      label: t('gathering.team.speaks'),
      cell: ({ speaks }) =>
        speaks.length === 0 ? '–' : format.list(speaks.map((language) => LANGUAGE_NAMES[language])),
    },
    {
      key: 'tables',
      label: t(seated ? 'gathering.team.tables' : 'gathering.team.stays'),
      cell: ({ stays, tables }) =>
        tables.some((table) => table !== null)
          ? tables.map((table) => table ?? '–').join(' · ')
          : t(stays ? 'gathering.team.stays.yes' : 'gathering.team.stays.no'),
    },
    {
      key: 'do',
      label: t('gathering.team.change'),
      cell: ({ id, name }) => (
        <Form>
          <input type="hidden" name="person" value={id} />
          <button type="submit" className={styles.plain} name="do" value="leave">
            {t('gathering.team.leave')}
            <span className="visually-hidden"> {name}</span>
          </button>
        </Form>
      ),
    },
  ];
}

export default function Team(): ReactNode {
  const page = usePage();
  const { t } = page;
  const { day, team, rounds, gaps, known } = useLoaderData<typeof loader>();
  const seated = rounds.length > 0;
  const waiting = seated && team.some(({ tables }) => tables.every((table) => table === null));
  return (
    <DayFrame
      day={day}
      stage="gathering"
      title={t('gathering.team.title')}
      lead={t('gathering.team.lead', { count: team.length })}
      tabs={gatheringTabs(t, day)}
      here={`${day.base}/gathering/team`}
      wide
    >
      {known > 0 ? <Notice live title={t('gathering.team.known', { count: known })} /> : null}
      {waiting ? <Notice title={t('gathering.team.seat')} /> : null}
      <HostGaps gaps={gaps} />
      <h2>{t('gathering.team.list')}</h2>
      {team.length === 0 ? (
        <EmptyState title={t('gathering.team.none')}>{t('gathering.team.none-what')}</EmptyState>
      ) : (
        <DataTable
          caption={t('gathering.team.list')}
          captionHidden
          columns={columnsOf(page, seated)}
          rows={team}
          keyOf={({ id }) => id}
        />
      )}
      <AddToTeam />
      <ImportTeam />
    </DayFrame>
  );
}
