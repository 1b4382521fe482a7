import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { LinkButton } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { DeskPage } from '../shared/DeskPage.tsx';
import { AnnounceForm } from './AnnounceForm.tsx';
import { invitationAct } from './acts.ts';
import { DrawForm } from './DrawForm.tsx';
import { FrameForm } from './FrameForm.tsx';
import { FrameTable } from './FrameTable.tsx';
import { loadInvitation } from './load-invitation.ts';
import { Replies } from './Replies.tsx';
import { WaveCard } from './WaveCard.tsx';

export const access = { roles: ['organiser'], scope: 'assembly', upload: true } satisfies Access;
export const handle = { modules: ['live'] };

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadInvitation(context);
}

export async function action({ context }: ActionFunctionArgs) {
  return await invitationAct(context);
}

export default function Invitation(): ReactNode {
  const t = useT();
  const { here, pledged, frame, fictional, waves, pending, files, replies, over } =
    useLoaderData<typeof loader>();
  const settled = waves.every(({ printed }) => printed > 0);
  const first = waves.length === 0;
  return (
    <DeskPage
      here={here}
      stage="invitation"
      title={t('invitation.title')}
      lead={t('invitation.lead')}
      live={frame !== null && pending === null && !settled}
    >
      {pledged ? null : (
        <Card title={t('invitation.pledge.title')} tone="next">
          <p>{t('invitation.pledge.text')}</p>
          <LinkButton to={`${here.base}/commission`}>{t('invitation.pledge.go')}</LinkButton>
        </Card>
      )}
      {frame === null ? <FrameForm here={here} next={pledged} town={fictional} /> : null}
      {frame && pending ? <DrawForm here={here} wave={pending} /> : null}
      {frame && !pending && first && pledged ? (
        <AnnounceForm here={here} strata={frame.strata} second={false} />
      ) : null}
      {waves.map((wave) => (
        <WaveCard key={wave.wave} here={here} wave={wave} files={files[wave.wave] ?? null} />
      ))}
      {waves.length > 0 ? <Replies replies={replies} base={here.base} /> : null}
      {frame && !pending && !first && !over ? (
        <AnnounceForm here={here} strata={frame.strata} second />
      ) : null}
      {frame ? <FrameTable strata={frame.strata} households={frame.households} /> : null}
      {frame && first && !pending ? <FrameForm here={here} next={false} town={fictional} /> : null}
    </DeskPage>
  );
}
