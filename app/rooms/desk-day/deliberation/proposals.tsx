import { refuse } from '@commonlot/exact';
import { readId } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { EmptyState } from '../../../components/EmptyState/EmptyState.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { perform } from '../../../server/acts/perform.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import { DayFrame } from '../DayFrame.tsx';
import { loadDay } from '../load-day.ts';
import { answer, doingAs } from '../send.ts';
import { loadProposals } from './load-proposals.ts';
import { OneProposal } from './OneProposal.tsx';
import { deliberationTabs } from './tabs.ts';

export const access = {
  roles: ['organiser', 'theme-team', 'returning-officer'],
  scope: 'assembly',
} satisfies Access;
export const handle = { modules: ['live'] };

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadProposals(context);
}

export async function action({ context }: ActionFunctionArgs) {
  const { day } = await loadDay(context);
  const here = `${day.base}/deliberation/proposals`;
  const proposal = readId('proposal', fieldOf(context, 'proposal'));
  if (proposal === null) return answer(context, refuse({ code: 'proposal-unknown' }), here);
  const done = await perform(doingAs(context, 'organiser'), {
    type: 'deliberation.hand-in-proposal',
    data: { proposal },
  });
  return answer(context, done, here);
}

export default function Proposals(): ReactNode {
  const t = useT();
  const { day, proposals } = useLoaderData<typeof loader>();
  const handedIn = proposals.filter((one) => one.handedIn).length;
  return (
    <DayFrame
      day={day}
      stage="deliberation"
      title={t('deliberation.proposals.title')}
      lead={t('deliberation.proposals.lead', { count: proposals.length, handedIn })}
      tabs={deliberationTabs(t, day)}
      here={`${day.base}/deliberation/proposals`}
      live
    >
      {proposals.length === 0 ? <EmptyState title={t('deliberation.proposals.none')} /> : null}
      {proposals.map((proposal) => (
        <OneProposal
          key={proposal.proposal}
          proposal={proposal}
          mayHandIn={day.roles.includes('organiser')}
        />
      ))}
    </DayFrame>
  );
}
