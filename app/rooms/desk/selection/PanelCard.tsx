import type { ReactNode } from 'react';
import { LinkButton } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { DrawReveal } from '../../../components/DrawReveal/DrawReveal.tsx';
import { QuotaSlots } from '../../../components/QuotaSlots/QuotaSlots.tsx';
import { usePage } from '../../../i18n/page.tsx';
import type { LoadedSelection } from './load-selection.ts';

/** The panel that was drawn, as tokens in slots, against its quotas. */
export function PanelCard({ selection }: { readonly selection: LoadedSelection }): ReactNode {
  const { t } = usePage();
  const { here, status, seated, ball, summary, panel } = selection;
  const digits = String((summary?.balls ?? 1000) - 1).length;
  return (
    <>
      <Card
        title={t('selection.drawn.title', { ball: String(ball ?? 0).padStart(digits, '0') })}
        tone="drawn"
      >
        <DrawReveal seats={seated} replay={status === 'completed' ? 'still' : 'once'} />
        <p>{t('selection.drawn.text', { seated })}</p>
        <LinkButton to={`${here.base}/selection/members`}>{t('selection.drawn.go')}</LinkButton>
      </Card>
      <h2>{t('selection.drawn.quotas')}</h2>
      <QuotaSlots features={panel} />
    </>
  );
}
