import { visitOf } from '../../../server/access/visit.ts';
import { readWords } from '../../../server/acts/6-deliberation/proposals.ts';
import { textsOf } from '../../../server/acts/documents.ts';
import { type Context, loadDay } from '../load-day.ts';
import { allTitles } from './words.ts';

/** Every proposal with its newest words and how many versions came before. */
export async function loadProposals(context: Context) {
  const { desk, day } = await loadDay(context);
  const { store } = visitOf(context).services;
  const { deliberation } = desk.state;
  const titles = await allTitles(store, day.id, deliberation);
  const rows = [...deliberation.proposals.entries()].sort(
    ([, a], [, b]) => a.table - b.table || (a.theme < b.theme ? -1 : 1),
  );
  const words = await textsOf(
    store,
    day.id,
    rows.flatMap(([, { versions }]) => versions.map(({ text }) => text.document)),
  );
  return {
    day,
    proposals: rows.map(([proposal, { table, theme, versions, handedIn }]) => ({
      proposal,
      table,
      theme: titles.get(theme) ?? '–',
      handedIn,
      versions: versions.map(({ text, at }) => ({
        at,
        lang: text.lang,
        words: readWords(words.get(text.document) ?? null),
      })),
    })),
  };
}

export type ProposalSeen = Awaited<ReturnType<typeof loadProposals>>['proposals'][number];
