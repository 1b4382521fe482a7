import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { Card } from '../../components/Card/Card.tsx';
import { DeskFrame } from '../../components/DeskFrame/DeskFrame.tsx';
import { Link } from '../../components/Link/Link.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { visitOf } from '../../server/access/visit.ts';
import { ownAssemblies } from './own-assemblies.ts';

export const access = {
  roles: ['organiser', 'registrar', 'theme-team', 'returning-officer', 'authority'],
  scope: 'organisation',
} satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  const { services, visitor } = visitOf(context);
  return await ownAssemblies(services.store, visitor.account);
}

export default function Desk(): ReactNode {
  const t = useT();
  const { organisation, assemblies } = useLoaderData<typeof loader>();
  return (
    <DeskFrame title={t('desk.tab')}>
      <h1>{organisation}</h1>
      <h2>{t('desk.assemblies.title')}</h2>
      {assemblies.length === 0 ? <p className="lead">{t('desk.assemblies.none')}</p> : null}
      <div className="grid">
        {assemblies.map(({ id, slug, name }) => (
          <Card key={id} title={<Link to={`/desk/${slug}`}>{name}</Link>} level={3}>
            {null}
          </Card>
        ))}
      </div>
    </DeskFrame>
  );
}
