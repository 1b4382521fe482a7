import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { useT } from '../../../i18n/page.tsx';

/** Free seats, all drawn for at once. */
export function FreeSeats({
  vacant,
  alternates,
}: {
  readonly vacant: number;
  /** Alternates who are left; null where none were drawn. */
  readonly alternates: number | null;
}): ReactNode {
  const t = useT();
  return (
    <Card title={t('selection.seats.free.title', { vacant })} tone="next">
      <p>{t('selection.seats.free.text')}</p>
      {alternates === null ? null : (
        <p>{t('selection.seats.free.alternates', { count: alternates })}</p>
      )}
      <Form>
        <Button name="do" value="fill">
          {t('selection.seats.free.go', { vacant })}
        </Button>
      </Form>
    </Card>
  );
}

/** More seats than the panel was drawn with. */
export function MoreSeats({
  size,
  typed,
}: {
  readonly size: number;
  /** What stood there when the form came back. */
  readonly typed: string | undefined;
}): ReactNode {
  const t = useT();
  return (
    <details open={typed !== undefined}>
      <summary>{t('selection.seats.more.title')}</summary>
      <p>{t('selection.seats.more.text', { size })}</p>
      <Form>
        <TextInput
          name="seats"
          label={t('selection.seats.more.seats')}
          value={typed}
          inputMode="numeric"
          look="short"
          required
        />
        <Button name="do" value="extend" weight="quiet">
          {t('selection.seats.more.go')}
        </Button>
      </Form>
    </details>
  );
}
