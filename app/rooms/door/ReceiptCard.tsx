import type { ReactNode } from 'react';
import { Card } from '../../components/Card/Card.tsx';
import { Figure } from '../../components/Figure/Figure.tsx';
import { Link } from '../../components/Link/Link.tsx';
import { useT } from '../../i18n/page.tsx';
import type { Head } from './Page.tsx';
import type { VoteStep } from './vote-step.ts';

/** The receipt, big enough to copy by hand, and what it is good for. */
export function ReceiptCard({
  step,
  head,
}: {
  readonly step: VoteStep;
  readonly head: Head;
}): ReactNode {
  const t = useT();
  const receipt = step.receipt.replaceAll(/(.{5})(?=.)/g, '$1-');
  return (
    <>
      <h1>{t(step.replaced ? 'door.vote.replaced' : 'door.vote.done')}</h1>
      <Card tone="drawn">
        <Figure label={t('door.vote.receipt')} value={receipt} />
      </Card>
      <p>{t('door.vote.receipt.how')}</p>
      <p>{t('door.vote.receipt.secret')}</p>
      <p>{t('door.vote.again')}</p>
      <p>
        <Link to={`/record/${head.slug}/ballots`}>{t('door.vote.receipt.find')}</Link>
      </p>
    </>
  );
}
