import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { usePage } from '../../../i18n/page.tsx';
import type { loadSettings } from './load-settings.ts';

type Loaded = Awaited<ReturnType<typeof loadSettings>>;

/** Links that still open something, each with a way to take it back. */
export function LinkList({ links, tables }: Pick<Loaded, 'links' | 'tables'>): ReactNode {
  const { t, format } = usePage();
  return (
    <>
      <h2>{t('desk.links.title')}</h2>
      {links.length + tables.length === 0 ? <p>{t('desk.links.none')}</p> : null}
      <ul>
        {links.map(({ hash, role, label, expires }) => (
          <li key={hash}>
            {t('desk.links.until', {
              role: t(`desk.role.${role}`),
              label,
              day: format.date(expires),
            })}
            <Revoke act="revoke" hash={hash} />
          </li>
        ))}
        {tables.map(({ hash, table }) => (
          <li key={hash}>
            {t('desk.links.table', { table })}
            <Revoke act="revoke-table" hash={hash} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Revoke({
  act,
  hash,
}: {
  readonly act: 'revoke' | 'revoke-table';
  readonly hash: string;
}): ReactNode {
  const { t } = usePage();
  return (
    <Form>
      <input type="hidden" name="hash" value={hash} />
      <Button name="do" value={act} weight="quiet">
        {t('desk.links.revoke')}
      </Button>
    </Form>
  );
}
