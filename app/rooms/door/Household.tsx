import type { ReactNode } from 'react';
import { LinkButton } from '../../components/Button/Button.tsx';
import { Card } from '../../components/Card/Card.tsx';
import { useT } from '../../i18n/page.tsx';
import type { AboutFacts } from './About.tsx';
import { Next } from './Next.tsx';
import type { HouseholdFacts } from './next-at-door.ts';
import type { Head } from './Page.tsx';

/** What to do now for everybody who registered with the letter, and for who may still. */
export function Household({
  household: { people, room, nobody },
  head,
  about,
}: {
  readonly household: HouseholdFacts;
  readonly head: Head;
  readonly about: AboutFacts;
}): ReactNode {
  const t = useT();
  if (people.length === 0) return <Next next={nobody} who="" head={head} about={about} />;
  const alone = people.length === 1;
  return (
    <>
      {people.map(({ id, name, next, who }) => (
        <div key={id}>
          {alone ? null : <h2 dir="auto">{name}</h2>}
          <Next next={next} who={who} head={head} about={about} level={alone ? 2 : 3} />
        </div>
      ))}
      {room > 0 && about.registration === 'open' ? (
        <Card title={t('door.next.another.title')}>
          <p>{t('door.next.another.text', { room })}</p>
          <LinkButton to={`${head.base}/register?who=new`} weight="quiet" wide>
            {t('door.next.another.go')}
          </LinkButton>
        </Card>
      ) : null}
    </>
  );
}
