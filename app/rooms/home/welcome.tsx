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
import { Card } from '../../components/Card/Card.tsx';
import { RadioGroup } from '../../components/Choices/Choices.tsx';
import { Crowd } from '../../components/Crowd/Crowd.tsx';
import { scatter } from '../../components/Crowd/scatter.ts';
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { RecordFrame } from '../../components/RecordFrame/RecordFrame.tsx';
import { TextInput } from '../../components/TextInput/TextInput.tsx';
import { useT } from '../../i18n/page.tsx';
import { found } from '../../server/access/found.ts';
import type { Access } from '../../server/access/roles.ts';
import { signedIn } from '../../server/access/signed-in.ts';
import { formOf, visitOf } from '../../server/access/visit.ts';
import { withLanguageOf } from '../../server/http/language-of.ts';
import { type FieldMistakes, readFields, typedIn } from '../../server/http/read-fields.ts';
import { mistakeOf, mistakesIn } from '../shared/mistakes.ts';
import { assembliesHere } from './assemblies-here.ts';
import { FoundingFields } from './founding-fields.ts';
import styles from './home.module.css';

export const access = { roles: ['public'], scope: 'instance' } satisfies Access;

export async function loader({
  context,
}: LoaderFunctionArgs): Promise<{ profiles: readonly string[] }> {
  const visit = visitOf(context);
  const { founded } = await assembliesHere(visit.services.store);
  if (founded) throw redirect(withLanguageOf(visit, '/'));
  return { profiles: visit.services.rehearsing?.profiles ?? [] };
}

export async function action({ context }: ActionFunctionArgs) {
  const visit = visitOf(context);
  const form = formOf(context);
  const { store, now, rehearsing } = visit.services;
  if ((await assembliesHere(store)).founded) throw redirect(withLanguageOf(visit, '/sign-in'));
  if (form.get('do') === 'rehearse') {
    const profile = rehearsing?.profiles.find((one) => one === form.get('profile'));
    if (!rehearsing || !profile) throw data(null, { status: 404 });
    const begun = await rehearsing.begin(profile, 1);
    return await signedIn(visit, begun.account, begun.path);
  }
  const fields = readFields(form, FoundingFields);
  if (!fields.ok) {
    const typed = typedIn(form, ['organisation', 'name', 'email']);
    return data({ mistakes: fields.refusal.fields, typed }, { status: 400 });
  }
  const account = await found(store, fields.value, now());
  if (!account.ok) throw redirect(withLanguageOf(visit, '/sign-in'));
  return await signedIn(visit, account.value, '/desk');
}

const FEW = scatter(18 * 6, 14);

export default function Welcome(): ReactNode {
  const t = useT();
  const { profiles } = useLoaderData<typeof loader>();
  return (
    <RecordFrame title={t('home.welcome.tab')}>
      <h1>{t('home.welcome.title')}</h1>
      <p className="lead">{t('home.welcome.lead')}</p>
      <div className={styles.choice}>
        {profiles.length > 0 ? <Rehearse profiles={profiles} /> : null}
        <Founding alone={profiles.length === 0} />
      </div>
    </RecordFrame>
  );
}

function Rehearse({ profiles }: { readonly profiles: readonly string[] }): ReactNode {
  const t = useT();
  const known = (['amersfoort', 'g1000'] as const).filter((name) => profiles.includes(name));
  return (
    <Card tone="next" title={t('home.welcome.rehearse.title')}>
      <p>{t('home.welcome.rehearse.text')}</p>
      <Crowd
        people={FEW}
        columns={18}
        groups={[
          { tone: 'slot', label: t('home.crowd.out') },
          { tone: 'drawn', label: t('home.crowd.in') },
        ]}
      />
      <Form>
        <RadioGroup
          name="profile"
          label={t('home.welcome.profile')}
          value={known[0]}
          choices={known.map((value) => ({ value, label: t(`home.welcome.profile.${value}`) }))}
        />
        <Button name="do" value="rehearse">
          {t('home.welcome.rehearse.go')}
        </Button>
      </Form>
    </Card>
  );
}

function Founding({ alone }: { readonly alone: boolean }): ReactNode {
  const t = useT();
  const { mistakes = {}, typed = {} } =
    useActionData<{ mistakes: FieldMistakes; typed: Record<string, string> }>() ?? {};
  const common = (name: 'organisation' | 'name' | 'email' | 'password') => ({
    name,
    value: typed[name],
    error: mistakeOf(t, mistakes, name),
  });
  return (
    <Card tone="next" title={t('home.welcome.found.title')}>
      <ErrorSummary mistakes={mistakesIn(t, mistakes)} />
      <Form>
        <TextInput
          {...common('organisation')}
          label={t('access.organisation.name')}
          hint={t('access.organisation.hint')}
          autoComplete="organization"
        />
        <TextInput {...common('name')} label={t('access.name')} autoComplete="name" />
        <TextInput
          {...common('email')}
          label={t('access.email')}
          type="email"
          autoComplete="email"
        />
        <TextInput
          {...common('password')}
          label={t('access.password')}
          hint={t('access.password.hint')}
          type="password"
          autoComplete="new-password"
        />
        <Button name="do" value="found" weight={alone ? 'main' : 'quiet'}>
          {t('home.welcome.found.go')}
        </Button>
      </Form>
    </Card>
  );
}
