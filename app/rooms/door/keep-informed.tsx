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
import { CheckboxGroup, RadioGroup } from '../../components/Choices/Choices.tsx';
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { Link } from '../../components/Link/Link.tsx';
import { Notice } from '../../components/Notice/Notice.tsx';
import { TextInput } from '../../components/TextInput/TextInput.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Access } from '../../server/access/roles.ts';
import { signUp } from '../../server/acts/9-follow-up/sign-up.ts';
import { withLanguageOf } from '../../server/http/language-of.ts';
import { fieldOf } from '../../server/pages/doing-of.ts';
import { refusalWords } from '../../server/pages/refusal-words.ts';
import { atDoor, headOf, languageOf } from './at-door.ts';
import { NOTICE, type Typed } from './notice.ts';
import { Page } from './Page.tsx';

export const access = { roles: ['resident', 'public'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  const door = await atDoor(context);
  return { head: headOf(door), done: door.visit.url.searchParams.has('done') };
}

const FIELD: Readonly<Record<string, string>> = {
  'name-missing': 'name',
  'email-wrong': 'email',
  'consent-missing': 'consent',
};

export async function action({ context }: ActionFunctionArgs) {
  const { visit, id, slug } = await atDoor(context);
  const { store, chance, now } = visit.services;
  const typed = { name: fieldOf(context, 'name'), email: fieldOf(context, 'email') };
  const kind = fieldOf(context, 'kind') === 'volunteer' ? 'volunteer' : 'keep-informed';
  const consent = fieldOf(context, 'consent');
  const person = { ...typed, kind, consent, language: languageOf(visit), note: '' } as const;
  const done = await signUp(store, id, chance, now(), person);
  if (done.ok) return redirect(withLanguageOf(visit, `/a/${slug}/keep-informed?done=1`), 303);
  const { code } = done.refusal;
  const refusal = { field: FIELD[code] ?? 'name', sentence: refusalWords(visit.t, done.refusal) };
  return data({ typed: { ...typed, kind, consent }, refusal }, { status: 422 });
}

export default function KeepInformed(): ReactNode {
  const t = useT();
  const { head, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { typed, refusal } =
    sent && 'refusal' in sent ? sent : { typed: undefined, refusal: undefined };
  const error = (name: string) => (refusal?.field === name ? refusal.sentence : undefined);
  return (
    <Page title={t('door.informed.title')} head={head}>
      <ErrorSummary mistakes={refusal ? [refusal] : []} />
      <h1>{t('door.informed.title')}</h1>
      {done ? <Notice kind="success" title={t('door.informed.done')} live /> : null}
      {done ? (
        <Link to={`/record/${head.slug}`}>{t('door.foot.record')}</Link>
      ) : (
        <SignUp typed={typed} error={error} />
      )}
    </Page>
  );
}

function SignUp({
  typed,
  error,
}: {
  readonly typed: Typed | undefined;
  readonly error: (name: string) => string | undefined;
}): ReactNode {
  const t = useT();
  return (
    <>
      <p className="lead">{t('door.informed.lead')}</p>
      <Form>
        <RadioGroup
          name="kind"
          label={t('door.informed.kind')}
          value={typed?.['kind'] ?? 'keep-informed'}
          choices={(['keep-informed', 'volunteer'] as const).map((value) => ({
            value,
            label: t(`door.informed.kind.${value}`),
          }))}
        />
        <TextInput
          name="name"
          label={t('door.register.name')}
          autoComplete="name"
          value={typed?.['name']}
          error={error('name')}
        />
        <TextInput
          name="email"
          label={t('door.register.email')}
          type="email"
          autoComplete="email"
          value={typed?.['email']}
          error={error('email')}
        />
        <CheckboxGroup
          name="consent"
          label={t('door.register.consent.label')}
          values={typed?.['consent'] ? [NOTICE] : []}
          error={error('consent')}
          choices={[{ value: NOTICE, label: t('door.informed.consent') }]}
        />
        <Button wide>{t('door.informed.go')}</Button>
      </Form>
      <p className="soft">{t('door.informed.leave')}</p>
    </>
  );
}
