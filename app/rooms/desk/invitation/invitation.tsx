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
  const loaded = useLoaderData<typeof loader>();
  const { here, frame, waves, pending, files, replies } = loaded;
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
      <NextCard {...loaded} />
      {waves.map((wave) => (
        <WaveCard key={wave.wave} here={here} wave={wave} files={files[wave.wave] ?? null} />
      ))}
      {first ? null : <Replies replies={replies} base={here.base} />}
      <More {...loaded} />
    </DeskPage>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

/** The one thing to do next: pledge, list of addresses, announcement or draw. */
function NextCard({ here, pledged, frame, waves, pending, fictional }: Loaded): ReactNode {
  const t = useT();
  if (frame && pending) return <DrawForm here={here} wave={pending} />;
  if (frame && pledged && waves.length === 0)
    return <AnnounceForm here={here} strata={frame.strata} second={false} />;
  return (
    <>
      {pledged ? null : (
        <Card title={t('invitation.pledge.title')} tone="next">
          <p>{t('invitation.pledge.text')}</p>
          <LinkButton to={`${here.base}/commission`}>{t('invitation.pledge.go')}</LinkButton>
        </Card>
      )}
      {frame ? null : <FrameForm here={here} next={pledged} town={fictional} />}
    </>
  );
}

/** What else can be done: a further wave, or another list before the first draw. */
function More({ here, frame, waves, pending, over, fictional }: Loaded): ReactNode {
  if (!frame) return null;
  const first = waves.length === 0;
  return (
    <>
      {!pending && !first && !over ? (
        <AnnounceForm here={here} strata={frame.strata} second />
      ) : null}
      <FrameTable strata={frame.strata} households={frame.households} />
      {first && !pending ? <FrameForm here={here} next={false} town={fictional} /> : null}
    </>
  );
}
