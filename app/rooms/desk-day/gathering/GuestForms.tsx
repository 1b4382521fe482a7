import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { FileInput } from '../../../components/FileInput/FileInput.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Select } from '../../../components/Select/Select.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { useT } from '../../../i18n/page.tsx';
import { useTyped } from '../DayFrame.tsx';

interface Group {
  readonly group: string;
  readonly label: string;
}

/** One guest by hand. */
export function AddGuest({ groups }: { readonly groups: readonly Group[] }): ReactNode {
  const t = useT();
  const typed = useTyped();
  return (
    <Card title={t('gathering.guests.add')}>
      <Form>
        <TextInput name="name" label={t('gathering.guest.name')} value={typed['name']} />
        <Select
          name="group"
          label={t('gathering.guest.group')}
          value={typed['group']}
          options={groups.map(({ group, label }) => ({ value: group, label }))}
        />
        <TextInput
          name="party"
          label={t('gathering.guest.party')}
          hint={t('gathering.guest.party-hint')}
          value={typed['party']}
        />
        <TextInput
          name="email"
          label={t('gathering.guest.email')}
          type="email"
          value={typed['email']}
        />
        <TextInput
          name="needs"
          label={t('gathering.guest.needs')}
          hint={t('gathering.guest.needs-hint')}
          value={typed['needs']}
        />
        <Button>{t('gathering.guests.invite')}</Button>
      </Form>
    </Card>
  );
}

/** Many guests from a file: all of it or nothing. */
export function ImportGuests({ groups }: { readonly groups: readonly Group[] }): ReactNode {
  const t = useT();
  const words = groups.map(({ group }) => group).join(', ');
  return (
    <details>
      <summary>{t('gathering.guests.import')}</summary>
      <Form files>
        <FileInput
          name="file"
          accept=".csv"
          label={t('gathering.guests.file')}
          hint={t('gathering.guests.file-hint', { groups: words })}
        />
        <Button weight="quiet" name="do" value="import">
          {t('gathering.guests.import-go')}
        </Button>
      </Form>
    </details>
  );
}
