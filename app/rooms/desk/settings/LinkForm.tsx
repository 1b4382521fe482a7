import type { ReactNode } from 'react';
import { useActionData } from 'react-router';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { Select } from '../../../components/Select/Select.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { useT } from '../../../i18n/page.tsx';
import { useTyped } from '../shared/DeskPage.tsx';
import type { MadeLink } from './make-link.ts';

const ROLES = [
  'organiser',
  'registrar',
  'theme-team',
  'returning-officer',
  'authority',
  'host',
  'hall',
] as const;

/** Makes a link for somebody who is to work here; it is shown once. */
export function LinkForm(): ReactNode {
  const t = useT();
  const typed = useTyped();
  const made = useActionData<Partial<MadeLink>>()?.made;
  return (
    <Card title={t('desk.link.title')}>
      {made ? (
        <Notice kind="success" title={t('desk.link.made')} live>
          <p>
            <code>{made}</code>
          </p>
        </Notice>
      ) : null}
      <Form>
        <Select
          name="role"
          label={t('desk.link.role')}
          value={typed['role'] ?? 'registrar'}
          options={ROLES.map((value) => ({ value, label: t(`desk.role.${value}`) }))}
        />
        <TextInput
          name="label"
          label={t('desk.link.label')}
          hint={t('desk.link.label.hint')}
          value={typed['label']}
        />
        <TextInput
          name="table"
          inputMode="numeric"
          look="short"
          label={t('desk.link.table')}
          hint={t('desk.link.table.hint')}
          value={typed['table']}
        />
        <Button name="do" value="link">
          {t('desk.link.go')}
        </Button>
      </Form>
    </Card>
  );
}
