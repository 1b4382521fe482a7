import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { BallotDesk } from '../ballot/BallotDesk.tsx';
import { loadBallot } from '../ballot/load-ballot.ts';
import { sendBallot } from '../ballot/send-ballot.ts';
import { DayFrame } from '../DayFrame.tsx';

export const access = {
  roles: ['returning-officer', 'organiser'],
  scope: 'assembly',
} satisfies Access;
export const handle = { modules: ['live'] };

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadBallot(context, 'ballot');
}

export async function action({ context }: ActionFunctionArgs) {
  return await sendBallot(context, 'ballot', '/decision');
}

export default function Decision(): ReactNode {
  const t = useT();
  const seen = useLoaderData<typeof loader>();
  return (
    <DayFrame
      day={seen.day}
      stage="decision"
      title={t('decision.title')}
      lead={t('decision.lead')}
      live
    >
      <BallotDesk seen={seen} />
    </DayFrame>
  );
}
