import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import { DeskPage } from '../shared/DeskPage.tsx';
import { publishPledge, setQuestion } from './acts.ts';
import { loadCommission } from './load-commission.ts';
import { PledgeForm } from './PledgeForm.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { commissionTabs } from './tabs.ts';
import { Versions } from './Versions.tsx';

/** The authority pledges here itself; everything else is the organiser's. */
export const access = { roles: ['organiser', 'authority'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadCommission(context);
}

export async function action({ context }: ActionFunctionArgs) {
  return fieldOf(context, 'do') === 'pledge'
    ? await publishPledge(context)
    : await setQuestion(context);
}

export default function Commission(): ReactNode {
  const t = useT();
  const { here, languages, question, remit, fixed, pledge, versions, today } =
    useLoaderData<typeof loader>();
  const asked = question !== null;
  const form = <QuestionForm {...{ here, languages, question, remit, fixed }} first={!asked} />;
  return (
    <DeskPage
      here={here}
      stage="commission"
      title={t('commission.title')}
      lead={t('commission.lead')}
      tabs={here.organises ? commissionTabs(t, here.base) : []}
      at={`${here.base}/commission`}
    >
      {asked ? null : form}
      {asked || !here.organises ? (
        <PledgeForm {...{ here, languages, pledge, today }} ready={asked} />
      ) : null}
      {asked ? form : null}
      <Versions versions={versions} />
    </DeskPage>
  );
}
