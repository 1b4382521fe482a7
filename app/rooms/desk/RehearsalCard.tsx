import { STAGES } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { Button } from '../../components/Button/Button.tsx';
import { Card } from '../../components/Card/Card.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { Progress } from '../../components/Progress/Progress.tsx';
import type { StageName } from '../../components/StageRail/StageRail.tsx';
import { usePage } from '../../i18n/page.tsx';
import type { RunningJob } from './running-job.ts';

const UNTIL = [
  'invitation',
  'registration',
  'selection',
  'gathering',
  'deliberation',
  'dots',
  'afternoon',
  'decision',
  'response',
  'follow-up',
  'end',
] as const;

/** Fast forward for a rehearsal, and how far it is while it runs. */
export function RehearsalCard({
  job,
  stage,
}: {
  readonly job: RunningJob | null;
  /** Where the assembly stands: nobody is offered to go back. */
  readonly stage: StageName;
}): ReactNode {
  const { t } = usePage();
  if (job)
    return (
      <Card title={t('rehearsal.running')}>
        <Progress share={job.share} label={job.label} seconds={job.seconds} />
      </Card>
    );
  const words = (until: (typeof UNTIL)[number]) =>
    until === 'end' || until === 'afternoon' || until === 'dots'
      ? t(`rehearsal.until.${until}`)
      : t(`shell.stage.${until}`);
  return (
    <Card title={t('rehearsal.title')}>
      <p>{t('rehearsal.text')}</p>
      <Form>
        <div className="row">
          {UNTIL.filter((until) => isAhead(until, stage)).map((until) => (
            <Button key={until} name="until" value={until} type="submit" weight="quiet">
              {words(until)}
            </Button>
          ))}
        </div>
      </Form>
    </Card>
  );
}

function isAhead(until: (typeof UNTIL)[number], stage: StageName): boolean {
  if (until === 'end') return true;
  // The dots and the afternoon are parts of deliberation.
  return until === 'afternoon' || until === 'dots'
    ? STAGES.indexOf('deliberation') >= STAGES.indexOf(stage)
    : STAGES.indexOf(until) > STAGES.indexOf(stage);
}
