import type { ReactNode } from 'react';
import { Button, LinkButton } from '../../../components/Button/Button.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import type { MessageKey } from '../../../i18n/keys.ts';
import { useT } from '../../../i18n/page.tsx';
import type { ShownJob } from './load-job.ts';

/** A job that failed or was stopped: why, and what can be done now. */
export function Ended({
  job,
  state,
  base,
}: {
  readonly job: ShownJob;
  readonly state: 'failed' | 'cancelled';
  readonly base: string;
}): ReactNode {
  const t = useT();
  // codec: a failed job reports the code of its refusal, whose sentence a suite holds.
  const why = `refusals.${job.message}` as MessageKey;
  return (
    <>
      <Notice kind="warning" title={t(`desk.job.${state}`)} live>
        {state === 'failed' ? <p>{t(why)}</p> : null}
      </Notice>
      <div className="row">
        <Form>
          <Button name="do" value="retry">
            {t('desk.job.retry')}
          </Button>
        </Form>
        <LinkButton to={`${base}/${job.stage}`} weight="quiet">
          {t('desk.job.back')}
        </LinkButton>
      </div>
    </>
  );
}
