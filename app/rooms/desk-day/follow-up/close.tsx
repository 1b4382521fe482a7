import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { ConfirmPage } from '../../../components/ConfirmPage/ConfirmPage.tsx';
import { DeskFrame } from '../../../components/DeskFrame/DeskFrame.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary/ErrorSummary.tsx';
import { TextArea } from '../../../components/TextArea/TextArea.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { perform } from '../../../server/acts/perform.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import { loadDay } from '../load-day.ts';
import { answer, doingAs, type Sent } from '../send.ts';

export const access = { roles: ['organiser'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  const { day } = await loadDay(context);
  return { day };
}

export async function action({ context }: ActionFunctionArgs) {
  const { day } = await loadDay(context);
  const data = { reason: fieldOf(context, 'reason') };
  const doing = doingAs(context, 'organiser');
  const done = await perform(doing, { type: 'follow-up.close-assembly', data });
  return answer(context, done, `${day.base}/follow-up`);
}

export default function Close(): ReactNode {
  const t = useT();
  const { day } = useLoaderData<typeof loader>();
  const sent = useActionData<Sent>();
  return (
    <DeskFrame title={t('follow-up.close.title')} assembly={day.rail} here="follow-up">
      <ErrorSummary mistakes={sent ? [{ field: 'reason', sentence: sent.sentence }] : []} />
      <ConfirmPage
        title={t('follow-up.close.title')}
        consequence={t('follow-up.close.what')}
        act={t('follow-up.close.go')}
        name="do"
        value="close"
        back={`${day.base}/follow-up`}
      >
        <TextArea
          name="reason"
          label={t('follow-up.close.reason')}
          rows={3}
          value={sent?.typed['reason']}
        />
      </ConfirmPage>
    </DeskFrame>
  );
}
