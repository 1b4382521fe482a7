import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Link } from '../../../components/Link/Link.tsx';
import { useT } from '../../../i18n/page.tsx';
import styles from '../day.module.css';

/** Plans, or plans again, every round of a kind that has not begun. */
export function PlanForms({
  waiting,
  planned,
}: {
  readonly waiting: { readonly talk: number; readonly theme: number };
  readonly planned: boolean;
}): ReactNode {
  const t = useT();
  const kinds = (['talk', 'theme'] as const).filter((kind) => waiting[kind] > 0);
  if (kinds.length === 0) return null;
  return (
    <Card tone={planned ? 'plain' : 'next'} title={t('gathering.seating.plan')}>
      <p>{t('gathering.seating.plan-what')}</p>
      <div className="row">
        {kinds.map((kind, place) => (
          <Form key={kind}>
            <input type="hidden" name="kind" value={kind} />
            <Button weight={place === 0 && !planned ? 'main' : 'quiet'}>
              {t(`gathering.seating.plan-${kind}`, { count: waiting[kind] })}
            </Button>
          </Form>
        ))}
      </div>
    </Card>
  );
}

/** What can be printed for the day. */
export function Prints({
  base,
  ready,
}: {
  readonly base: string;
  readonly ready: boolean;
}): ReactNode {
  const t = useT();
  const lists = ready
    ? (['wall-list', 'name-cards', 'table-cards', 'host-sheets', 'table-sheets'] as const)
    : (['name-cards'] as const);
  return (
    <>
      <h2>{t('gathering.print.title')}</h2>
      <ul className={styles.lines}>
        {lists.map((list) => (
          <li key={list}>
            <span>{t(`gathering.print.${list}`)}</span>
            <Link to={`${base}/gathering/print/${list}`}>{t('gathering.print.go')}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
