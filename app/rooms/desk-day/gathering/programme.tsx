import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { Button } from '../../../components/Button/Button.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { DayFrame, useTyped } from '../DayFrame.tsx';
import { loadProgramme } from './load-programme.ts';
import { RoundFields } from './RoundFields.tsx';
import { sendProgramme } from './send-programme.ts';
import { gatheringTabs } from './tabs.ts';

export const access = { roles: ['organiser'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadProgramme(context);
}

export async function action({ context }: ActionFunctionArgs) {
  return await sendProgramme(context);
}

export default function Programme(): ReactNode {
  const t = useT();
  const { day, rounds, set, languages } = useLoaderData<typeof loader>();
  const typed = useTyped();
  return (
    <DayFrame
      day={day}
      stage="gathering"
      title={t('gathering.programme.title')}
      lead={t(set ? 'gathering.programme.lead' : 'gathering.programme.first')}
      tabs={gatheringTabs(t, day)}
      here={`${day.base}/gathering/programme`}
    >
      {set ? null : <Notice title={t('gathering.programme.from-template')} />}
      <Form version={day.version}>
        {rounds.map((round, place) => (
          <RoundFields
            key={round.round}
            round={round}
            place={place}
            languages={languages}
            typed={typed}
          />
        ))}
        <Button>{t('gathering.programme.save')}</Button>
      </Form>
    </DayFrame>
  );
}
