import type { Stage } from '@commonlot/stages';
import type { ReactNode } from 'react';
import { Link } from '../../components/Link/Link.tsx';
import { useT } from '../../i18n/page.tsx';
import { AboutCommission } from './AboutCommission.tsx';
import { AboutGathering } from './AboutGathering.tsx';
import { AboutFollowUp, AboutResponse } from './AboutPromises.tsx';
import { AboutSelection } from './AboutSelection.tsx';
import { AboutInvitation, AboutRegistration } from './AboutSending.tsx';
import type { Details } from './load-details.ts';

/** What one stage says beyond its figures; nothing while it has not begun. */
export function StageDetail({
  stage,
  details,
  base,
}: {
  readonly stage: Stage;
  readonly details: Details;
  readonly base: string;
}): ReactNode {
  const t = useT();
  switch (stage) {
    case 'commission':
      return <AboutCommission about={details.commission} />;
    case 'invitation':
      return <AboutInvitation rows={details.invitation} />;
    case 'registration':
      return <AboutRegistration byChannel={details.registration} />;
    case 'selection':
      return <AboutSelection about={details.selection} base={base} />;
    case 'gathering':
      return <AboutGathering about={details.gathering} />;
    case 'deliberation':
      return (
        <p>
          <Link to={`${base}/themes`}>{t('record.part.themes')}</Link>
        </p>
      );
    case 'decision':
      return (
        <p>
          <Link to={`${base}/ballots`}>{t('record.part.ballots')}</Link> ·{' '}
          <Link to={`${base}/proposals`}>{t('record.part.proposals')}</Link>
        </p>
      );
    case 'response':
      return <AboutResponse rows={details.response} base={base} />;
    case 'follow-up':
      return <AboutFollowUp rows={details.followUp} />;
  }
}
