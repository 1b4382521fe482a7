import type { ReactNode } from 'react';
import { LinkButton } from '../../components/Button/Button.tsx';
import { Card } from '../../components/Card/Card.tsx';
import { Link } from '../../components/Link/Link.tsx';
import type { MessageKey } from '../../i18n/keys.ts';
import { usePage } from '../../i18n/page.tsx';
import type { AboutFacts } from './About.tsx';
import styles from './door.module.css';
import type { NextAtDoor } from './next-at-door.ts';
import type { Head } from './Page.tsx';
import { noon } from './words.ts';

const WAY: Readonly<Record<NextAtDoor, readonly [path: string, label: MessageKey] | null>> = {
  'too-early': null,
  register: ['/register', 'door.next.register.go'],
  'too-late': null,
  registered: ['/register', 'door.next.registered.go'],
  confirm: ['/status', 'door.next.confirm.go'],
  member: ['/day', 'door.next.member.go'],
  'not-drawn': ['/status', 'door.next.not-drawn.go'],
  'gave-back': null,
};

/** The largest thing on the page: what to do now. */
export function Next({
  next,
  head: { base, slug },
  about: { closes, registration },
}: {
  readonly next: NextAtDoor;
  readonly head: Head;
  readonly about: AboutFacts;
}): ReactNode {
  const { t, format } = usePage();
  const open = registration === 'open';
  // Answers can be changed only while the Door is open.
  const way = next === 'registered' && !open ? null : WAY[next];
  const drawn = next === 'confirm' || next === 'member';
  const informed = next === 'too-late' || next === 'not-drawn' || next === 'gave-back';
  return (
    <Card tone={drawn ? 'drawn' : 'next'} title={t(`door.next.${next}.title`)}>
      <p>{t(`door.next.${next}.text`)}</p>
      {next === 'register' && closes ? (
        <p>{t('door.next.closes', { date: format.date(noon(closes)) })}</p>
      ) : null}
      {way ? (
        <LinkButton to={`${base}${way[0]}`} wide>
          {t(way[1])}
        </LinkButton>
      ) : null}
      <div className={styles.links}>
        {informed ? (
          <p>
            <Link to={`/a/${slug}/keep-informed`}>{t('door.next.informed')}</Link>
          </p>
        ) : null}
        {next === 'registered' && open ? (
          <p>
            <Link to={`${base}/withdraw`}>{t('door.next.withdraw')}</Link>
          </p>
        ) : null}
        <p>
          <Link to={`${base}/status`}>{t('door.next.check')}</Link>
        </p>
      </div>
    </Card>
  );
}
