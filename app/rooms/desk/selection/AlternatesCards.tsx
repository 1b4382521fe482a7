import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { TextInput } from '../../../components/TextInput/TextInput.tsx';
import { useHref, useT } from '../../../i18n/page.tsx';
import { UnderWay } from '../jobs/UnderWay.tsx';
import type { RunningJob } from '../running-job.ts';

/** How many alternates there will be, said before the draw. */
export function AlternatesFields({
  typed,
}: {
  readonly typed: Readonly<Record<string, string>>;
}): ReactNode {
  const t = useT();
  return (
    <>
      <TextInput
        name="alternates"
        label={t('selection.announce.alternates')}
        hint={t('selection.announce.alternates.hint')}
        value={typed['alternates']}
        inputMode="numeric"
        look="short"
      />
      <TextInput
        name="stay"
        label={t('selection.announce.stay')}
        hint={t('selection.announce.stay.hint')}
        value={typed['stay'] ?? '80'}
        inputMode="numeric"
        look="short"
      />
    </>
  );
}

/** Alternates that were announced and are not drawn yet, or are being drawn. */
export function AlternatesWaiting({
  count,
  job,
  base,
}: {
  readonly count: number;
  readonly job: RunningJob | null;
  readonly base: string;
}): ReactNode {
  const t = useT();
  const href = useHref();
  return (
    <Card title={t('selection.alternates.title')} tone="next">
      <p>{t('selection.alternates.wait', { count })}</p>
      {job ? (
        <UnderWay job={job} at={`${base}/jobs/${job.id}`} />
      ) : (
        <Form action={href(`${base}/selection`)}>
          <Button name="do" value="alternates">
            {t('selection.alternates.go')}
          </Button>
        </Form>
      )}
    </Card>
  );
}
