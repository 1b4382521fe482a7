import type { ReactNode } from 'react';
import { Card } from '../../components/Card/Card.tsx';
import { Link } from '../../components/Link/Link.tsx';
import { usePage } from '../../i18n/page.tsx';
import type { Details } from './load-details.ts';
import { Said } from './Said.tsx';

/** Every recommendation with its answer; a promise that is overdue says so. */
export function AboutResponse({
  rows,
  base,
}: {
  readonly rows: Details['response'];
  readonly base: string;
}): ReactNode {
  const { t, format } = usePage();
  return (
    <div className="grid">
      {rows.map(({ recommendation, at, title, lang, answer, overdue, before }) => (
        <Card
          key={recommendation}
          level={3}
          title={
            <Link to={`${base}/${at}`} lang={lang}>
              {title}
            </Link>
          }
        >
          {answer ? (
            <>
              <p>
                <strong>{t(`record.verdict.${answer.verdict}`)}</strong> {answer.reason}
              </p>
              <p className="soft">
                {t('record.answer.owner', { owner: answer.owner })}{' '}
                {answer.doneBy
                  ? t('record.answer.by', { date: format.date(`${answer.doneBy}T12:00:00.000Z`) })
                  : ''}
              </p>
            </>
          ) : (
            <p>{t('record.answer.none')}</p>
          )}
          {before.map(({ verdict, at }) => (
            <p key={at} className="soft small">
              {t('record.answer.before', { moment: format.moment(at) })}{' '}
              {t(`record.verdict.${verdict}`)}
            </p>
          ))}
          {overdue ? <p>⚠ {t('record.overdue')}</p> : null}
        </Card>
      ))}
    </div>
  );
}

/** Working groups: how many help, what they report, what is late. */
export function AboutFollowUp({ rows }: { readonly rows: Details['followUp'] }): ReactNode {
  const { t, format } = usePage();
  return (
    <div className="grid">
      {rows.map(({ group, title, lang, helpers, meetings, actions, overdue, reports }) => (
        <Card key={group} level={3} title={<span lang={lang}>{title}</span>}>
          <p>{t('record.group', { helpers, meetings, actions })}</p>
          {overdue > 0 ? <p>⚠ {t('record.group.overdue', { count: overdue })}</p> : null}
          <ul>
            {reports.map(({ at, progress, words }) => (
              <li key={at}>
                <span className="soft small">{format.moment(at)}</span>{' '}
                <strong>{t(`record.progress.${progress}`)}</strong> <Said of={words} />
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}
