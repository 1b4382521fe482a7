import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { LinkButton } from '../../components/Button/Button.tsx';
import { Link } from '../../components/Link/Link.tsx';
import { Notice } from '../../components/Notice/Notice.tsx';
import { usePage } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { withLanguageOf } from '../../server/http/language-of.ts';
import { aboutOf, headOf, withLetter } from './at-door.ts';
import { Page } from './Page.tsx';
import { noon } from './words.ts';

export const access = { roles: ['resident', 'public'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  const door = await withLetter(context);
  const { person, visit, base, state, room } = door;
  const params = visit.url.searchParams;
  const more = state.registration.status === 'open' && room > 0;
  const how = params.has('not') ? 'not' : params.has('withdrawn') ? 'withdrawn' : 'registered';
  if (how === 'registered' && !person) throw redirect(withLanguageOf(visit, base));
  return { head: headOf(door), about: aboutOf(door), how, more } as const;
}

export default function Done(): ReactNode {
  const { t, format } = usePage();
  const { head, about, how, more } = useLoaderData<typeof loader>();
  if (how !== 'registered')
    return (
      <Page title={t(`door.done.${how}.title`)} head={head}>
        <h1>{t(`door.done.${how}.title`)}</h1>
        <p className="lead">{t(`door.done.${how}.text`)}</p>
        <LinkButton to={`/a/${head.slug}/keep-informed`}>{t('door.next.informed')}</LinkButton>
        <p>
          <Link to={head.base}>{t('door.back')}</Link>
        </p>
      </Page>
    );
  return (
    <Page title={t('door.done.title')} head={head}>
      <h1>{t('door.done.title')}</h1>
      <Notice kind="success" title={t('door.done.kept')} live />
      <h2>{t('door.done.next')}</h2>
      <ol>
        {about.closes ? (
          <li>{t('door.done.closes', { date: format.date(noon(about.closes)) })}</li>
        ) : null}
        <li>{t('door.done.draw')}</li>
        <li>{t('door.done.told')}</li>
        {about.gatheringOn ? (
          <li>{t('door.done.day', { date: format.date(noon(about.gatheringOn)) })}</li>
        ) : null}
      </ol>
      <p>{t('door.done.keep-letter')}</p>
      {more ? (
        <p>
          <Link to={`${head.base}/register?who=new`}>{t('door.next.another.go')}</Link>
        </p>
      ) : null}
      <div className="row">
        <LinkButton to={`${head.base}/register${head.who}`} weight="quiet">
          {t('door.next.registered.go')}
        </LinkButton>
        <Link to={`${head.base}/withdraw${head.who}`}>{t('door.next.withdraw')}</Link>
      </div>
    </Page>
  );
}
