import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { useT } from '../../../i18n/page.tsx';
import { useTyped } from './DeskPage.tsx';

/** Takes an announced draw back, with a reason that goes on the record. */
export function CancelDraw(): ReactNode {
  const t = useT();
  const typed = useTyped('cancel');
  return (
    <details open={typed['do'] === 'cancel'}>
      <summary>{t('desk.cancel-draw')}</summary>
      <Form>
        <TextInput
          name="reason"
          label={t('desk.cancel-draw.reason')}
          hint={t('desk.cancel-draw.hint')}
          value={typed['reason']}
        />
        <Button name="do" value="cancel" weight="grave">
          {t('desk.cancel-draw')}
        </Button>
      </Form>
    </details>
  );
}
