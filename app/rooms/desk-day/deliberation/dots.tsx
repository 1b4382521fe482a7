import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { visitOf } from '../../../server/access/visit.ts';
import {
  collectPreferences,
  readPreferences,
} from '../../../server/acts/6-deliberation/preferences.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import { BallotDesk } from '../ballot/BallotDesk.tsx';
import { loadBallot } from '../ballot/load-ballot.ts';
import { sendBallot } from '../ballot/send-ballot.ts';
import { DayFrame } from '../DayFrame.tsx';
import { loadDay } from '../load-day.ts';
import { answer, doingAs } from '../send.ts';
import { CollectPreferences } from './CollectPreferences.tsx';
import { deliberationTabs } from './tabs.ts';

export const access = {
  roles: ['returning-officer', 'organiser', 'theme-team'],
  scope: 'assembly',
} satisfies Access;
export const handle = { modules: ['live'] };

const PATH = '/deliberation/dots';

export async function loader({ context }: LoaderFunctionArgs) {
  const seen = await loadBallot(context, 'dots');
  const { desk } = await loadDay(context);
  const rows =
    seen.status === 'declared'
      ? await readPreferences(visitOf(context).services.store, seen.day.id)
      : [];
  const { preferences } = desk.state.deliberation;
  return { ...seen, named: rows.length, first: preferences?.firstChoices ?? null };
}

export async function action({ context }: ActionFunctionArgs) {
  if (fieldOf(context, 'do') !== 'collect') return await sendBallot(context, 'dots', PATH);
  const { day } = await loadDay(context);
  const done = await collectPreferences(doingAs(context, 'organiser'));
  return answer(context, done, `${day.base}${PATH}`);
}

export default function Dots(): ReactNode {
  const t = useT();
  const seen = useLoaderData<typeof loader>();
  return (
    <DayFrame
      day={seen.day}
      stage="deliberation"
      title={t('deliberation.dots.title')}
      lead={t('deliberation.dots.lead')}
      tabs={deliberationTabs(t, seen.day)}
      here={`${seen.day.base}${PATH}`}
      live
    >
      {seen.status === 'declared' ? <CollectPreferences seen={seen} /> : null}
      <BallotDesk seen={seen} />
    </DayFrame>
  );
}
