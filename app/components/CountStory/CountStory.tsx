import type { ReactNode } from 'react';
import { usePage } from '../../i18n/page.tsx';
import { Crowd } from '../Crowd/Crowd.tsx';
import { DataTable } from '../DataTable/DataTable.tsx';
import { Figure } from '../Figure/Figure.tsx';
import { Notice } from '../Notice/Notice.tsx';
import { perToken } from '../TokenBars/tokens-of.ts';
import { CountSteps } from './CountSteps.tsx';
import styles from './CountStory.module.css';
import { Folded, Lots, Plain, Stages } from './CountTables.tsx';
import { Pictured } from './Pictured.tsx';
import type { Papers, Story } from './story-shape.ts';

/**
 * A count as anybody can follow it: what was decided and by how much, who voted, the rule, every step
 * with its picture, all stages in a table, and the ballots that do not count.
 * Accessibility: headings from `level` on; every picture has its figures in words beside it; long
 * traces are folded stage by stage with the browser's own `details`; nothing moves.
 */
export function CountStory({
  story,
  level = 2,
}: {
  readonly story: Story;
  readonly level?: 2 | 3;
}): ReactNode {
  const { t } = usePage();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={styles.story}>
      <Verdict story={story} />
      <Heading>{t('count.section.result')}</Heading>
      <Pictured picture={story.result} />
      <Folded rows={story.table.rows.length}>
        <Plain table={story.table} hidden />
      </Folded>
      <Lots lots={story.lots} />
      <Heading>{t('count.section.figures')}</Heading>
      <WhoVoted papers={story.papers} />
      <Rejected story={story} />
      <Heading>{t('count.section.rule')}</Heading>
      <ul>
        {story.rule.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Heading>{t('count.section.trace')}</Heading>
      <CountSteps sections={story.sections} level={level === 2 ? 3 : 4} />
      <Stages tables={story.stages} />
    </div>
  );
}

/** What was decided, by how much, over which base: the first thing anybody looks for. */
export function Verdict({ story: { verdict } }: { readonly story: Story }): ReactNode {
  const kind = verdict.kind === 'won' ? 'success' : verdict.kind === 'open' ? 'warning' : 'info';
  return (
    <Notice kind={kind} title={<span className={styles.verdict}>{verdict.title}</span>}>
      {verdict.names.length === 0 ? null : (
        <ol>
          {verdict.names.map((name) => (
            <li key={name} className={styles.strong}>
              {name}
            </li>
          ))}
        </ol>
      )}
      {verdict.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}

/** Ballots by kind, as figures and as a crowd: blank and invalid ones apart. */
function WhoVoted({ papers }: { readonly papers: Papers }): ReactNode {
  const { t, format } = usePage();
  const { cards, cast, valid, blank, invalid, alone } = papers;
  const unused = cards === null ? 0 : Math.max(0, cards - cast);
  const groups = [
    { tone: 'civic', label: t('count.papers.valid'), count: valid },
    { tone: 'token', label: t('count.papers.blank'), count: blank },
    { tone: 'brick', label: t('count.papers.invalid'), count: invalid },
    { tone: 'slot', label: t('count.papers.unused'), count: unused },
  ] as const;
  const per = perToken(Math.ceil((cast + unused) / 5));
  return (
    <>
      <div className={styles.figures}>
        {cards === null ? null : (
          <Figure label={t('count.figure.cards')} value={format.number(cards)} />
        )}
        <Figure label={t('count.figure.cast')} value={format.number(cast)} />
        {cards === null || cards === 0 ? null : (
          <Figure label={t('count.figure.turnout')} value={format.percent(cast / cards)} />
        )}
        <Figure label={t('count.figure.valid')} value={format.number(valid)} />
        <Figure label={t('count.figure.blank')} value={format.number(blank)} />
        <Figure label={t('count.figure.invalid')} value={format.number(invalid)} />
      </div>
      {per === 1 ? (
        <Crowd
          caption={t('count.papers.caption', { per })}
          people={groups.flatMap(({ count }, place) => Array<number>(count).fill(place))}
          groups={groups}
        />
      ) : null}
      {alone > 0 ? <p className="soft">{t('count.papers.alone', { alone })}</p> : null}
    </>
  );
}

/** As many as a page can carry; the papers list them all. */
const SHOWN = 100;

function Rejected({ story: { rejected } }: { readonly story: Story }): ReactNode {
  const { t } = usePage();
  if (rejected.length === 0) return null;
  return (
    <details>
      <summary>{t('count.section.rejected', { count: rejected.length })}</summary>
      <DataTable
        caption={t('count.section.rejected', { count: rejected.length })}
        captionHidden
        rows={rejected.slice(0, SHOWN)}
        keyOf={({ code }) => code}
        columns={[
          { key: 'card', label: t('count.table.card'), cell: ({ code }) => code },
          { key: 'why', label: t('count.table.why'), cell: ({ why }) => why },
        ]}
      />
    </details>
  );
}
