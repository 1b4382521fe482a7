import type { ReactNode } from 'react';
import { Button, LinkButton } from '../../../components/Button/Button.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
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
  const quotas = state === 'failed' && job.mend === 'selection/quotas';
  const stopped = state === 'cancelled' && job.kind === 'rehearsal';
  return (
    <>
      <Notice
        kind="warning"
        title={t(stopped ? 'desk.job.cancelled-rehearsal' : `desk.job.${state}`)}
        live
      >
        {job.why === null ? null : <p>{job.why}</p>}
        {job.known.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
      <div className="row">
        <Form>
          <Button name="do" value="retry">
            {t('desk.job.retry')}
          </Button>
        </Form>
        <LinkButton to={`${base}/${state === 'failed' ? job.mend : job.stage}`} weight="quiet">
          {quotas ? t('desk.job.quotas') : t('desk.job.back')}
        </LinkButton>
      </div>
    </>
  );
}
