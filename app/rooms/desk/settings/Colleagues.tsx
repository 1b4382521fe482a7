import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { DataTable } from '../../../components/DataTable/DataTable.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { loadSettings } from './load-settings.ts';

type Colleague = Awaited<ReturnType<typeof loadSettings>>['people'][number];

/** Who works on the assembly in which role, each with a way to take the role back. */
export function Colleagues({ people }: { readonly people: readonly Colleague[] }): ReactNode {
  const t = useT();
  return (
    <>
      <h2>{t('desk.settings.people')}</h2>
      <DataTable
        caption={t('desk.settings.people')}
        captionHidden
        rows={people}
        keyOf={({ account, role }) => `${account} ${role}`}
        columns={[
          { key: 'name', label: t('desk.settings.name'), cell: ({ name }) => name },
          { key: 'email', label: t('desk.settings.email'), cell: ({ email }) => email },
          {
            key: 'role',
            label: t('desk.settings.role'),
            cell: ({ role }) => t(`desk.role.${role}`),
          },
          { key: 'acts', label: t('desk.settings.acts'), cell: (one) => <TakeBack {...one} /> },
        ]}
      />
    </>
  );
}

function TakeBack({ account, name, role }: Colleague): ReactNode {
  const t = useT();
  return (
    <Form>
      <input type="hidden" name="account" value={account} />
      <input type="hidden" name="role" value={role} />
      <Button
        name="do"
        value="revoke-role"
        weight="quiet"
        aria-label={t('desk.settings.revoke.of', { name, role: t(`desk.role.${role}`) })}
      >
        {t('desk.settings.revoke')}
      </Button>
    </Form>
  );
}
