import type { ReactNode } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { Clock } from '../../components/Clock/Clock.tsx';
import { HallFrame } from '../../components/HallFrame/HallFrame.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { HallScene } from './HallScene.tsx';
import { loadHall } from './load-hall.ts';

export const access = { roles: ['hall', 'organiser'], scope: 'assembly' } satisfies Access;
export const handle = { modules: ['clock', 'live'] };

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadHall(context);
}

export default function Hall(): ReactNode {
  const t = useT();
  const seen = useLoaderData<typeof loader>();
  const { id, name, scene, round, endsAt, now, question, arrived } = seen;
  // Papers are no entries of the record, so nothing announces them: the wall asks by itself.
  const voting = scene === 'vote-dots' || scene === 'vote-ballot';
  const inRound = scene === 'round' && round !== null;
  return (
    <HallFrame
      title={name}
      heading={inRound ? round.name : t(`hall.${scene}.title`)}
      clock={inRound && endsAt ? <Clock now={now} until={endsAt} /> : null}
      live={id}
      foot={
        <>
          <p>{name}</p>
          <p>{scene === 'welcome' ? '' : question}</p>
          <p>{arrived > 0 ? t('hall.arrived', { arrived }) : ''}</p>
        </>
      }
    >
      {voting ? <meta httpEquiv="refresh" content="8" /> : null}
      <noscript>
        <meta httpEquiv="refresh" content="10" />
      </noscript>
      <HallScene seen={seen} />
    </HallFrame>
  );
}
