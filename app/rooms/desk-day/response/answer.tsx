import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useLoaderData,
} from 'react-router';
import { useT } from '../../../i18n/page.tsx';
import type { Access } from '../../../server/access/roles.ts';
import type { RecommendationWords } from '../../shared/recommendation-words.ts';
import { DayFrame } from '../DayFrame.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { Answered } from './AnswerRow.tsx';
import { loadResponse } from './load-response.ts';
import { sendAnswer } from './send-answer.ts';

export const access = { roles: ['authority'], scope: 'assembly' } satisfies Access;

const PARTS = ['what', 'why', 'who', 'firstStep'] as const;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { day, rows } = await loadResponse(context);
  const row = rows.find(({ recommendation }) => recommendation === params['recommendation']);
  if (!row) throw data(null, { status: 404 });
  return { day, row };
}

export async function action({ context, params }: ActionFunctionArgs) {
  return await sendAnswer(context, params['recommendation'] ?? '');
}

/** A proposal as its table wrote it; an option of a ballot has said all in its title. */
function Sheet({ words }: { readonly words: RecommendationWords }): ReactNode {
  const t = useT();
  return (
    <dl lang={words.lang ?? undefined}>
      {PARTS.map((part) => (
        <div key={part}>
          <dt>{t(`response.part.${part}`)}</dt>
          <dd dir="auto">{words[part] || '–'}</dd>
        </div>
      ))}
    </dl>
  );
}

export default function AnswerPage(): ReactNode {
  const t = useT();
  const { day, row } = useLoaderData<typeof loader>();
  return (
    <DayFrame
      day={day}
      stage="response"
      title={`${row.number}. ${row.words?.title || '–'}`}
      lead={t('response.answer-lead')}
    >
      {row.words?.kind === 'proposal' ? <Sheet words={row.words} /> : null}
      <Answered row={row} />
      <AnswerForm row={row} day={day} />
    </DayFrame>
  );
}
