import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { useT } from '../../../i18n/page.tsx';
import styles from '../day.module.css';
import type { GroupSeen } from './load-follow-up.ts';

/** Who helps, with contact details only of those who agreed to it. */
export function Helpers({ group }: { readonly group: GroupSeen }): ReactNode {
  const t = useT();
  if (group.people.length === 0) return null;
  return (
    <details>
      <summary>{t('follow-up.who-helps')}</summary>
      <ul className={styles.lines}>
        {group.people.map(({ id, name, contact }) => (
          <li key={id}>
            <span>
              {name}
              <span className={styles.where}>{contact ?? t('follow-up.no-contact')}</span>
            </span>
            <Form>
              <input type="hidden" name="group" value={group.id} />
              <input type="hidden" name="person" value={id} />
              <Button weight="quiet" name="do" value="withdraw">
                {t('follow-up.withdraw')}
                <span className="visually-hidden"> {name}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </details>
  );
}
