import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useLoaderData,
} from 'react-router';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import { DayFrame } from '../DayFrame.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { Answered } from './AnswerRow.tsx';
import { loadResponse } from './load-response.ts';
import { sendAnswer } from './send-answer.ts';

export const access = { roles: ['authority'], scope: 'assembly' } satisfies Access;

const PARTS = ['what', 'why', 'who', 'firstStep'] as const;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { day, rows } = await loadResponse(context);
  const row = rows.find(({ proposal }) => proposal === params['proposal']);
  if (!row) throw data(null, { status: 404 });
  return { day, row };
}

export async function action({ context, params }: ActionFunctionArgs) {
  return await sendAnswer(context, params['proposal'] ?? '');
}

export default function AnswerPage(): ReactNode {
  const t = useT();
  const { day, row } = useLoaderData<typeof loader>();
  return (
    <DayFrame
      day={day}
      stage="response"
      title={`${row.number}. ${row.words.title || '–'}`}
      lead={t('response.answer-lead')}
    >
      <dl lang={row.lang}>
        {PARTS.map((part) => (
          <div key={part}>
            <dt>{t(`response.part.${part}`)}</dt>
            <dd dir="auto">{row.words[part] || '–'}</dd>
          </div>
        ))}
      </dl>
      <Answered row={row} />
      <AnswerForm row={row} day={day} />
    </DayFrame>
  );
}
