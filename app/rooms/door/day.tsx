import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { Card } from '../../components/Card/Card.tsx';
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx';
import { Link } from '../../components/Link/Link.tsx';
import { usePage } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { aboutOf, asMyself, headOf } from './at-door.ts';
import { myTables } from './my-tables.ts';
import { Page } from './Page.tsx';
import { noon } from './words.ts';

export const access = { roles: ['resident', 'public'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  const door = await asMyself(context);
  const { deliberation, followUp } = door.state;
  return {
    head: headOf(door),
    about: aboutOf(door),
    name: door.person.name,
    rounds: await myTables(door, door.person.id),
    themes: deliberation.dots?.status === 'declared',
    groups: followUp.groups.length > 0,
  };
}

export default function Day(): ReactNode {
  const { t, format } = usePage();
  const { head, about, name, rounds, themes, groups } = useLoaderData<typeof loader>();
  const { base, slug, who } = head;
  const ways = [
    ...(themes ? [{ to: `${base}/themes${who}`, label: 'door.themes.title' } as const] : []),
    ...(groups ? [{ to: `${base}/help${who}`, label: 'door.help.title' } as const] : []),
    { to: `/vote/${slug}`, label: 'door.vote.title' } as const,
  ];
  return (
    <Page title={t('door.day.tab')} head={head}>
      <h1>{t('door.day.title', { name })}</h1>
      {about.gatheringOn ? (
        <p className="lead">
          {t('door.about.day', {
            date: format.date(noon(about.gatheringOn)),
            place: about.place,
          })}
        </p>
      ) : null}
      {rounds.length === 0 ? <EmptyState title={t('door.day.no-programme')} /> : null}
      {rounds.map((one) => (
        <RoundCard key={one.round} round={one} />
      ))}
      <ul>
        {ways.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{t(label)}</Link>
          </li>
        ))}
      </ul>
      {about.support ? <p className="soft">{about.support}</p> : null}
    </Page>
  );
}

/** One round: what it asks and where to sit; the open one stands out. */
function RoundCard({
  round: { name, prompt, table, minutes, open, endsAt },
}: {
  readonly round: Awaited<ReturnType<typeof myTables>>[number];
}): ReactNode {
  const { t, format } = usePage();
  return (
    <Card tone={open ? 'drawn' : 'plain'} title={name}>
      <p>{prompt}</p>
      <p>
        {table === null ? (
          t('door.day.no-table')
        ) : (
          <strong>{t('door.day.table', { table })}</strong>
        )}
        {' · '}
        {t('door.day.minutes', { minutes })}
        {open && endsAt ? ` · ${t('door.day.until', { time: format.time(endsAt) })}` : ''}
      </p>
    </Card>
  );
}
