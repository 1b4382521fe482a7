import { refuse } from '@commonlot/exact';
import { readId } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { LinkButton } from '../../../components/Button/Button.tsx';
import { EmptyState } from '../../../components/EmptyState/EmptyState.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { perform } from '../../../server/acts/perform.ts';
import { fieldOf, numberOf } from '../../../server/pages/doing-of.ts';
import { DayFrame } from '../DayFrame.tsx';
import { loadDay } from '../load-day.ts';
import { answer, doingAs } from '../send.ts';
import { makeHallLink } from './hall-link.ts';
import { loadRounds } from './load-rounds.ts';
import { OpenRound } from './OpenRound.tsx';
import { RoundList } from './RoundList.tsx';
import { ScreenLinks } from './ScreenLinks.tsx';
import { gatheringTabs } from './tabs.ts';

export const access = { roles: ['organiser'], scope: 'assembly' } satisfies Access;
export const handle = { modules: ['clock', 'live'] };

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadRounds(context);
}

const ROUND_ACTS = ['open', 'extend', 'close'] as const;

export async function action({ context }: ActionFunctionArgs) {
  const { day } = await loadDay(context);
  const here = `${day.base}/gathering`;
  const round = readId('round', fieldOf(context, 'round'));
  const act = ROUND_ACTS.find((one) => one === fieldOf(context, 'do'));
  if (fieldOf(context, 'do') === 'hall') return await makeHallLink(context);
  if (round === null || act === undefined)
    return answer(context, refuse({ code: 'round-unknown' }), here);
  const doing = doingAs(context, 'organiser');
  switch (act) {
    case 'open':
      return answer(
        context,
        await perform(doing, { type: 'gathering.open-round', data: { round } }),
        here,
      );
    case 'close':
      return answer(
        context,
        await perform(doing, { type: 'gathering.close-round', data: { round } }),
        here,
      );
    case 'extend': {
      const data = { round, minutes: numberOf(context, 'minutes') };
      return answer(context, await perform(doing, { type: 'gathering.extend-round', data }), here);
    }
  }
}

export default function Gathering(): ReactNode {
  const t = useT();
  const { day, rounds, open } = useLoaderData<typeof loader>();
  const tabs = gatheringTabs(t, day);
  const at = `${day.base}/gathering`;
  const running = rounds.find(({ round }) => round === open);
  return (
    <DayFrame
      day={day}
      stage="gathering"
      title={t('gathering.rounds.title')}
      tabs={tabs}
      here={at}
      live
    >
      {running ? <OpenRound round={running} now={day.now} /> : null}
      {rounds.length === 0 ? (
        <EmptyState title={t('gathering.rounds.none')}>
          <LinkButton to={`${at}/programme`}>{t('gathering.rounds.make')}</LinkButton>
        </EmptyState>
      ) : (
        <RoundList rounds={rounds} seating={`${at}/seating`} busy={running !== undefined} />
      )}
      <ScreenLinks base={day.base} />
    </DayFrame>
  );
}
