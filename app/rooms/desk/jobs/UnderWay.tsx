import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Progress } from '../../../components/Progress/Progress.tsx';
import { useHref, useT } from '../../../i18n/page.tsx';

/** A job that waits or runs: how far it is, for how long, and the button that stops it. */
export function UnderWay({
  job,
  at,
}: {
  readonly job: { readonly share: number; readonly label: string; readonly seconds: number | null };
  /** The job's own page, which hears the button. */
  readonly at: string;
}): ReactNode {
  const t = useT();
  const href = useHref();
  return (
    <>
      <Progress share={job.share} label={job.label} seconds={job.seconds} />
      <Form action={href(at)}>
        <Button name="do" value="cancel" weight="quiet">
          {t('desk.job.cancel')}
        </Button>
      </Form>
    </>
  );
}
