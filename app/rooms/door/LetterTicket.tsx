import type { ReactNode } from 'react';
import { Card } from '../../components/Card/Card.tsx';
import { Link } from '../../components/Link/Link.tsx';
import { usePage } from '../../i18n/page.tsx';
import type { LetterFacts } from './load-status.ts';
import type { Head } from './Page.tsx';

/** "Was my address really in the draw?" with everything needed to check it. */
export function LetterTicket({
  letter,
  head,
}: {
  readonly letter: LetterFacts;
  readonly head: Head;
}): ReactNode {
  const { t, format } = usePage();
  const { households, wave, ticket, share, stratum, id, root, seed } = letter;
  return (
    <Card tone="drawn" title={t('door.status.letter.title')}>
      <p>{t('door.status.letter.yes', { households, wave })}</p>
      {share ? (
        <p>
          {t('door.status.letter.share', {
            stratum,
            letters: share.letters,
            households: share.households,
          })}
        </p>
      ) : null}
      <details>
        <summary>{t('door.status.letter.check')}</summary>
        <p>{t('door.status.letter.how')}</p>
        <dl>
          <dt>{t('door.status.letter.id')}</dt>
          <dd>
            <code>{id}</code>
          </dd>
          <dt>{t('door.status.letter.ticket')}</dt>
          <dd>
            <code>{ticket}</code>
          </dd>
          <dt>{t('door.status.letter.seed')}</dt>
          <dd>
            <code>{seed}</code>
          </dd>
          <dt>{t('door.status.letter.root', { households: format.number(households) })}</dt>
          <dd>
            <code>{root}</code>
          </dd>
        </dl>
        <p>
          <Link to={`${head.base}/proof.json`} download="my-row-proof.json">
            {t('door.status.letter.proof')}
          </Link>
        </p>
      </details>
    </Card>
  );
}
