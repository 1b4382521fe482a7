import type { ReactNode } from 'react';
import { Crowd } from '../../components/Crowd/Crowd.tsx';
import { DrawReveal } from '../../components/DrawReveal/DrawReveal.tsx';
import { HallPrompt } from '../../components/HallFrame/HallFrame.tsx';
import { HallMap } from '../../components/HallMap/HallMap.tsx';
import { useT } from '../../i18n/page.tsx';
import styles from './hall.module.css';
import type { HallSeen } from './load-hall.ts';

/** The picture on the wall for each moment of the day. */
export function HallScene({ seen }: { readonly seen: HallSeen }): ReactNode {
  const t = useT();
  switch (seen.scene) {
    case 'round':
      return (
        <>
          <HallPrompt>{seen.round?.prompt}</HallPrompt>
          <Tables seen={seen} />
        </>
      );
    case 'find-table':
      return (
        <>
          <HallPrompt>{t('hall.find-table.text', { round: seen.round?.name ?? '' })}</HallPrompt>
          <Tables seen={seen} />
        </>
      );
    case 'vote-dots':
    case 'vote-ballot':
      return <Voting seen={seen} />;
    case 'themes':
    case 'result':
      return <Results seen={seen} />;
    case 'drawn':
      return (
        <>
          <HallPrompt>{t('hall.drawn.text', { members: seen.members })}</HallPrompt>
          <DrawReveal seats={seen.members} />
        </>
      );
    case 'welcome':
      return <HallPrompt>{seen.question || t('hall.welcome.text')}</HallPrompt>;
    case 'counting':
    case 'between':
      return <HallPrompt>{t(`hall.${seen.scene}.text`)}</HallPrompt>;
  }
}

function Tables({ seen: { tables } }: { readonly seen: HallSeen }): ReactNode {
  const t = useT();
  if (tables.length === 0) return null;
  return (
    <div className={styles.map}>
      <HallMap
        tables={tables}
        columns={columnsFor(tables.length)}
        numbers
        groups={[
          { tone: 'token', label: t('hall.residents') },
          { tone: 'drawn', label: t('hall.guests') },
        ]}
      />
    </div>
  );
}

/** A wall is about twice as wide as the room left under the prompt is high. */
function columnsFor(tables: number): number {
  return Math.max(8, Math.ceil(Math.sqrt(tables * 2.6)));
}

function Voting({ seen: { box, vote, scene } }: { readonly seen: HallSeen }): ReactNode {
  const t = useT();
  if (box === null) return null;
  return (
    <>
      <HallPrompt>
        {t(`hall.${scene === 'vote-dots' ? 'vote-dots' : 'vote-ballot'}.text`, {
          picks: box.picks,
        })}
      </HallPrompt>
      <p className={styles.address}>{vote}</p>
      {box.residentsOnly ? <p>{t('hall.vote.residents')}</p> : null}
      <div className={styles.map}>
        <Crowd
          columns={50}
          caption={t('hall.vote.count', { papers: box.papers, cards: box.cards })}
          people={[
            ...Array<number>(box.papers).fill(0),
            ...Array<number>(Math.max(0, box.cards - box.papers)).fill(1),
          ]}
          groups={[
            { tone: 'drawn', label: t('hall.vote.in-box') },
            { tone: 'slot', label: t('hall.vote.not-yet') },
          ]}
        />
      </div>
    </>
  );
}

function Results({ seen: { results, scene } }: { readonly seen: HallSeen }): ReactNode {
  const t = useT();
  return (
    <ol className={results.length > 5 ? styles.two : styles.one}>
      {results.map(({ option, title, votes }) => (
        <li key={option}>
          <span className={styles.title}>{title}</span>{' '}
          <span className={styles.votes}>
            {t(scene === 'themes' ? 'hall.dots' : 'hall.votes', { votes })}
          </span>
        </li>
      ))}
    </ol>
  );
}
