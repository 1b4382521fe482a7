import type { ReactNode } from 'react';
import { LinkButton } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { usePage } from '../../../i18n/page.tsx';
import type { Day } from '../load-day.ts';
import type { ResponseSeen } from './load-response.ts';

type Row = ResponseSeen['rows'][number];

/** One recommendation with the answer that stands, and the way to answer it. */
export function AnswerRow({ row, day }: { readonly row: Row; readonly day: Day }): ReactNode {
  const { t } = usePage();
  const { recommendation, number, words, lang, answer, overdue } = row;
  const answers = day.roles.includes('authority');
  return (
    <Card
      tone={answers && answer === null ? 'next' : 'plain'}
      title={<span lang={lang}>{`${number}. ${words?.title || '–'}`}</span>}
    >
      {overdue ? (
        <p>
          <strong>{t('response.late')}</strong>
        </p>
      ) : null}
      {answer === null ? <p>{t('response.waiting')}</p> : <Answered row={row} />}
      {answers ? (
        <LinkButton
          to={`${day.base}/response/${recommendation}`}
          weight={answer === null ? 'main' : 'quiet'}
        >
          {t(answer === null ? 'response.answer' : 'response.change')}
        </LinkButton>
      ) : null}
    </Card>
  );
}

/** The answer in words, and every answer before it with why it changed. */
export function Answered({ row }: { readonly row: Row }): ReactNode {
  const { t, format } = usePage();
  const { answer, answers } = row;
  if (answer === null) return null;
  const before = answers.slice(0, -1);
  const why = answers.at(-1)?.why;
  return (
    <>
      <p>
        <strong>{t(`response.verdict.${answer.verdict}`)}</strong> · {answer.owner}
        {answer.doneBy ? ` · ${t('response.done-by', { day: format.date(answer.doneBy) })}` : ''}
      </p>
      <p>{answer.reason}</p>
      {why ? <p className="soft">{t('response.changed-because', { why })}</p> : null}
      {before.length > 0 ? (
        <details>
          <summary>{t('response.before', { count: before.length })}</summary>
          <ul>
            {before.map(({ answer: old, at }) => (
              <li key={at}>
                {format.date(at)}: {t(`response.verdict.${old.verdict}`)}. {old.reason}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
