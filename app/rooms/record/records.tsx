import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { Card } from '../../components/Card/Card.tsx';
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx';
import { Link } from '../../components/Link/Link.tsx';
import { RecordFrame } from '../../components/RecordFrame/RecordFrame.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { visitOf } from '../../server/access/visit.ts';

export const access = { roles: ['public'], scope: 'instance' } satisfies Access;

/** Every assembly of this instance: a record is public from its first entry on. */
export async function loader({ context }: LoaderFunctionArgs) {
  const rows = await visitOf(context)
    .services.store.db.selectFrom('assemblies')
    .innerJoin('organisations', 'organisations.id', 'assemblies.organisation_id')
    .select([
      'assemblies.id',
      'assemblies.name',
      'assemblies.fictional',
      'organisations.name as organisation',
    ])
    .where('assemblies.version', '>', 0)
    .orderBy('assemblies.created_at', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => ({ ...row, fictional: row.fictional === 1 }));
}

export default function Records(): ReactNode {
  const t = useT();
  const assemblies = useLoaderData<typeof loader>();
  return (
    <RecordFrame title={t('record.list.title')}>
      <h1>{t('record.list.title')}</h1>
      <p className="lead">{t('record.lead')}</p>
      {assemblies.length === 0 ? <EmptyState title={t('record.empty')} /> : null}
      <div className="grid">
        {assemblies.map(({ id, name, organisation, fictional }) => (
          <Card key={id} title={<Link to={`/record/${id}`}>{name}</Link>}>
            <p>{organisation}</p>
            {fictional ? <p className="soft">{t('record.fictional')}</p> : null}
          </Card>
        ))}
      </div>
      <p>
        <a href="/verify.html">{t('record.check.open')}</a>
      </p>
      <p>
        <a href="/select.html">{t('record.select.open')}</a>
      </p>
      <p>
        <a href="/seat.html">{t('record.seat.open')}</a>
      </p>
      <p>
        <a href="/count.html">{t('record.count-file.open')}</a>
      </p>
    </RecordFrame>
  );
}
