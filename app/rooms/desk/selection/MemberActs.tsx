import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { ListedMember } from './load-members.ts';
import styles from './selection.module.css';

/** What can be noted about one seat: confirmed or declined. */
export function MemberActs({ member }: { readonly member: ListedMember }): ReactNode {
  const t = useT();
  const { id, seat, name } = member;
  const acts =
    seat === 'drawn'
      ? (['confirm', 'decline'] as const)
      : seat === 'confirmed'
        ? (['decline'] as const)
        : [];
  if (acts.length === 0) return null;
  return (
    <Form>
      <input type="hidden" name="person" value={id} />
      <div className={styles.acts}>
        {acts.map((act) => (
          <Button
            key={act}
            name="do"
            value={act}
            weight="quiet"
            aria-label={t(`selection.members.${act}.of`, { name })}
          >
            {t(`selection.members.${act}`)}
          </Button>
        ))}
      </div>
    </Form>
  );
}
