import { dayOf, readInstant, viewFollowUp } from '@commonlot/stages';
import { visitOf } from '../../../server/access/visit.ts';
import { readWords } from '../../../server/acts/6-deliberation/proposals.ts';
import { textsOf } from '../../../server/acts/documents.ts';
import { type Context, loadDay } from '../load-day.ts';
import { helpersOf } from './helpers-of.ts';

/** Each chosen proposal with its working group, if it has one; people only for the organiser. */
export async function loadFollowUp(context: Context) {
  const { desk, day } = await loadDay(context);
  const { store } = visitOf(context).services;
  const { deliberation, followUp } = desk.state;
  const now = readInstant(day.now);
  if (now === null) throw new Error('the clock gives no instant');
  const seen = viewFollowUp(followUp, dayOf(now));
  const chosen = followUp.winners.map((proposal) => {
    const text = [...deliberation.proposals.entries()].find(([id]) => id === proposal)?.[1];
    return { proposal, document: text?.versions.at(-1)?.text.document ?? '' };
  });
  const written = seen.groups.flatMap(({ actions, reports }) =>
    [...actions, ...reports].map(({ text }) => text.document),
  );
  const words = await textsOf(store, day.id, [
    ...chosen.map(({ document }) => document).filter((one) => one !== ''),
    ...written,
  ]);
  const people = day.roles.includes('organiser')
    ? await helpersOf(store, day.id, followUp.groups)
    : new Map<string, never>();
  return {
    day,
    closed: followUp.closed,
    rows: chosen.map(({ proposal, document }, place) => {
      const group = seen.groups.find((one) => one.proposal === proposal);
      return {
        proposal,
        number: place + 1,
        title: readWords(words.get(document) ?? null).title || '–',
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
