import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { Button, LinkButton } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { CheckboxGroup } from '../../../components/Choices/Choices.tsx';
import { DeskFrame } from '../../../components/DeskFrame/DeskFrame.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary/ErrorSummary.tsx';
import { FileInput } from '../../../components/FileInput/FileInput.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { visitOf } from '../../../server/access/visit.ts';
import type { Sent } from '../shared/send.ts';
import { restoreBackup } from './restore.ts';
import { soleOrganisation } from './sole-organisation.ts';

/** A backup holds the whole instance, so it is offered only where one organisation has it to itself. */
export const access = {
  roles: ['organiser'],
  scope: 'organisation',
  upload: true,
} satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  const { store } = visitOf(context).services;
  if (!visitOf(context).visitor.account) throw data(null, { status: 404 });
  return { alone: await soleOrganisation(store) };
}

export async function action({ context }: ActionFunctionArgs) {
  return await restoreBackup(context);
}

export default function Backup(): ReactNode {
  const t = useT();
  const { alone } = useLoaderData<typeof loader>();
  const sentences = useActionData<Partial<Sent>>()?.sentences ?? [];
  return (
    <DeskFrame title={t('desk.backup.title')}>
      <ErrorSummary mistakes={sentences.map((sentence) => ({ sentence }))} />
      <h1>{t('desk.backup.title')}</h1>
      <p className="lead">{t('desk.backup.text')}</p>
      {alone ? (
        <>
          <p>{t('desk.backup.care')}</p>
          <LinkButton to="/desk-backup/backup.sqlite">{t('desk.backup.go')}</LinkButton>
          <RestoreForm />
        </>
      ) : (
        <p>{t('desk.backup.shared')}</p>
      )}
    </DeskFrame>
  );
}

function RestoreForm(): ReactNode {
  const t = useT();
  return (
    <Card title={t('desk.restore.title')}>
      <p>{t('desk.restore.text')}</p>
      <Form files>
        <FileInput name="file" accept=".sqlite" label={t('desk.restore.file')} />
        <CheckboxGroup
          name="sure"
          label={t('desk.restore.care')}
          choices={[{ value: 'yes', label: t('desk.restore.sure') }]}
        />
        <Button weight="grave">{t('desk.restore.go')}</Button>
      </Form>
    </Card>
  );
}
