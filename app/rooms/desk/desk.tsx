import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { Card } from '../../components/Card/Card.tsx';
import { DeskFrame } from '../../components/DeskFrame/DeskFrame.tsx';
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx';
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx';
import { Link } from '../../components/Link/Link.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { holds, visitOf } from '../../server/access/visit.ts';
import { NewAssemblyForm } from './NewAssemblyForm.tsx';
import { newAssembly } from './new-assembly.ts';
import { ownAssemblies } from './own-assemblies.ts';
import { answer, back, goTo, type Sent } from './shared/send.ts';

export const access = {
  roles: ['organiser', 'registrar', 'theme-team', 'returning-officer', 'authority'],
  scope: 'organisation',
} satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  const { services, visitor } = visitOf(context);
  const own = await ownAssemblies(services.store, visitor.account);
  return { ...own, organises: holds(context, 'organiser') };
}

export async function action({ context }: ActionFunctionArgs) {
  const { t } = visitOf(context);
  if (!holds(context, 'organiser')) return back(context, [t('refusals.not-your-role')], 403);
  const opened = await newAssembly(context);
  if (opened.ok) return goTo(context, `/desk/${opened.value}`);
  if (opened.refusal.code === 'name-taken') return back(context, [t('desk.new.taken')]);
  return answer(context, opened, '/desk');
}

export default function Desk(): ReactNode {
  const t = useT();
  const { organisation, assemblies, organises } = useLoaderData<typeof loader>();
  const sentences = useActionData<Partial<Sent>>()?.sentences ?? [];
  const none = assemblies.length === 0;
  return (
    <DeskFrame title={t('desk.tab')}>
      <ErrorSummary mistakes={sentences.map((sentence) => ({ sentence }))} />
      <h1>{organisation}</h1>
      <h2>{t('desk.assemblies.title')}</h2>
      {none ? <EmptyState title={t('desk.assemblies.none')} /> : null}
      <div className="grid">
        {assemblies.map(({ id, slug, name, step }) => (
          <Card key={id} title={<Link to={`/desk/${slug}`}>{name}</Link>} level={3}>
            <p>{t('desk.next.title', { step: t(step) })}</p>
          </Card>
        ))}
      </div>
      {organises ? <NewAssemblyForm first={none} /> : null}
    </DeskFrame>
  );
}
