import type { SeedPlan } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { useT } from '../../../i18n/page.tsx';
import { CancelDraw } from '../shared/CancelDraw.tsx';
import { useTyped } from '../shared/DeskPage.tsx';
import type { Here } from '../shared/here.ts';
import { RandomnessFields } from '../shared/Randomness.tsx';

/** Draws the letters that were announced, from the numbers that fell. */
export function DrawForm({
  here,
  wave,
}: {
  readonly here: Here;
  readonly wave: { readonly wave: number; readonly letters: number; readonly seedPlan: SeedPlan };
}): ReactNode {
  const t = useT();
  const typed = useTyped('draw');
  const { letters, seedPlan } = wave;
  return (
    <Card title={t('invitation.draw.title', { letters })} tone="next">
      <p>{t(`invitation.draw.${seedPlan}`)}</p>
      <Form version={here.version}>
        <RandomnessFields plan={seedPlan} typed={typed} />
        <Button name="do" value="draw">
          {t('invitation.draw.go', { letters })}
        </Button>
      </Form>
      <CancelDraw />
    </Card>
  );
}
