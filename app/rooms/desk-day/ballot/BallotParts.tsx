import type { ReactNode } from 'react';
import { LinkButton } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { Crowd } from '../../../components/Crowd/Crowd.tsx';
import { type Column, DataTable } from '../../../components/DataTable/DataTable.tsx';
import { Figure } from '../../../components/Figure/Figure.tsx';
import { usePage } from '../../../i18n/page.tsx';
import styles from '../day.module.css';
import type { BallotSeen } from './load-ballot.ts';

/** The rules as published, in sentences, and what stands on the paper. */
export function Rules({ seen }: { readonly seen: BallotSeen }): ReactNode {
  const { t } = usePage();
  const { rules, onPaper, said } = seen;
  if (rules === null) return null;
  // Where each option is voted on alone there are no places to tie for.
  const eachAlone = rules.rule.rule === 'threshold';
  return (
    <>
      <h2>{t('decision.rules.title')}</h2>
      <ul>
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {eachAlone ? null : <li>{t('decision.rules.winners', { winners: rules.winners })}</li>}
        <li>{t(`decision.rules.${rules.electorate}`)}</li>
        {eachAlone ? null : <li>{t(`decision.rules.${rules.tieRule}`)}</li>}
      </ul>
      <details>
        <summary>{t('decision.rules.options', { count: onPaper.length })}</summary>
        <ol>
          {onPaper.map(({ option, title }) => (
            <li key={option}>{title}</li>
          ))}
        </ol>
      </details>
    </>
  );
}

/** The box while people vote: how many papers, and nothing else. */
export function OpenBox({
  seen: { cast, cards, day, ballot },
  counts,
}: {
  readonly seen: BallotSeen;
  readonly counts: boolean;
}): ReactNode {
  const { t } = usePage();
  const papers = cast ?? 0;
  return (
    <Card tone={counts ? 'next' : 'plain'} title={t('decision.open.title')}>
      <Crowd
        caption={<span className={styles.big}>{t('decision.open.count', { papers, cards })}</span>}
        people={[
          ...Array<number>(papers).fill(0),
          ...Array<number>(Math.max(0, cards - papers)).fill(1),
        ]}
        groups={[
          { tone: 'civic', label: t('decision.open.in-box') },
          { tone: 'slot', label: t('decision.open.not-yet') },
        ]}
      />
      <p>{t('decision.open.secret')}</p>
      {counts ? (
        <LinkButton to={`${day.base}/paper/${ballot}`} weight="quiet">
          {t('decision.open.paper')}
        </LinkButton>
      ) : null}
    </Card>
  );
}

/** The sealed box in figures. */
export function Box({ box }: { readonly box: NonNullable<BallotSeen['box']> }): ReactNode {
  const { t, format } = usePage();
  return (
    <div className={styles.figures}>
      <Figure value={format.number(box.cast)} label={t('decision.box.cast')} />
      <Figure value={format.number(box.onPaper)} label={t('decision.box.paper')} />
      <Figure value={format.number(box.blank)} label={t('decision.box.blank')} />
      <Figure
        value={box.cards > 0 ? format.percent(box.cast / box.cards) : '–'}
        label={t('decision.box.turnout')}
      />
    </div>
  );
}

type Total = BallotSeen['totals'][number];

/** The count as declared, winners first. */
export function Totals({ seen: { totals, lots, tied } }: { readonly seen: BallotSeen }): ReactNode {
  const { t, format } = usePage();
  const columns: readonly Column<Total>[] = [
    {
      key: 'title',
      label: t('decision.totals.option'),
      cell: ({ title, won }) => <span className={won ? styles.won : undefined}>{title}</span>,
    },
    {
      key: 'votes',
      label: t('decision.totals.votes'),
      figures: true,
      cell: ({ votes, judged }) => {
        if (judged) return t('count.table.judged', { for: judged.for, against: judged.against });
        return typeof votes === 'number' ? format.number(votes) : votes;
      },
    },
    {
      key: 'won',
      label: t('decision.totals.result'),
      cell: ({ won, judged }) => {
        if (judged) return t(won ? 'count.mark.carried' : 'count.mark.failed');
        return t(won ? 'decision.totals.won' : 'decision.totals.lost');
      },
    },
  ];
  return (
    <>
      <DataTable
        caption={t('decision.totals.title')}
        columns={columns}
        rows={totals}
        keyOf={({ option }) => option}
      />
      {lots.length > 0 ? <p>{t('decision.totals.lots', { order: format.list(lots) })}</p> : null}
      {tied > 0 && lots.length === 0 ? <p>{t('decision.totals.tied', { tied })}</p> : null}
    </>
  );
}
