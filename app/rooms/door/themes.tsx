import { chosenThemes } from '@commonlot/stages';
import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { Button } from '../../components/Button/Button.tsx';
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx';
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { Notice } from '../../components/Notice/Notice.tsx';
import { Select } from '../../components/Select/Select.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { setPreference } from '../../server/acts/6-deliberation/preferences.ts';
import { fieldOf } from '../../server/pages/doing-of.ts';
import { refusalWords } from '../../server/pages/refusal-words.ts';
import { asMyself, headOf, toDoor } from './at-door.ts';
import { Page } from './Page.tsx';
import { myPreference, themeTitles } from './theme-titles.ts';

export const access = { roles: ['resident', 'public'], scope: 'assembly' } satisfies Access;
const PLACES = ['1', '2', '3'] as const;

export async function loader({ context }: LoaderFunctionArgs) {
  const door = await asMyself(context);
  return {
    head: headOf(door),
    themes: await themeTitles(door, chosenThemes(door.state.deliberation)),
    ranked: await myPreference(door, door.person.id),
    collected: door.state.deliberation.preferences !== null,
  };
}

export async function action({ context }: ActionFunctionArgs) {
  const door = await asMyself(context);
  const { visit, id, person } = door;
  const ranked = PLACES.map((place) => fieldOf(context, `theme-${place}`)).filter(Boolean);
  const done = await setPreference(visit.services.store, id, person.id, ranked);
  if (done.ok) return redirect(toDoor(door, '/themes'), 303);
  return data({ refusal: refusalWords(visit.t, done.refusal), ranked }, { status: 422 });
}

export default function Themes(): ReactNode {
  const t = useT();
  const { head, themes, ranked: kept, collected } = useLoaderData<typeof loader>();
  const sent = useActionData<{ refusal: string; ranked: string[] }>();
  const ranked = sent?.ranked ?? kept;
  return (
    <Page title={t('door.themes.title')} head={head}>
      <ErrorSummary mistakes={sent ? [{ sentence: sent.refusal, field: 'theme-1' }] : []} />
      <h1>{t('door.themes.title')}</h1>
      {themes.length === 0 ? <EmptyState title={t('door.themes.none')} /> : null}
      {kept.length > 0 && !sent ? (
        <Notice kind="success" title={t('door.themes.kept')} live />
      ) : null}
      {collected ? <Notice title={t('door.themes.collected')} /> : null}
      {themes.length > 0 && !collected ? (
        <Form>
          <p className="lead">{t('door.themes.lead')}</p>
          {PLACES.map((place, at) => (
            <Select
              key={place}
              name={`theme-${place}`}
              label={t(`door.themes.place.${place}`)}
              value={ranked[at]}
              empty={t('door.register.choose')}
              options={themes.map(({ id, title }) => ({ value: id, label: title }))}
            />
          ))}
          <Button wide>{t('door.themes.go')}</Button>
        </Form>
      ) : null}
    </Page>
  );
}
