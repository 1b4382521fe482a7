import type { ReactNode } from 'react';
import { LinkButton } from '../../components/Button/Button.tsx';
import { DataTable } from '../../components/DataTable/DataTable.tsx';
import { Figure } from '../../components/Figure/Figure.tsx';
import { Link } from '../../components/Link/Link.tsx';
import { usePage } from '../../i18n/page.tsx';
import type { loadBallots } from './load-ballots.ts';

type Ballot = Awaited<ReturnType<typeof loadBallots>>[number];

/** One ballot: rules as published before it opened, and the count after it closed. */
export function BallotCount({
  ballot: { which, ballot, status, question, rules, said, box, tied, lots, rows },
  slug,
}: {
  readonly ballot: Ballot;
  readonly slug: string;
}): ReactNode {
  const { t, format } = usePage();
  const { rule, winners, electorate, tieRule } = rules;
  const eachAlone = rule.rule === 'threshold';
  return (
    <section aria-labelledby={which}>
      <h2 id={which}>{question}</h2>
      <p>
        {said.join(' ')} {eachAlone ? '' : t('record.rules.winners', { winners })}{' '}
        {t(`record.electorate.${electorate}`)} {eachAlone ? '' : t(`record.tie.${tieRule}`)}
      </p>
      <p className="soft">{t(`record.ballot.${status}`)}</p>
      {box ? (
        <div className="grid">
          <Figure label={t('record.box.cast')} value={format.number(box.cast)} />
          <Figure label={t('record.box.cards')} value={format.number(box.cards)} />
          <Figure label={t('record.box.paper')} value={format.number(box.onPaper)} />
          <Figure label={t('record.box.blank')} value={format.number(box.blank)} />
        </div>
      ) : null}
      {tied > 0 ? <p>{t(lots > 0 ? 'record.tied.lots' : 'record.tied.all', { tied })}</p> : null}
      <CountTable question={question} rows={rows} />
      {box ? (
        <p>
          <LinkButton to={`/record/${slug}/ballots/${ballot}`} weight="quiet">
            {t('count.link')}
          </LinkButton>
        </p>
      ) : null}
      {box ? (
        <p>
          <Link to={`/record/${slug}/documents/${box.papers}`}>{t('record.papers')}</Link>
        </p>
      ) : null}
    </section>
  );
}

function CountTable({ question, rows }: Pick<Ballot, 'question' | 'rows'>): ReactNode {
  const { t, format } = usePage();
  return (
    <DataTable
      caption={`${t('record.count.caption')}: ${question}`}
      rows={rows}
      keyOf={({ option }) => option}
      columns={[
        {
          key: 'option',
          label: t('record.count.option'),
          cell: ({ title, lang }) => <span lang={lang}>{title}</span>,
        },
        {
          key: 'votes',
          label: t('record.count.votes'),
          cell: ({ votes, judged }) => {
            if (judged)
              return t('count.table.judged', { for: judged.for, against: judged.against });
            return typeof votes === 'number' ? format.number(votes) : (votes ?? '–');
          },
          figures: true,
        },
        {
          key: 'won',
          label: t('record.count.chosen'),
          cell: ({ won }) => (won ? `✓ ${t('record.count.yes')}` : ''),
        },
      ]}
    />
  );
}
