import type { ReactNode } from 'react';
import { Card } from '../../components/Card/Card.tsx';
import { Link } from '../../components/Link/Link.tsx';
import { usePage, useT } from '../../i18n/page.tsx';
import type { LetterFacts } from './load-status.ts';
import type { Head } from './Page.tsx';

interface Props {
  readonly letter: LetterFacts;
  readonly head: Head;
}

/** "Was my address really in the draw?" with everything needed to check it. */
export function LetterTicket({ letter, head }: Props): ReactNode {
  const t = useT();
  const { households, wave, share, stratum } = letter;
  return (
    <Card tone="drawn" title={t('door.status.letter.title')}>
      <p>{t('door.status.letter.yes', { households, wave })}</p>
      {share && stratum ? <p>{t('door.status.letter.share', { stratum, ...share })}</p> : null}
      <details>
        <summary>{t('door.status.letter.check')}</summary>
        <Check letter={letter} head={head} />
      </details>
    </Card>
  );
}

function Check({ letter, head }: Props): ReactNode {
  const { t, format } = usePage();
  const households = format.number(letter.households);
  const facts = [
    [t('door.status.letter.id'), letter.id],
    [t('door.status.letter.ticket'), letter.ticket],
    [t('door.status.letter.seed'), letter.seed],
    [t('door.status.letter.root', { households }), letter.root],
  ] as const;
  return (
    <>
      <p>{t('door.status.letter.how')}</p>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <Link to={`${head.base}/proof.json`} download="my-row-proof.json">
          {t('door.status.letter.proof')}
        </Link>
      </p>
    </>
  );
}
