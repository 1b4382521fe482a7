import { refuse } from '@commonlot/exact';
import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useLoaderData,
} from 'react-router';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { visitOf } from '../../../server/access/visit.ts';
import { registerPerson } from '../../../server/acts/3-registration/register.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import { answersOf, channelOf } from '../people/answers-of.ts';
import { questionsOf } from '../people/questions.ts';
import { ReplyFields } from '../people/ReplyFields.tsx';
import { DeskPage, useTyped } from '../shared/DeskPage.tsx';
import { commissioned, languageOf, loadHere } from '../shared/here.ts';
import { answer, doingAs } from '../shared/send.ts';
import { FindHousehold } from './FindHousehold.tsx';
import { findHouseholds, householdById } from './find-household.ts';
import { registrationTabs } from './tabs.ts';

export const access = { roles: ['organiser', 'registrar'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  const { desk, here } = await loadHere(context);
  const { services, url } = visitOf(context);
  const { store } = services;
  const wanted = url.searchParams.get('q') ?? '';
  const open = commissioned(desk.state);
  if (!open) throw data(null, { status: 404 });
  return {
    here,
    wanted,
    done: url.searchParams.has('done'),
    found: await findHouseholds(store, desk.id, wanted),
    household: await householdById(store, desk.id, url.searchParams.get('household') ?? ''),
    questions: questionsOf(open.template, languageOf(context)),
    languages: open.languages,
  };
}

export async function action({ context }: ActionFunctionArgs) {
  const { desk, here } = await loadHere(context);
  const { store } = visitOf(context).services;
  const to = `${here.base}/registration/enter?done`;
  const open = commissioned(desk.state);
  const household = await householdById(store, desk.id, fieldOf(context, 'household'));
  if (!open || !household) return answer(context, refuse({ code: 'code-unknown' }), to);
  const reply = {
    household: household.id,
    channel: channelOf(context),
    answers: answersOf(context, open.template),
  };
  const doing = doingAs(context, 'registrar', 'organiser');
  return answer(context, await registerPerson(doing, reply), to);
}

export default function Enter(): ReactNode {
  const t = useT();
  const typed = useTyped();
  const { here, wanted, done, found, household, questions, languages } =
    useLoaderData<typeof loader>();
  const at = `${here.base}/registration/enter`;
  return (
    <DeskPage
      here={here}
      stage="registration"
      title={t('registration.enter.title')}
      lead={t('registration.enter.lead')}
      tabs={registrationTabs(t, here)}
      at={at}
    >
      {done ? <Notice kind="success" title={t('registration.enter.done')} live /> : null}
      {household ? (
        <Card title={household.address} tone="next">
          <Form>
            <input type="hidden" name="household" value={household.id} />
            <ReplyFields {...{ typed, questions, languages }} />
            <Button>{t('registration.enter.save')}</Button>
          </Form>
        </Card>
      ) : (
        <FindHousehold at={at} wanted={wanted} found={found} />
      )}
    </DeskPage>
  );
}
