import { accept, refuse } from '@commonlot/exact';
import { expected } from '@commonlot/stages';
import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { useT } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { statusOf, tryCode } from '../../server/access/try-code.ts';
import { personOfBadge } from '../../server/acts/badge.ts';
import { fieldOf } from '../../server/pages/doing-of.ts';
import { refusalWords } from '../../server/pages/refusal-words.ts';
import { atDoor, headOf } from './at-door.ts';
import { CodeForm } from './CodeForm.tsx';
import { letIn } from './let-in.ts';
import { Page } from './Page.tsx';

export const access = { roles: ['resident', 'public'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  const door = await atDoor(context);
  // A name card's square brings its code along, so that nobody has to type it.
  const badge = (door.visit.url.searchParams.get('badge') ?? '').slice(0, 40);
  return { head: headOf(door), badge };
}

export async function action({ context }: ActionFunctionArgs) {
  const { visit, id, state, base } = await atDoor(context);
  const typed = fieldOf(context, 'code');
  const people = expected(state.gathering);
  if (typed === '') return data({ typed, mistake: '' }, { status: 422 });
  const found = await tryCode(visit, 'badge', typed, async () => {
    const person = await personOfBadge(visit.services.store, id, people, typed);
    return person === null ? refuse({ code: 'badge-unknown' }) : accept(person);
  });
  if (found.ok) return letIn(visit, id, found.value, `${base}/day`);
  const { refusal } = found;
  const wrong = refusal.code === 'badge-unknown';
  const mistake = wrong ? visit.t('door.badge.wrong') : refusalWords(visit.t, refusal);
  return data({ typed, mistake }, { status: statusOf(refusal) });
}

export default function Badge(): ReactNode {
  const t = useT();
  const { head, badge } = useLoaderData<typeof loader>();
  const sent = useActionData<{ typed: string; mistake: string }>();
  return (
    <Page title={t('door.badge.tab')} head={head}>
      <h1>{t('door.badge.title')}</h1>
      <p className="lead">{t('door.badge.lead')}</p>
      <CodeForm
        label={t('door.badge.label')}
        hint={t('door.badge.hint')}
        go={t('door.badge.go')}
        typed={sent?.typed ?? badge}
        mistake={sent?.mistake}
      />
    </Page>
  );
}
