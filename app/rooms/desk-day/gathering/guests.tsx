import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { type Column, DataTable } from '../../../components/DataTable/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState/EmptyState.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { DayFrame } from '../DayFrame.tsx';
import styles from '../day.module.css';
import { AddGuest, ImportGuests } from './GuestForms.tsx';
import { GuestGroups } from './GuestGroups.tsx';
import { loadGuests } from './load-guests.ts';
import { sendGuests } from './send-guests.ts';
import { gatheringTabs } from './tabs.ts';

export const access = {
  roles: ['organiser', 'registrar'],
  scope: 'assembly',
  upload: true,
} satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadGuests(context);
}

export async function action({ context }: ActionFunctionArgs) {
  return await sendGuests(context);
}

type Guest = Awaited<ReturnType<typeof loader>>['guests'][number];

function columnsOf(t: ReturnType<typeof useT>): readonly Column<Guest>[] {
  return [
    { key: 'name', label: t('gathering.guest.name'), cell: ({ name }) => name },
    { key: 'group', label: t('gathering.guest.group'), cell: ({ group }) => group },
    { key: 'party', label: t('gathering.guest.party'), cell: ({ party }) => party || '–' },
    { key: 'email', label: t('gathering.guest.email'), cell: ({ email }) => email || '–' },
    {
      key: 'do',
      label: t('gathering.guest.change'),
      cell: ({ id, name }) => (
        <Form>
          <input type="hidden" name="person" value={id} />
          <button type="submit" className={styles.plain} name="do" value="withdraw">
            {t('gathering.guests.withdraw')}
            <span className="visually-hidden"> {name}</span>
          </button>
        </Form>
      ),
    },
  ];
}

export default function Guests(): ReactNode {
  const t = useT();
  const { day, groups, guests, seats, known } = useLoaderData<typeof loader>();
  return (
    <DayFrame
      day={day}
      stage="gathering"
      title={t('gathering.guests.title')}
      lead={t('gathering.guests.lead', { count: guests.length, seats })}
      tabs={gatheringTabs(t, day)}
      here={`${day.base}/gathering/guests`}
      wide
    >
      {known > 0 ? <Notice live title={t('gathering.guests.known', { count: known })} /> : null}
      <GuestGroups groups={groups} />
      <AddGuest groups={groups} />
      <ImportGuests groups={groups} />
      <h2>{t('gathering.guests.list')}</h2>
      {guests.length === 0 ? (
        <EmptyState title={t('gathering.guests.none')} />
      ) : (
        <DataTable
          caption={t('gathering.guests.list')}
          captionHidden
          columns={columnsOf(t)}
          rows={guests}
          keyOf={({ id }) => id}
        />
      )}
    </DayFrame>
  );
}
