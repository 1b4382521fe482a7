import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { assemblyOf, visitOf } from '../../../server/access/visit.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import { DeskPage } from '../shared/DeskPage.tsx';
import { back, goTo } from '../shared/send.ts';
import { Colleagues } from './Colleagues.tsx';
import { Downloads } from './Downloads.tsx';
import { LinkForm } from './LinkForm.tsx';
import { LinkList } from './LinkList.tsx';
import { loadSettings } from './load-settings.ts';
import { makeLink } from './make-link.ts';
import { revokeLink, revokeRole, revokeTable } from './revoke.ts';

export const access = { roles: ['organiser'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadSettings(context);
}

export async function action({ context }: ActionFunctionArgs) {
  const { slug } = assemblyOf(context);
  const { t, visitor } = visitOf(context);
  switch (fieldOf(context, 'do')) {
    case 'link':
      return await makeLink(context);
    case 'revoke-role': {
      if (!(await revokeRole(context))) return back(context, [t('desk.settings.last')]);
      const own = fieldOf(context, 'account') === visitor.account?.accountId;
      return goTo(context, own ? '/desk' : `/desk/${slug}/settings`);
    }
    case 'revoke-table':
      await revokeTable(context);
      return goTo(context, `/desk/${slug}/settings`);
    default:
      await revokeLink(context);
      return goTo(context, `/desk/${slug}/settings`);
  }
}

export default function Settings(): ReactNode {
  const t = useT();
  const { here, people, links, tables } = useLoaderData<typeof loader>();
  return (
    <DeskPage here={here} title={t('desk.settings.title')} lead={t('desk.settings.lead')}>
      <LinkForm />
      <Colleagues people={people} />
      <LinkList links={links} tables={tables} />
      <Downloads base={here.base} />
    </DeskPage>
  );
}
