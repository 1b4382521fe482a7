import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx';
import { Link } from '../../components/Link/Link.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { perform } from '../../server/acts/perform.ts';
import { refusalWords } from '../../server/pages/refusal-words.ts';
import { headOf, toDoor, withLetter } from './at-door.ts';
import { doingAtDoor } from './doing.ts';
import { LetterTicket } from './LetterTicket.tsx';
import { letterStatus, seatStatus } from './load-status.ts';
import { Page } from './Page.tsx';
import { SeatTicket } from './SeatTicket.tsx';

export const access = { roles: ['resident', 'public'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  const door = await withLetter(context);
  return { head: headOf(door), letter: letterStatus(door), seat: await seatStatus(door) };
}

export async function action({ context }: ActionFunctionArgs) {
  const door = await withLetter(context);
  const back = toDoor(door, '/status');
  if (!door.person) return redirect(back, 303);
  const done = await perform(doingAtDoor(context, door), {
    type: 'selection.confirm-member',
    data: { person: door.person.id },
  });
  if (done.ok) return redirect(back, 303);
  return data({ refusal: refusalWords(door.visit.t, done.refusal) }, { status: 422 });
}

export default function Status(): ReactNode {
  const t = useT();
  const { head, letter, seat } = useLoaderData<typeof loader>();
  const sent = useActionData<{ refusal: string }>();
  return (
    <Page title={t('door.status.tab')} head={head}>
      <ErrorSummary mistakes={sent ? [{ sentence: sent.refusal }] : []} />
      <h1>{t('door.status.title')}</h1>
      {seat ? <SeatTicket seat={seat} head={head} /> : null}
      {letter ? <LetterTicket letter={letter} head={head} /> : null}
      <p>
        <Link to={`/record/${head.slug}/verify`}>{t('door.status.verify')}</Link>
      </p>
      <p>
        <Link to={head.base}>{t('door.back')}</Link>
      </p>
    </Page>
  );
}
