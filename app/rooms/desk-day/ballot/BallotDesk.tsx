import type { ReactNode } from 'react';
import { useActionData } from 'react-router';
import { EmptyState } from '../../../components/EmptyState/EmptyState.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { useT } from '../../../i18n/page.tsx';
import styles from '../day.module.css';
import type { Sent } from '../send.ts';
import { Box, OpenBox, Rules, Totals } from './BallotParts.tsx';
import { CloseForm, DeclareForm, OpenForm } from './BallotSteps.tsx';
import type { BallotSeen } from './load-ballot.ts';
import { PublishForm } from './PublishForm.tsx';

/** A ballot from before it is published until its result is declared. */
export function BallotDesk({ seen }: { readonly seen: BallotSeen }): ReactNode {
  const t = useT();
  const sent = useActionData<Sent>();
  const counts = seen.day.roles.includes('returning-officer');
  const needed = sent?.code === 'tie-needs-lots' ? sent.about : [];
  return (
    <>
      {counts ? null : <Notice title={t('decision.not-yours')} />}
      {seen.status === 'none' && seen.options.length < 2 ? (
        <EmptyState title={t(`decision.${seen.vote}.no-options`)} />
      ) : null}
      {seen.question === '' ? null : <p className={styles.big}>{seen.question}</p>}
      {counts && seen.status === 'published' ? <OpenForm seen={seen} /> : null}
      {seen.status === 'open' ? <OpenBox seen={seen} counts={counts} /> : null}
      {counts && seen.status === 'open' ? <CloseForm seen={seen} /> : null}
      {counts && seen.status === 'closed' ? <DeclareForm seen={seen} tied={needed} /> : null}
      {seen.box ? <Box box={seen.box} /> : null}
      {seen.totals.length > 0 ? <Totals seen={seen} /> : null}
      {seen.status === 'none' ? null : <Rules seen={seen} />}
      {counts &&
      (seen.status === 'none' || seen.status === 'published') &&
      seen.options.length > 1 ? (
        <PublishForm seen={seen} />
      ) : null}
    </>
  );
}
