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
import { withdrawPerson } from '../../server/acts/3-registration/register.ts';
import { withLanguageOf } from '../../server/http/language-of.ts';
import { refusalWords } from '../../server/pages/refusal-words.ts';
import { headOf, withLetter } from './at-door.ts';
import { doingAtDoor } from './doing.ts';
import { Page } from './Page.tsx';

export const access = { roles: ['resident', 'public'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  const door = await withLetter(context);
  if (!door.person) throw redirect(withLanguageOf(door.visit, door.base));
  return { head: headOf(door) };
}

export async function action({ context }: ActionFunctionArgs) {
  const door = await withLetter(context);
  const gone = () => redirect(withLanguageOf(door.visit, `${door.base}/done?withdrawn=1`), 303);
  if (!door.person) return gone();
  const done = await withdrawPerson(doingAtDoor(context, door), door.person.id, 'web');
  if (done.ok) return gone();
  return data({ refusal: refusalWords(door.visit.t, done.refusal) }, { status: 422 });
}

export default function Withdraw(): ReactNode {
  const t = useT();
  const { head } = useLoaderData<typeof loader>();
  const sent = useActionData<{ refusal: string }>();
  return (
    <Page title={t('door.withdraw.title')} head={head}>
      <ErrorSummary mistakes={sent ? [{ sentence: sent.refusal }] : []} />
      <ConfirmPage
        title={t('door.withdraw.title')}
        consequence={t('door.withdraw.text')}
        act={t('door.withdraw.go')}
        name="do"
        value="withdraw"
        back={head.base}
      />
    </Page>
  );
}
