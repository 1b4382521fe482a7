import type { ReactNode } from 'react';
import { useActionData } from 'react-router';
import { LinkButton } from '../../../components/Button/Button.tsx';
import { EmptyState } from '../../../components/EmptyState/EmptyState.tsx';
import { Link } from '../../../components/Link/Link.tsx';
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
  const counts = seen.day.roles.includes('returning-officer');
  return (
    <>
      {counts ? null : <Notice title={t('decision.not-yours')} />}
      {seen.status === 'none' && seen.options.length < 2 ? (
        <EmptyState title={t(`decision.${seen.vote}.no-options`)} />
      ) : null}
      {seen.question === '' ? null : <p className={styles.big}>{seen.question}</p>}
      {seen.status === 'open' ? <OpenBox seen={seen} counts={counts} /> : null}
      {counts ? <NextStep seen={seen} /> : null}
      {seen.box ? <Box box={seen.box} /> : null}
      {seen.totals.length > 0 ? <Totals seen={seen} /> : null}
      {seen.box ? (
        <p>
          <LinkButton to={`${seen.day.base}/count/${seen.ballot}`} weight="quiet">
            {t('count.link')}
          </LinkButton>
        </p>
      ) : null}
      {seen.others.length > 1 ? <Others seen={seen} /> : null}
      {seen.status === 'none' ? null : <Rules seen={seen} />}
      {counts ? <Publishing seen={seen} /> : null}
    </>
  );
}

/** The ballots of a sequence, with the count of each that is closed. */
function Others({ seen: { others, day } }: { readonly seen: BallotSeen }): ReactNode {
  const t = useT();
  return (
    <>
      <h2>{t('count.setup.all')}</h2>
      <ol>
        {others.map(({ ballot, question, status }) => (
          <li key={ballot}>
            {question} · {t(`record.ballot.${status}`)}{' '}
            {status === 'closed' || status === 'declared' ? (
              <Link to={`${day.base}/count/${ballot}`}>{t('count.title')}</Link>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  );
}

/** What the returning officer can do next. */
function NextStep({ seen }: { readonly seen: BallotSeen }): ReactNode {
  const sent = useActionData<Sent>();
  if (seen.status === 'published') return seen.over ? null : <OpenForm seen={seen} />;
  if (seen.status === 'open') return <CloseForm seen={seen} />;
  if (seen.status !== 'closed') return null;
  return <DeclareForm seen={seen} tied={sent?.code === 'tie-needs-lots' ? sent.about : []} />;
}

/** Publishing, and publishing anew until it opens. */
function Publishing({ seen }: { readonly seen: BallotSeen }): ReactNode {
  const t = useT();
  if (seen.over) return null;
  const early = seen.status === 'none' || seen.status === 'published';
  const again =
    seen.vote === 'ballot' && seen.status !== 'none' && !seen.more ? (
      <p>
        <LinkButton to={`${seen.day.base}/decision?more=1`} weight="quiet">
          {t('count.setup.again')}
        </LinkButton>
      </p>
    ) : null;
  return (
    <>
      {(early || seen.more) && seen.options.length > 0 ? <PublishForm seen={seen} /> : null}
      {again}
    </>
  );
}
