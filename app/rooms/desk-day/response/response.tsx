import type { ReactNode } from 'react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { Button } from '../../../components/Button/Button.tsx';
import { Card } from '../../../components/Card/Card.tsx';
import { EmptyState } from '../../../components/EmptyState/EmptyState.tsx';
import { Form } from '../../../components/Form/Form.tsx';
import { Notice } from '../../../components/Notice/Notice.tsx';
import { usePage } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { perform } from '../../../server/acts/perform.ts';
import { DayFrame } from '../DayFrame.tsx';
import styles from '../day.module.css';
import { loadDay } from '../load-day.ts';
import { answer, doingAs } from '../send.ts';
import { AnswerRow } from './AnswerRow.tsx';
import { loadResponse } from './load-response.ts';

export const access = { roles: ['organiser', 'authority'], scope: 'assembly' } satisfies Access;

export async function loader({ context }: LoaderFunctionArgs) {
  return await loadResponse(context);
}

export async function action({ context }: ActionFunctionArgs) {
  const { day } = await loadDay(context);
  const done = await perform(doingAs(context, 'organiser'), {
    type: 'response.send-recommendations',
    data: {},
  });
  return answer(context, done, `${day.base}/response`);
}

export default function ResponsePage(): ReactNode {
  const { t, format } = usePage();
  const { day, sent, answerBy, answered, declared, overdue, rows } = useLoaderData<typeof loader>();
  const by = answerBy === null ? '–' : format.date(answerBy);
  return (
    <DayFrame
      day={day}
      stage="response"
      title={t('response.title')}
      lead={sent ? t('response.lead', { answered, all: rows.length, by }) : undefined}
    >
      {overdue > 0 ? <Notice kind="warning" title={t('response.overdue', { overdue })} /> : null}
      {sent ? null : declared && day.roles.includes('organiser') ? (
        <Card tone="next" title={t('response.send.title')}>
          <p>{t('response.send.text', { by })}</p>
          <Form>
            <Button>{t('response.send.go')}</Button>
          </Form>
        </Card>
      ) : (
        <EmptyState title={t('response.none')} />
      )}
      <div className={styles.stack}>
        {rows.map((row) => (
          <AnswerRow key={row.recommendation} row={row} day={day} />
        ))}
      </div>
    </DayFrame>
  );
}
