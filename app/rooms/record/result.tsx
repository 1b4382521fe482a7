import type { ReactNode } from 'react';
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { CountStory } from '../../components/CountStory/CountStory.tsx';
import { Recounted } from '../../components/CountStory/Recounted.tsx';
import { Link } from '../../components/Link/Link.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { atRecord } from './at-record.ts';
import { closedBallot, loadResult } from './load-result.ts';
import { Page } from './Page.tsx';

export const access = { roles: ['public'], scope: 'assembly' } satisfies Access;

/** A closed ballot, counted from its published papers for whoever asks. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const here = await atRecord(context);
  const found = closedBallot(here, params['ballot'] ?? '');
  const told = found && (await loadResult(here, found));
  if (told === null) throw data(null, { status: 404 });
  return { head: here.head, told };
}

export default function Result(): ReactNode {
  const t = useT();
  const { head, told } = useLoaderData<typeof loader>();
  const base = `/record/${head.slug}`;
  return (
    <Page title={t('record.part.ballots')} head={head}>
      <p className="screen-only">
        <Link to={`${base}/ballots`}>{t('count.back')}</Link>
      </p>
      <h1>{told.question}</h1>
      <CountStory story={told.story} />
      <h2>{t('count.section.redo')}</h2>
      <Recounted agrees={told.agrees} />
      <p>{t('count.redo.text')}</p>
      <p>
        <Link to={`${base}/documents/${told.papers}`}>{t('count.redo.papers')}</Link>
      </p>
      <p className="small">
        {t('count.figure.digest')}: <code>{told.papers}</code>
      </p>
    </Page>
  );
}
