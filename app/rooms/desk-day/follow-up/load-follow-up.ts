import { dayOf, readInstant, readRecommendation, viewFollowUp } from '@commonlot/stages';
import { visitOf } from '../../../server/access/visit.ts';
import { textsOf } from '../../../server/acts/documents.ts';
import { recommendationWords } from '../../shared/recommendation-words.ts';
import { type Context, loadDay } from '../load-day.ts';
import { helpersOf } from './helpers-of.ts';

/** Everything chosen with its working group, if it has one; people only for the organiser. */
export async function loadFollowUp(context: Context) {
  const { desk, day } = await loadDay(context);
  const { services, lang } = visitOf(context);
  const { store } = services;
  const { followUp } = desk.state;
  const now = readInstant(day.now);
  if (now === null) throw new Error('the clock gives no instant');
  const seen = viewFollowUp(followUp, dayOf(now));
  const chosen = followUp.winners.flatMap((one) => readRecommendation(one) ?? []);
  const titles = await recommendationWords({ store, id: day.id, state: desk.state, lang }, chosen);
  const written = seen.groups.flatMap(({ actions, reports }) =>
    [...actions, ...reports].map(({ text }) => text.document),
  );
  const words = await textsOf(store, day.id, written);
  const people = day.roles.includes('organiser')
    ? await helpersOf(store, day.id, followUp.groups)
    : new Map<string, never>();
  return {
    day,
    closed: followUp.closed,
    rows: chosen.map((recommendation, place) => {
      const group = seen.groups.find((one) => one.recommendation === recommendation);
      return {
        recommendation,
        number: place + 1,
        title: titles[place]?.title || '–',
        group: group && {
          id: group.group,
          helpers: group.helpers,
          people: people.get(group.group) ?? [],
          meetings: group.meetings,
          actions: group.actions.map((one) => ({
            ...one,
            words: words.get(one.text.document) ?? '–',
          })),
          reports: group.reports.map((one) => ({
            ...one,
            words: words.get(one.text.document) ?? '–',
          })),
        },
      };
    }),
  };
}

export type GroupRow = Awaited<ReturnType<typeof loadFollowUp>>['rows'][number];
export type GroupSeen = NonNullable<GroupRow['group']>;
