import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Clock } from '../../../components/Clock/Clock.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Select } from '../../../components/Select/Select.tsx';
import { useT } from '../../../i18n/page.tsx';
import styles from '../day.module.css';
import type { RoundRow } from './load-rounds.ts';

/** The round that is going on, its clock, and what can be done about it. */
export function OpenRound({
  round,
  now,
}: {
  readonly round: RoundRow;
  readonly now: string;
}): ReactNode {
  const t = useT();
  const minutes = [5, 10, 15, 20].map((count) => ({
    value: `${count}`,
    label: t('gathering.minutes', { count }),
  }));
  return (
    <Card tone="next" title={t('gathering.open.title', { name: round.name })}>
      <div className={styles.clock}>
        {round.endsAt ? <Clock now={now} until={round.endsAt} /> : null}
      </div>
      <p className={styles.prompt}>{round.prompt}</p>
      <div className={styles.side}>
        <Form>
          <input type="hidden" name="round" value={round.round} />
          <Button name="do" value="close">
            {t('gathering.open.close')}
          </Button>
        </Form>
        <Form>
          <input type="hidden" name="round" value={round.round} />
          <Select name="minutes" label={t('gathering.open.longer')} options={minutes} />
          <Button weight="quiet" name="do" value="extend">
            {t('gathering.open.extend')}
          </Button>
        </Form>
      </div>
    </Card>
  );
}
