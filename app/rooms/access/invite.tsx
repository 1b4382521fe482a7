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
import { TextInput } from '../../components/TextInput/TextInput.tsx';
import type { MessageKey } from '../../i18n/keys.ts';
import { useT } from '../../i18n/page.tsx';
import {
  type AcceptRefusal,
  acceptInvitation,
  findInvitation,
  type Invitation,
} from '../../server/access/invitation.ts';
import type { Access } from '../../server/access/roles.ts';
import { signedIn } from '../../server/access/signed-in.ts';
import { formOf, visitOf } from '../../server/access/visit.ts';
import { type FieldMistakes, readFields, typedIn } from '../../server/http/read-fields.ts';
import { mistakeOf, mistakesIn } from '../shared/mistakes.ts';
import { InviteFields } from './invite-fields.ts';

export const access = { roles: ['public'], scope: 'instance' } satisfies Access;

type Shown = Pick<Invitation, 'organisation' | 'assembly' | 'role'> | null;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { services } = visitOf(context);
  const found = await findInvitation(services.store, params['token'] ?? '', services.now());
  const shown: Shown = found && {
    organisation: found.organisation,
    assembly: found.assembly,
    role: found.role,
  };
  return data(shown, { status: shown ? 200 : 404 });
}

const SENTENCES: Readonly<Record<AcceptRefusal['code'], MessageKey>> = {
  gone: 'access.invite.gone.text',
  exists: 'access.invite.exists',
  wait: 'access.sign-in.wait',
};

export async function action({ context, params }: ActionFunctionArgs) {
  const visit = visitOf(context);
  const form = formOf(context);
  const typed = typedIn(form, ['name', 'email']);
  const fields = readFields(form, InviteFields);
  if (!fields.ok) return data({ mistakes: fields.refusal.fields, typed }, { status: 400 });
  const account = await acceptInvitation(visit.services, params['token'] ?? '', fields.value);
  if (account.ok) return await signedIn(visit, account.value, '/desk');
  const mistakes: FieldMistakes = { password: SENTENCES[account.refusal.code] };
  return data({ mistakes, typed }, { status: 400 });
}

export default function Invite(): ReactNode {
  const t = useT();
  const invitation = useLoaderData<Shown>();
  const sent = useActionData<{ mistakes: FieldMistakes; typed: Record<string, string> }>();
  if (invitation === null) {
    return (
      <DoorFrame title={t('access.invite.tab')}>
        <h1>{t('access.invite.gone.title')}</h1>
        <p className="lead">{t('access.invite.gone.text')}</p>
      </DoorFrame>
    );
  }
  const { mistakes = {}, typed = {} } = sent ?? {};
  const { organisation, assembly } = invitation;
  const role = t(`access.role.${invitation.role}`);
  return (
    <DoorFrame title={t('access.invite.tab')}>
      <ErrorSummary mistakes={mistakesIn(t, mistakes)} />
      <h1>{t('access.invite.title', { organisation })}</h1>
      <p className="lead">{t('access.invite.lead', { assembly, role })}</p>
      <Form>
        <TextInput
          name="name"
          label={t('access.name')}
          autoComplete="name"
          value={typed['name']}
          error={mistakeOf(t, mistakes, 'name')}
        />
        <TextInput
          name="email"
          label={t('access.email')}
          type="email"
          autoComplete="email"
          value={typed['email']}
          error={mistakeOf(t, mistakes, 'email')}
        />
        <TextInput
          name="password"
          label={t('access.password')}
          hint={t('access.password.hint')}
          type="password"
          autoComplete="new-password"
          error={mistakeOf(t, mistakes, 'password')}
        />
        <Button>{t('access.invite.go')}</Button>
      </Form>
    </DoorFrame>
  );
}
