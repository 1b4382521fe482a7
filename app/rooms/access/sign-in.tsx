import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { Button } from '../../components/Button/Button.tsx';
import { DoorFrame } from '../../components/DoorFrame/DoorFrame.tsx';
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { Select } from '../../components/Select/Select.tsx';
import { TextInput } from '../../components/TextInput/TextInput.tsx';
import { useT } from '../../i18n/page.tsx';
import { signInWithPasskey } from '../../server/access/passkey.ts';
import { makeChallenge, relyingParty } from '../../server/access/passkey-challenge.ts';
import type { Access } from '../../server/access/roles.ts';
import { signIn } from '../../server/access/sign-in.ts';
import { nextPath, signedIn } from '../../server/access/signed-in.ts';
import { formOf, visitOf } from '../../server/access/visit.ts';
import { type FieldMistakes, readFields, typedIn } from '../../server/http/read-fields.ts';
import { mistakeOf, mistakesIn } from '../shared/mistakes.ts';
import { PasskeyForm } from './PasskeyForm.tsx';
import { readChallenge } from './read-challenge.ts';
import { SignInFields } from './sign-in-fields.ts';

export const access = { roles: ['public'], scope: 'instance' } satisfies Access;
export const handle = { modules: ['passkey'] };

export async function loader({ context }: LoaderFunctionArgs) {
  const visit = visitOf(context);
  const { store, config, now } = visit.services;
  const organisations = await store.db
    .selectFrom('organisations')
    .select(['id', 'name'])
    .orderBy('name')
    .limit(200)
    .execute();
  const challenge = makeChallenge(config, 'sign-in', now());
  const { id } = relyingParty(visit);
  const options = { challenge: challenge.challenge, rpId: id, userVerification: 'required' };
  return { organisations, challenge, options };
}

export async function action({ context }: ActionFunctionArgs) {
  const visit = visitOf(context);
  const form = formOf(context);
  const next = nextPath(visit.url.searchParams.get('next'));
  if (form.get('do') === 'passkey') {
    const { challenge, response } = readChallenge(form);
    const account = await signInWithPasskey(visit, challenge, response);
    if (account.ok) return await signedIn(visit, account.value, next);
    return again({ '': 'access.sign-in.passkey-failed' }, {}, 400);
  }
  const typed = typedIn(form, ['email', 'organisation']);
  const fields = readFields(form, SignInFields);
  if (!fields.ok) return again(fields.refusal.fields, typed, 400);
  const account = await signIn(visit.services, fields.value, fields.value.organisation);
  if (account.ok) return await signedIn(visit, account.value, next);
  const wait = account.refusal.code === 'wait';
  return again(
    { email: wait ? 'access.sign-in.wait' : 'access.sign-in.wrong' },
    typed,
    wait ? 429 : 400,
  );
}

function again(mistakes: FieldMistakes, typed: Readonly<Record<string, string>>, status: number) {
  return data({ mistakes, typed }, { status });
}

export default function SignIn(): ReactNode {
  const t = useT();
  const { organisations, challenge, options } = useLoaderData<typeof loader>();
  const sent = useActionData<{ mistakes: FieldMistakes; typed: Record<string, string> }>();
  const { mistakes = {}, typed = {} } = sent ?? {};
  return (
    <DoorFrame title={t('access.sign-in.tab')}>
      <ErrorSummary mistakes={mistakesIn(t, mistakes)} />
      <h1>{t('access.sign-in.title')}</h1>
      <p className="lead">{t('access.sign-in.lead')}</p>
      <Form>
        {organisations.length > 1 ? (
          <Select
            name="organisation"
            label={t('access.organisation')}
            value={typed['organisation']}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <TextInput
          name="email"
          label={t('access.email')}
          type="email"
          autoComplete="username"
          value={typed['email']}
          error={mistakeOf(t, mistakes, 'email')}
        />
        <TextInput
          name="password"
          label={t('access.password')}
          type="password"
          autoComplete="current-password"
          error={mistakeOf(t, mistakes, 'password')}
        />
        <Button>{t('access.sign-in.go')}</Button>
      </Form>
      <PasskeyForm
        ask="get"
        challenge={challenge}
        options={options}
        button={t('access.sign-in.passkey')}
        hint={t('access.sign-in.passkey-hint')}
      />
    </DoorFrame>
  );
}
