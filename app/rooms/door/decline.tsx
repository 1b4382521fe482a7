import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { ConfirmPage } from '../../components/ConfirmPage/ConfirmPage.tsx';
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { perform } from '../../server/acts/perform.ts';
import { refusalWords } from '../../server/pages/refusal-words.ts';
import { headOf, toDoor, withLetter } from './at-door.ts';
import { doingAtDoor } from './doing.ts';
import { Page } from './Page.tsx';

export const access = { roles: ['resident', 'public'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  const door = await withLetter(context);
  if (!door.person) throw redirect(toDoor(door, ''));
  return { head: headOf(door) };
}

export async function action({ context }: ActionFunctionArgs) {
  const door = await withLetter(context);
  const gone = () => redirect(toDoor(door, '/status'), 303);
  if (!door.person) return gone();
  const done = await perform(doingAtDoor(context, door), {
    type: 'selection.decline-member',
    data: { person: door.person.id },
  });
  if (done.ok) return gone();
  return data({ refusal: refusalWords(door.visit.t, done.refusal) }, { status: 422 });
}

export default function Decline(): ReactNode {
  const t = useT();
  const { head } = useLoaderData<typeof loader>();
  const sent = useActionData<{ refusal: string }>();
  return (
    <Page title={t('door.decline.title')} head={head}>
      <ErrorSummary mistakes={sent ? [{ sentence: sent.refusal }] : []} />
      <ConfirmPage
        title={t('door.decline.title')}
        consequence={t('door.decline.text')}
        act={t('door.decline.go')}
        name="do"
        value="decline"
        back={`${head.base}/status${head.who}`}
      />
    </Page>
  );
}
