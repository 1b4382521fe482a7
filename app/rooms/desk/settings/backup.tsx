import type { ReactNode } from 'react';
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { LinkButton } from '../../../components/Button/Button.tsx';
import { DeskFrame } from '../../../components/DeskFrame/DeskFrame.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { visitOf } from '../../../server/access/visit.ts';
import { soleOrganisation } from './sole-organisation.ts';

/** A backup holds the whole instance, so it is offered only where one organisation has it to itself. */
export const access = { roles: ['organiser'], scope: 'organisation' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  const { store } = visitOf(context).services;
  if (!visitOf(context).visitor.account) throw data(null, { status: 404 });
  return { alone: await soleOrganisation(store) };
}

export default function Backup(): ReactNode {
  const t = useT();
  const { alone } = useLoaderData<typeof loader>();
  return (
    <DeskFrame title={t('desk.backup.title')}>
      <h1>{t('desk.backup.title')}</h1>
      <p className="lead">{t('desk.backup.text')}</p>
      {alone ? (
        <>
          <p>{t('desk.backup.care')}</p>
          <LinkButton to="/desk-backup/backup.sqlite">{t('desk.backup.go')}</LinkButton>
        </>
      ) : (
        <p>{t('desk.backup.shared')}</p>
      )}
    </DeskFrame>
  );
}
