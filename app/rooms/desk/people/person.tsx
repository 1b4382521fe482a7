import { refuse } from '@commonlot/exact';
import { readId } from '@commonlot/stages';
import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useLoaderData,
} from 'react-router';
import { Button, LinkButton } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { ConfirmPage } from '../../../components/ConfirmPage/ConfirmPage.tsx';
import { DeskFrame } from '../../../components/DeskFrame/DeskFrame.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { visitOf } from '../../../server/access/visit.ts';
import { changePerson, withdrawPerson } from '../../../server/acts/3-registration/register.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import { DeskPage, useTyped } from '../shared/DeskPage.tsx';
import { commissioned, loadHere } from '../shared/here.ts';
import { answer, doingAs } from '../shared/send.ts';
import { answersOf, channelOf } from './answers-of.ts';
import { changedMeanwhile, loadPerson } from './load-person.ts';
import { PersonFacts } from './PersonFacts.tsx';
import { ReplyFields } from './ReplyFields.tsx';

export const access = { roles: ['organiser', 'registrar'], scope: 'assembly' } satisfies Access;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const person = await loadPerson(context, params['person'] ?? '');
  if (!person) throw data(null, { status: 404 });
  return { person, withdrawing: visitOf(context).url.searchParams.has('withdraw') };
}

export async function action({ context, params }: ActionFunctionArgs) {
  const { desk, here } = await loadHere(context);
  const person = readId('person', params['person'] ?? '');
  const open = commissioned(desk.state);
  if (!person || !open) throw data(null, { status: 404 });
  const to = `${here.base}/people/${person}`;
  const doing = doingAs(context, 'registrar', 'organiser');
  const channel = channelOf(context);
  if (fieldOf(context, 'do') === 'withdraw')
    return answer(context, await withdrawPerson(doing, person, channel), to);
  if (await changedMeanwhile(context, person))
    return answer(context, refuse({ code: 'changed-meanwhile' }), to);
  const answers = answersOf(context, open.template);
  return answer(context, await changePerson(doing, person, channel, answers), to);
}

export default function Person(): ReactNode {
  const t = useT();
  const sent = useTyped();
  const { person, withdrawing } = useLoaderData<typeof loader>();
  const { here, id, name, editable, known, registered, questions, languages } = person;
  const at = `${here.base}/people/${id}`;
  const title = name || t('registration.people.erased');
  if (withdrawing && registered && known)
    return (
      <DeskFrame title={title} assembly={here.rail} here="registration">
        <ConfirmPage
          title={t('registration.withdraw.title', { name: title })}
          consequence={t('registration.withdraw.text')}
          act={t('registration.withdraw.go')}
          name="do"
          value="withdraw"
          back={at}
          version={here.version}
        />
      </DeskFrame>
    );
  const typed = Object.keys(sent).length > 0 ? sent : person.typed;
  return (
    <DeskPage here={here} stage="registration" title={title}>
      <PersonFacts person={person} />
      {editable ? (
        <Card title={t('registration.person.change')}>
          <Form version={here.version}>
            <input type="hidden" name="mark" value={person.mark} />
            <ReplyFields {...{ typed, questions, languages }} />
            <Button name="do" value="change">
              {t('registration.person.save')}
            </Button>
          </Form>
        </Card>
      ) : null}
      {registered && known ? (
        <div className="row">
          <LinkButton to={`${at}?withdraw`} weight="quiet">
            {t('registration.withdraw.ask')}
          </LinkButton>
        </div>
      ) : null}
    </DeskPage>
  );
}
