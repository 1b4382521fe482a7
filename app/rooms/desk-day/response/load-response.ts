import { dayOf, readInstant, viewResponse } from '@commonlot/stages';
import { visitOf } from '../../../server/access/visit.ts';
import { readWords } from '../../../server/acts/6-deliberation/proposals.ts';
import { textsOf } from '../../../server/acts/documents.ts';
import { type Context, loadDay } from '../load-day.ts';

/** Recommendations with their words, every answer given, and what is overdue today. */
export async function loadResponse(context: Context) {
  const { desk, day } = await loadDay(context);
  const { store } = visitOf(context).services;
  const { deliberation, decision, response } = desk.state;
  const now = readInstant(day.now);
  if (now === null) throw new Error('the clock gives no instant');
  const seen = viewResponse(response, dayOf(now));
  const rows = seen.recommendations.map((row) => {
    const versions = deliberation.proposals.get(row.proposal)?.versions ?? [];
    return { row, text: versions.at(-1)?.text ?? null };
  });
  const words = await textsOf(
    store,
    day.id,
    rows.flatMap(({ text }) => (text ? [text.document] : [])),
  );
  return {
    day,
    sent: seen.sent,
    answerBy: seen.answerBy,
    answered: seen.answered,
    declared: decision.ballot?.status === 'declared',
    overdue: seen.recommendations.filter(({ overdue }) => overdue).length,
    rows: rows.map(({ row, text }, place) => ({
      ...row,
      number: place + 1,
      lang: text?.lang ?? 'en',
      words: readWords((text && words.get(text.document)) ?? null),
    })),
  };
}

export type ResponseSeen = Awaited<ReturnType<typeof loadResponse>>;
