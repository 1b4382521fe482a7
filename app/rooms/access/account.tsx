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
import { DeskFrame } from '../../components/DeskFrame/DeskFrame.tsx';
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { TextInput } from '../../components/TextInput/TextInput.tsx';
import { usePage } from '../../i18n/page.tsx';
import { ownPasskeys, removePasskey } from '../../server/access/own-passkeys.ts';
import { addPasskey } from '../../server/access/passkey.ts';
import { makeChallenge } from '../../server/access/passkey-challenge.ts';
import type { Access } from '../../server/access/roles.ts';
import { formOf, type Visit, visitOf } from '../../server/access/visit.ts';
import type { AccountVisitor } from '../../server/access/visitor.ts';
import { withLanguageOf } from '../../server/http/language-of.ts';
import { creationOptions } from './creation-options.ts';
import { PasskeyForm } from './PasskeyForm.tsx';
import { readChallenge } from './read-challenge.ts';

export const access = {
  roles: ['organiser', 'registrar', 'theme-team', 'returning-officer', 'authority'],
  scope: 'organisation',
} satisfies Access;
export const handle = { modules: ['passkey'] };

function accountOf(visit: Visit): AccountVisitor {
  const { account } = visit.visitor;
  if (account === null) throw new Error('the guard let somebody without an account in');
  return account;
}

export async function loader({ context }: LoaderFunctionArgs) {
  const visit = visitOf(context);
  const account = accountOf(visit);
  const { config, now, store } = visit.services;
  const challenge = makeChallenge(config, `add ${account.accountId}`, now());
  const passkeys = await ownPasskeys(store, account);
  const options = creationOptions(visit, account, challenge, passkeys);
  return { name: account.name, email: account.email, challenge, options, passkeys };
}

export async function action({ context }: ActionFunctionArgs) {
  const visit = visitOf(context);
  const account = accountOf(visit);
  const form = formOf(context);
  const remove = form.get('remove');
  if (typeof remove === 'string') {
    await removePasskey(visit.services.store, account, remove);
    return redirect(withLanguageOf(visit, '/account'));
  }
  const { challenge, response } = readChallenge(form);
  const label = wordsIn(form.get('label')).slice(0, 60) || visit.format.date(visit.services.now());
  const added = await addPasskey(visit, account, challenge, response, label);
  return added.ok
    ? redirect(withLanguageOf(visit, '/account'))
    : data({ failed: true }, { status: 400 });
}

export default function Account(): ReactNode {
  const { t, format } = usePage();
  const { name, email, challenge, options, passkeys } = useLoaderData<typeof loader>();
  const failed = useActionData<{ failed: true }>()?.failed === true;
  return (
    <DeskFrame title={t('access.account.tab')}>
      <ErrorSummary mistakes={failed ? [{ sentence: t('access.sign-in.passkey-failed') }] : []} />
      <h1>{t('access.account.title')}</h1>
      <p>{t('access.account.is', { name, email })}</p>
      <h2>{t('access.account.passkeys')}</h2>
      {passkeys.length === 0 ? <p>{t('access.account.passkeys.none')}</p> : null}
      {passkeys.map(({ id, label, createdAt }) => (
        <Form key={id}>
          <p>{t('access.account.passkeys.since', { label, date: format.date(createdAt) })}</p>
          <Button weight="grave" name="remove" value={id}>
            {t('access.account.passkeys.remove', { label })}
          </Button>
        </Form>
      ))}
      <PasskeyForm
        ask="create"
        challenge={challenge}
        options={options}
        button={t('access.account.passkeys.add')}
        hint={t('access.sign-in.passkey-hint')}
      >
        <TextInput name="label" label={t('access.account.passkeys.label')} maxLength={60} />
      </PasskeyForm>
    </DeskFrame>
  );
}

function wordsIn(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.trim() : '';
}
