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
import { Form } from '../../components/Form/Form.tsx';
import { usePage } from '../../i18n/page.tsx';
import { CODE_COOKIE, cookieLine } from '../../server/access/cookies.ts';
import type { Access } from '../../server/access/roles.ts';
import { statusOf, tryCode } from '../../server/access/try-code.ts';
import { assemblyOf, visitOf } from '../../server/access/visit.ts';
import { householdOfCode } from '../../server/acts/3-registration/letter-code.ts';
import { withLanguageOf } from '../../server/http/language-of.ts';
import { fieldOf } from '../../server/pages/doing-of.ts';
import { refusalWords } from '../../server/pages/refusal-words.ts';
import { About } from './About.tsx';
import { aboutOf, atDoor, headOf } from './at-door.ts';
import { CodeForm } from './CodeForm.tsx';
import { Household } from './Household.tsx';
import { letIn } from './let-in.ts';
import { householdAtDoor } from './next-at-door.ts';
import { Page } from './Page.tsx';

export const access = { roles: ['resident', 'public'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  const door = await atDoor(context);
  return {
    head: headOf(door),
    about: aboutOf(door),
    inside: door.household !== null,
    household: householdAtDoor(door),
  };
}

export async function action({ context }: ActionFunctionArgs) {
  const visit = visitOf(context);
  const { id, slug } = assemblyOf(context);
  const base = `/door/${slug}`;
  if (fieldOf(context, 'do') === 'leave') {
    const gone = cookieLine(CODE_COOKIE, '', 0, visit.https);
    return redirect(withLanguageOf(visit, base), { status: 303, headers: { 'Set-Cookie': gone } });
  }
  const { store, now } = visit.services;
  const typed = fieldOf(context, 'code');
  if (typed === '') return data({ typed, mistake: '' }, { status: 422 });
  const found = await tryCode(
    visit,
    'letter',
    typed,
    async () => await householdOfCode(store, id, typed, now()),
  );
  if (found.ok) return letIn(visit, id, found.value.household, base);
  const mistake = refusalWords(visit.t, found.refusal);
  return data({ typed, mistake }, { status: statusOf(found.refusal) });
}

export default function Letter(): ReactNode {
  const { t, format } = usePage();
  const { head, about, inside, household } = useLoaderData<typeof loader>();
  const sent = useActionData<{ typed: string; mistake: string }>();
  const name = format.list(household.people.map((one) => one.name));
  return (
    <Page title={t('door.letter.tab')} head={head}>
      <h1>{name ? t('door.letter.hello', { name }) : t('door.letter.title')}</h1>
      {about.question ? <p className="lead">{about.question}</p> : null}
      {inside ? (
        <Household household={household} head={head} about={about} />
      ) : (
        <CodeForm
          label={t('door.code.label')}
          hint={t('door.code.hint')}
          go={t('door.code.go')}
          typed={sent?.typed}
          mistake={sent?.mistake}
        />
      )}
      <About about={about} />
      {inside ? (
        <Form>
          <Button weight="quiet" name="do" value="leave">
            {t('door.leave')}
          </Button>
        </Form>
      ) : null}
    </Page>
  );
}
