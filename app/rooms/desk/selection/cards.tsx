import type { SeedPlan } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { useT } from '../../../i18n/page.tsx';
import { UnderWay } from '../jobs/UnderWay.tsx';
import type { RunningJob } from '../running-job.ts';
import { CancelDraw } from '../shared/CancelDraw.tsx';
import { useTyped } from '../shared/DeskPage.tsx';
import type { Here } from '../shared/here.ts';
import { RandomnessFields, SeedPlanChoice } from '../shared/Randomness.tsx';
import { AlternatesFields } from './AlternatesCards.tsx';

/** Computes the lottery as a job, or computes it again after a change of quotas. */
export function LotteryCard({
  again,
  people,
  size,
}: {
  readonly again: boolean;
  readonly people: number;
  readonly size: number;
}): ReactNode {
  const t = useT();
  return (
    <Card title={t('selection.lottery.title')} tone={again ? 'plain' : 'next'}>
      <p>{t('selection.lottery.text', { people, size })}</p>
      <Form>
        <Button name="do" value="compute" weight={again ? 'quiet' : 'main'}>
          {t(again ? 'selection.lottery.again' : 'selection.lottery.go')}
        </Button>
      </Form>
    </Card>
  );
}

/** The lottery while it is computed: how far it is, and the button that stops it. */
export function SearchCard({
  job,
  base,
  people,
  size,
}: {
  readonly job: RunningJob;
  readonly base: string;
  readonly people: number;
  readonly size: number;
}): ReactNode {
  const t = useT();
  return (
    <Card title={t('desk.job.kind.lottery')} tone="next">
      <p>{t('selection.lottery.text', { people, size })}</p>
      <UnderWay job={job} at={`${base}/jobs/${job.id}`} />
    </Card>
  );
}

/** Says in public which lottery will be drawn from and where the numbers come from. */
export function AnnounceCard({ here }: { readonly here: Here }): ReactNode {
  const t = useT();
  const typed = useTyped('announce');
  return (
    <Card title={t('selection.announce.title')} tone="next">
      <p>{t('selection.announce.text')}</p>
      <Form version={here.version}>
        <SeedPlanChoice typed={typed} />
        <AlternatesFields typed={typed} />
        <Button name="do" value="announce">
          {t('selection.announce.go')}
        </Button>
      </Form>
    </Card>
  );
}

/** The draw itself: the numbers as they fell. */
export function DrawCard({
  here,
  plan,
  balls,
}: {
  readonly here: Here;
  readonly plan: SeedPlan;
  readonly balls: number;
}): ReactNode {
  const t = useT();
  const typed = useTyped('draw');
  // Ball 000 to 999: three dice; digits of the last ball.
  const digits = String(balls - 1).length;
  return (
    <Card title={t('selection.draw.title')} tone="next">
      <p>{t(`selection.draw.${plan}`, { balls, digits })}</p>
      <Form version={here.version}>
        <RandomnessFields plan={plan} typed={typed} digits={digits} />
        <Button name="do" value="draw">
          {t('selection.draw.go')}
        </Button>
      </Form>
      <CancelDraw />
    </Card>
  );
}
