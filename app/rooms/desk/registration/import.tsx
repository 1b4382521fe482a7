import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { FileInput } from '../../../components/FileInput/FileInput.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { TextArea } from '../../../components/TextArea/TextArea.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { importPeople } from '../../../server/acts/3-registration/import-people.ts';
import { readPeople } from '../../../server/files/lists.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import { DeskPage, useTyped } from '../shared/DeskPage.tsx';
import { fileOf } from '../shared/fields.ts';
import { loadHere } from '../shared/here.ts';
import { answer, backWithoutFile, backWithProblems, doingAs } from '../shared/send.ts';
import { importedPeople } from './imported-people.ts';
import { registrationTabs } from './tabs.ts';

export const access = { roles: ['organiser'], scope: 'assembly', upload: true } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  return { here: (await loadHere(context)).here };
}

export async function action({ context }: ActionFunctionArgs) {
  const { here } = await loadHere(context);
  const to = `${here.base}/registration`;
  const file = fileOf(context, 'file');
  if (!file) return backWithoutFile(context);
  const read = await readPeople(file.stream());
  if (!read.ok) return backWithProblems(context, read.refusal);
  const people = importedPeople(read.value, fieldOf(context, 'households').split(','));
  const source = fieldOf(context, 'source');
  return answer(context, await importPeople(doingAs(context, 'organiser'), people, source), to);
}

export default function Import(): ReactNode {
  const t = useT();
  const typed = useTyped();
  const { here } = useLoaderData<typeof loader>();
  return (
    <DeskPage
      here={here}
      stage="registration"
      title={t('registration.import.title')}
      lead={t('registration.import.lead')}
      tabs={registrationTabs(t, here)}
      at={`${here.base}/registration/import`}
    >
      <Card>
        <Form files version={here.version}>
          <FileInput
            name="file"
            accept=".csv,text/csv"
            label={t('registration.import.file')}
            hint={t('registration.import.file.hint')}
          />
          <TextInput
            name="households"
            label={t('registration.import.households')}
            hint={t('registration.import.households.hint')}
            value={typed['households'] ?? 'primary_address1,primary_zip'}
          />
          <TextArea
            name="source"
            label={t('registration.import.source')}
            hint={t('registration.import.source.hint')}
            value={typed['source']}
          />
          <Button>{t('registration.import.go')}</Button>
        </Form>
      </Card>
    </DeskPage>
  );
}
