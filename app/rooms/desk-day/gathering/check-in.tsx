import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { LinkButton } from '../../../components/Button/Button.tsx';
import { ConfirmPage } from '../../../components/ConfirmPage/ConfirmPage.tsx';
import { Crowd } from '../../../components/Crowd/Crowd.tsx';
import { DeskFrame } from '../../../components/DeskFrame/DeskFrame.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { DayFrame } from '../DayFrame.tsx';
import { FindPerson, JustArrived, People, ScanBadge } from './AtTheDoor.tsx';
import { loadCheckIn } from './load-check-in.ts';
import { sendCheckIn } from './send-check-in.ts';
import { gatheringTabs } from './tabs.ts';

export const access = { roles: ['organiser', 'registrar'], scope: 'assembly' } satisfies Access;
export const handle = { modules: ['scan'] };

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadCheckIn(context);
}

export async function action({ context }: ActionFunctionArgs) {
  return await sendCheckIn(context);
}

type Seen = ReturnType<typeof useLoaderData<typeof loader>>;

export default function CheckIn(): ReactNode {
  const t = useT();
  const seen = useLoaderData<typeof loader>();
  const { day, q, badge, found, more, missing, just, arrived, expected, doorsClosed } = seen;
  const here = `${day.base}/gathering/check-in`;
  const searched = q !== '' || badge !== '';
  if (seen.closing && !doorsClosed) return <CloseDoors seen={seen} back={here} />;
  return (
    <DayFrame
      day={day}
      stage="gathering"
      title={t('gathering.check-in.title')}
      tabs={gatheringTabs(t, day)}
      here={here}
    >
      {just ? <JustArrived person={just} /> : null}
      <FindPerson q={q} />
      {searched && found.length === 0 ? <Notice title={t('gathering.check-in.nobody')} /> : null}
      <People people={found} />
      {more > 0 ? <p>{t('gathering.check-in.more', { more })}</p> : null}
      <ScanBadge />
      <Arrivals arrived={arrived} expected={expected} />
      <Missing missing={missing} here={here} />
      {doorsClosed ? <Notice title={t('gathering.check-in.closed')} /> : null}
      {!doorsClosed && day.roles.includes('organiser') ? (
        <LinkButton to={`${here}?close=1`} weight="grave">
          {t('gathering.check-in.close')}
        </LinkButton>
      ) : null}
    </DayFrame>
  );
}

function CloseDoors({ seen, back }: { readonly seen: Seen; readonly back: string }): ReactNode {
  const t = useT();
  const { day, arrived, expected } = seen;
  return (
    <DeskFrame title={t('gathering.check-in.close')} assembly={day.rail} here="gathering">
      <ConfirmPage
        title={t('gathering.check-in.close')}
        consequence={t('gathering.check-in.close-what', {
          arrived,
          missing: Math.max(0, expected - arrived),
        })}
        act={t('gathering.check-in.close')}
        name="do"
        value="close"
        back={back}
      />
    </DeskFrame>
  );
}

/** Everybody expected as a crowd: here, or not yet. */
function Arrivals({
  arrived,
  expected,
}: {
  readonly arrived: number;
  readonly expected: number;
}): ReactNode {
  const t = useT();
  return (
    <Crowd
      caption={t('gathering.check-in.count', { arrived, expected })}
      people={[
        ...Array<number>(arrived).fill(0),
        ...Array<number>(Math.max(0, expected - arrived)).fill(1),
      ]}
      groups={[
        { tone: 'civic', label: t('gathering.check-in.here') },
        { tone: 'slot', label: t('gathering.check-in.not-here') },
      ]}
    />
  );
}

/** Who is missing, for whoever asks. */
function Missing({
  missing,
  here,
}: {
  readonly missing: Seen['missing'];
  readonly here: string;
}): ReactNode {
  const t = useT();
  return missing ? (
    <>
      <h2>{t('gathering.check-in.missing', { count: missing.length })}</h2>
      <People people={missing} />
    </>
  ) : (
    <p>
      <LinkButton to={`${here}?list=missing`} weight="quiet">
        {t('gathering.check-in.show-missing')}
      </LinkButton>
    </p>
  );
}
