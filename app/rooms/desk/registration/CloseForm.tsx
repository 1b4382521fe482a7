import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { Here } from '../shared/here.ts';

/** Closes registration and seals the pool. */
export function CloseForm({
  here,
  people,
}: {
  readonly here: Here;
  readonly people: number;
}): ReactNode {
  const t = useT();
  return (
    <Card title={t('registration.close.title')}>
      <p>{t('registration.close.text', { people })}</p>
      <Form version={here.version}>
        <Button name="do" value="close" weight="grave">
          {t('registration.close.go')}
        </Button>
      </Form>
    </Card>
  );
}
