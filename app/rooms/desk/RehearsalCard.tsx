import type { ReactNode } from 'react';
import { Button } from '../../components/Button/Button.tsx';
import { Card } from '../../components/Card/Card.tsx';
import { Form } from '../../components/Form/Form.tsx';
import { Progress } from '../../components/Progress/Progress.tsx';
import type { MessageKey } from '../../i18n/keys.ts';
import { usePage } from '../../i18n/page.tsx';
import type { RunningJob } from './running-job.ts';

const UNTIL = [
  'registration',
  'selection',
  'gathering',
  'deliberation',
  'afternoon',
  'decision',
  'response',
  'end',
] as const;

/** Fast forward for a rehearsal, and how far it is while it runs. */
export function RehearsalCard({ job }: { readonly job: RunningJob | null }): ReactNode {
  const { t } = usePage();
  if (job) {
    // codec: the rehearsal reports keys of its own area.
    const label = job.message === '' ? t('rehearsal.running') : t(job.message as MessageKey);
    return (
      <Card title={t('rehearsal.running')}>
        <Progress share={job.share} label={label} />
      </Card>
    );
  }
  const words = (until: (typeof UNTIL)[number]) =>
    until === 'end' || until === 'afternoon'
      ? t(`rehearsal.until.${until}`)
      : t(`shell.stage.${until}`);
  return (
    <Card title={t('rehearsal.title')}>
      <p>{t('rehearsal.text')}</p>
      <Form>
        <div className="row">
          {UNTIL.map((until) => (
            <Button key={until} name="until" value={until} type="submit" weight="quiet">
              {words(until)}
            </Button>
          ))}
        </div>
      </Form>
    </Card>
  );
}
