import { readId } from '@commonlot/stages';
import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx';
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { perform } from '../../server/acts/perform.ts';
import { fieldOf } from '../../server/pages/doing-of.ts';
import { refusalWords } from '../../server/pages/refusal-words.ts';
import { recommendationWords } from '../shared/recommendation-words.ts';
import { asMyself, headOf, toDoor } from './at-door.ts';
import { doingAtDoor } from './doing.ts';
import { GroupCard } from './GroupCard.tsx';
import { Page } from './Page.tsx';

export const access = { roles: ['resident', 'public'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  const door = await asMyself(context);
  const { groups } = door.state.followUp;
  const { services, lang } = door.visit;
  const words = await recommendationWords(
    { store: services.store, id: door.id, state: door.state, lang },
    groups.map(({ recommendation }) => recommendation),
  );
  return {
    head: headOf(door),
    groups: groups.map(({ group, helpers, meetings }, at) => ({
      group,
      title: words[at]?.title ?? '',
      what: words[at]?.what ?? '',
      lang: words[at]?.lang ?? null,
      helpers: helpers.size,
      helping: helpers.has(door.person.id),
      contact: helpers.get(door.person.id) === true,
      meetings,
    })),
  };
}

export async function action({ context }: ActionFunctionArgs) {
  const door = await asMyself(context);
  const back = redirect(toDoor(door, '/help'), 303);
  const group = readId('group', fieldOf(context, 'group'));
  if (!group) return back;
  const person = door.person.id;
  const contactConsent = fieldOf(context, 'contact') === '1';
  const doing = doingAtDoor(context, door);
  const done =
    fieldOf(context, 'do') === 'withdraw'
      ? await perform(doing, { type: 'follow-up.withdraw-help', data: { person, group } })
      : await perform(doing, {
          type: 'follow-up.offer-help',
          data: { person, group, contactConsent },
        });
  if (done.ok) return back;
  return data({ refusal: refusalWords(door.visit.t, done.refusal) }, { status: 422 });
}

export default function Help(): ReactNode {
  const t = useT();
  const { head, groups } = useLoaderData<typeof loader>();
  const sent = useActionData<{ refusal: string }>();
  return (
    <Page title={t('door.help.title')} head={head}>
      <ErrorSummary mistakes={sent ? [{ sentence: sent.refusal }] : []} />
      <h1>{t('door.help.title')}</h1>
      <p className="lead">{t('door.help.lead')}</p>
      {groups.length === 0 ? <EmptyState title={t('door.help.none')} /> : null}
      {groups.map((one) => (
        <GroupCard key={one.group} group={one} />
      ))}
    </Page>
  );
}
