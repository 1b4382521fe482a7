import { dayOf, readInstant, viewResponse } from '@commonlot/stages';
import { visitOf } from '../../../server/access/visit.ts';
import { recommendationWords } from '../../shared/recommendation-words.ts';
import { type Context, loadDay } from '../load-day.ts';

/** Recommendations with their words, every answer given, and what is overdue today. */
export async function loadResponse(context: Context) {
  const { desk, day } = await loadDay(context);
  const { services, lang } = visitOf(context);
  const { decision, response } = desk.state;
  const now = readInstant(day.now);
  if (now === null) throw new Error('the clock gives no instant');
  const seen = viewResponse(response, dayOf(now));
  const words = await recommendationWords(
    { store: services.store, id: day.id, state: desk.state, lang },
    seen.recommendations.map(({ recommendation }) => recommendation),
  );
  return {
    day,
    sent: seen.sent,
    answerBy: seen.answerBy,
    answered: seen.answered,
    declared: decision.ballot?.status === 'declared',
    overdue: seen.recommendations.filter(({ overdue }) => overdue).length,
    rows: seen.recommendations.map((row, place) => ({
      ...row,
      number: place + 1,
      lang: words[place]?.lang ?? undefined,
      words: words[place],
    })),
  };
}

export type ResponseSeen = Awaited<ReturnType<typeof loadResponse>>;
