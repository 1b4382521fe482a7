import type { ReactNode } from 'react';
import { Button } from '../../../../components/Button/Button.tsx';
import { Card } from '../../../../components/Card/Card.tsx';
import { Form } from '../../../../components/Form/Form.tsx';
import { TextInput } from '../../../../components/TextInput/TextInput.tsx';
import { useT } from '../../../../i18n/page.tsx';
import { useTyped } from '../../DayFrame.tsx';
import styles from './seating.module.css';

/** Mends the plan for the people and tables there are now. */
export function ChangeForm({
  gone,
  late,
}: {
  readonly gone: number;
  readonly late: number;
}): ReactNode {
  const t = useT();
  const typed = useTyped();
  const changed = gone + late > 0;
  const form = (
    <Form>
      <p className="soft">{t('seats.change.what')}</p>
      <div className={styles.fields}>
        <TextInput
          name="closed"
          label={t('seats.change.closed')}
          hint={t('seats.change.closed-hint')}
          inputMode="text"
          value={typed['closed']}
        />
        <TextInput
          name="moves"
          label={t('seats.change.moves')}
          hint={t('seats.change.moves-hint')}
          inputMode="numeric"
          look="short"
          value={typed['moves']}
        />
      </div>
      <Button name="do" value="mend" weight={changed ? 'main' : 'quiet'}>
        {t('seats.change.go')}
      </Button>
    </Form>
  );
  if (!changed)
    return (
      <details className={styles.change} open={typed['closed'] !== undefined}>
        <summary>{t('seats.change.title')}</summary>
        {form}
      </details>
    );
  return (
    <Card tone="next" title={t('seats.change.title')}>
      {gone > 0 ? <p>{t('seats.change.gone', { count: gone })}</p> : null}
      {late > 0 ? <p>{t('seats.change.late', { count: late })}</p> : null}
      {form}
    </Card>
  );
}
