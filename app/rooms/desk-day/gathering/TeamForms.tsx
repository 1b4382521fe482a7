import { LANGUAGES } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { CheckboxGroup, RadioGroup } from '../../../components/Choices/Choices.tsx';
import { FileInput } from '../../../components/FileInput/FileInput.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { LANGUAGE_NAMES } from '../../../i18n/languages.ts';
import { useT } from '../../../i18n/page.tsx';
import { useTyped } from '../DayFrame.tsx';

/** One person by hand. */
export function AddToTeam(): ReactNode {
  const t = useT();
  const typed = useTyped();
  return (
    <Card title={t('gathering.team.add')}>
      <Form>
        <TextInput name="name" label={t('gathering.team.name')} value={typed['name']} />
        <RadioGroup
          name="role"
          label={t('gathering.team.role')}
          value={typed['role'] ?? 'host'}
          choices={(['host', 'interpreter', 'observer'] as const).map((value) => ({
            value,
            label: t(`gathering.team.role.${value}`),
            hint: t(`gathering.team.role-hint.${value}`),
          }))}
        />
        <RadioGroup
          name="stays"
          label={t('gathering.team.stays')}
          value={typed['stays'] ?? 'yes'}
          choices={(['yes', 'no'] as const).map((value) => ({
            value,
            label: t(`gathering.team.stays.${value}`),
          }))}
        />
        <CheckboxGroup
          name="speaks"
          label={t('gathering.team.speaks')}
          hint={t('gathering.team.speaks-hint')}
          values={(typed['speaks'] ?? '').split(' ')}
          choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        />
        <TextInput
          name="email"
          label={t('gathering.team.email')}
          type="email"
          value={typed['email']}
        />
        <Button>{t('gathering.team.add-go')}</Button>
      </Form>
    </Card>
  );
}

/** Many people from a file: all of it or nothing. */
export function ImportTeam(): ReactNode {
  const t = useT();
  return (
    <details>
      <summary>{t('gathering.team.import')}</summary>
      <Form files>
        <FileInput
          name="file"
          accept=".csv"
          label={t('gathering.team.file')}
          hint={t('gathering.team.file-hint')}
        />
        <Button weight="quiet" name="do" value="import">
          {t('gathering.team.import-go')}
        </Button>
      </Form>
    </details>
  );
}
