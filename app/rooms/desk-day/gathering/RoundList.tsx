import type { ReactNode } from 'react';
import { Button, LinkButton } from '../../../components/Button/Button.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { useT } from '../../../i18n/page.tsx';
import styles from '../day.module.css';
import type { RoundRow } from './load-rounds.ts';

/** Every round of the day in order; the next one can be seated or opened. */
export function RoundList({
  rounds,
  seating,
  busy,
}: {
  readonly rounds: readonly RoundRow[];
  readonly seating: string;
  readonly busy: boolean;
}): ReactNode {
  const t = useT();
  const next = rounds.find(({ status }) => status === 'planned' || status === 'seated');
  return (
    <ol className={styles.rounds}>
      {rounds.map((row) => (
        <li key={row.round} className={styles[row.status]}>
          <div>
            <h2 className={styles.name}>{row.name}</h2>
            <p className="soft">
              {t(`gathering.kind.${row.kind}`)} · {t('gathering.minutes', { count: row.minutes })} ·{' '}
              {t(`gathering.status.${row.status}`, { tables: row.tables, people: row.people })}
            </p>
            <p>{row.prompt}</p>
          </div>
          {!busy && row === next ? <Next row={row} seating={seating} /> : null}
        </li>
      ))}
    </ol>
  );
}

function Next({ row, seating }: { readonly row: RoundRow; readonly seating: string }): ReactNode {
  const t = useT();
  if (row.status === 'planned')
    return <LinkButton to={seating}>{t('gathering.rounds.seat')}</LinkButton>;
  return (
    <Form>
      <input type="hidden" name="round" value={row.round} />
      <Button name="do" value="open">
        {t('gathering.rounds.open')}
      </Button>
    </Form>
  );
}
