import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { usePage } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import { DeskPage } from '../shared/DeskPage.tsx';
import { loadHere } from '../shared/here.ts';
import { goTo } from '../shared/send.ts';
import { Downloads } from './Downloads.tsx';
import { LinkForm } from './LinkForm.tsx';
import { LinkList } from './LinkList.tsx';
import { loadSettings } from './load-settings.ts';
import { makeLink } from './make-link.ts';
import { revoke } from './revoke.ts';

export const access = { roles: ['organiser'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadSettings(context);
}

export async function action({ context }: ActionFunctionArgs) {
  if (fieldOf(context, 'do') === 'link') return await makeLink(context);
  await revoke(context);
  const { here } = await loadHere(context);
  return goTo(context, `${here.base}/settings`);
}

export default function Settings(): ReactNode {
  const { t } = usePage();
  const { here, people, links, tables } = useLoaderData<typeof loader>();
  return (
    <DeskPage here={here} title={t('desk.settings.title')} lead={t('desk.settings.lead')}>
      <LinkForm />
      <h2>{t('desk.settings.people')}</h2>
      <DataTable
        caption={t('desk.settings.people')}
        captionHidden
        rows={people}
        keyOf={({ account, role }) => `${account} ${role}`}
        columns={[
          { key: 'name', label: t('desk.settings.name'), cell: ({ name }) => name },
          { key: 'email', label: t('desk.settings.email'), cell: ({ email }) => email },
          {
            key: 'role',
            label: t('desk.settings.role'),
            cell: ({ role }) => t(`desk.role.${role}`),
          },
        ]}
      />
      <LinkList links={links} tables={tables} />
      <Downloads base={here.base} />
    </DeskPage>
  );
}
