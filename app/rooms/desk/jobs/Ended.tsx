import type { ReactNode } from 'react';
import { Button, LinkButton } from '../../../components/Button/Button.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { useT } from '../../../i18n/page.tsx';
import type { ShownJob } from './load-job.ts';

/** What the way to where it can be mended is called. */
const PLACES: Readonly<Record<string, 'quotas' | 'rules'>> = {
  'selection/quotas': 'quotas',
  'gathering/rules': 'rules',
};

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
  const mend = state === 'failed' ? job.mend : job.stage;
  const stopped = state === 'cancelled' && job.kind === 'rehearsal';
  return (
    <>
      <Notice
        kind="warning"
        title={t(stopped ? 'desk.job.cancelled-rehearsal' : `desk.job.${state}`)}
        live
      >
        {[...job.why, ...job.known].map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
      <div className="row">
        <Form>
          <Button name="do" value="retry">
            {t('desk.job.retry')}
          </Button>
        </Form>
        <LinkButton to={`${base}/${mend}`} weight="quiet">
          {t(`desk.job.${PLACES[mend] ?? 'back'}`)}
        </LinkButton>
      </div>
    </>
  );
}
