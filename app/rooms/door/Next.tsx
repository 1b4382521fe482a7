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
  alternate: ['/status', 'door.next.not-drawn.go'],
  'not-drawn': ['/status', 'door.next.not-drawn.go'],
  'gave-back': null,
};

interface Props {
  readonly next: NextAtDoor;
  /** What makes the links be about one person of the letter. */
  readonly who: string;
  readonly head: Head;
  readonly about: AboutFacts;
  /** 3 under a person's name. */
  readonly level?: 2 | 3;
}

/** The largest thing on the page: what to do now. */
export function Next({ next, who, head, about, level = 2 }: Props): ReactNode {
  const { t, format } = usePage();
  const { closes, perHousehold, registration } = about;
  // Answers can be changed only while the Door is open.
  const way = next === 'registered' && registration !== 'open' ? null : WAY[next];
  const drawn = next === 'confirm' || next === 'member';
  return (
    <Card tone={drawn ? 'drawn' : 'next'} level={level} title={t(`door.next.${next}.title`)}>
      <p>
        {next === 'register'
          ? t('door.next.register.text', { allowed: perHousehold })
          : t(`door.next.${next}.text`)}
      </p>
      {next === 'register' && closes ? (
        <p>{t('door.next.closes', { date: format.date(noon(closes)) })}</p>
      ) : null}
      {way ? (
        <LinkButton to={`${head.base}${way[0]}${who}`} wide>
          {t(way[1])}
        </LinkButton>
      ) : null}
      <Others next={next} who={who} head={head} open={registration === 'open'} />
    </Card>
  );
}

/** What else somebody may want here. */
function Others({
  next,
  who,
  head: { base, slug },
  open,
}: Pick<Props, 'next' | 'who' | 'head'> & { readonly open: boolean }): ReactNode {
  const { t } = usePage();
  const informed = next === 'too-late' || next === 'not-drawn' || next === 'gave-back';
  return (
    <div className={styles.links}>
      {informed ? (
        <p>
          <Link to={`/a/${slug}/keep-informed`}>{t('door.next.informed')}</Link>
        </p>
      ) : null}
      {next === 'alternate' || (next === 'registered' && open) ? (
        <p>
          <Link to={`${base}/withdraw${who}`}>{t('door.next.withdraw')}</Link>
        </p>
      ) : null}
      <p>
        <Link to={`${base}/status${who}`}>{t('door.next.check')}</Link>
      </p>
    </div>
  );
}
