import {
  type AssemblyState,
  LANGUAGES,
  type Language,
  openRound,
  type Round,
  wordsIn,
} from '@commonlot/stages';
import type { RouterContextProvider } from 'react-router';
import { assemblyOf, visitOf } from '../../server/access/visit.ts';
import { foldAssembly } from '../../server/acts/assembly-state.ts';
import { textsOf } from '../../server/acts/documents.ts';

export type Context = Readonly<Pick<RouterContextProvider, 'get'>>;

/** The language the page is written and read in. */
export function languageOf(context: Context): Language {
  const { lang } = visitOf(context);
  return LANGUAGES.find((language) => language === lang) ?? 'en';
}

/** Which table this is, where the programme stands, and the round that words belong to now. */
export async function atTable(context: Context) {
  const { services, visitor } = visitOf(context);
  const { id, name, slug } = assemblyOf(context);
  const { state, version } = await foldAssembly(services.store, id);
  const table = Number(visitor.code?.subject ?? 0);
  return { id, name, slug, state, version, table, round: roundNow(state), now: services.now() };
}

/** The open round; between rounds the one that ended last, for words that come late. */
export function roundNow({ gathering }: AssemblyState): Round | null {
  const begun = gathering.rounds.filter(({ round }) => gathering.run[round] !== undefined);
  return openRound(gathering) ?? begun.at(-1) ?? null;
}

/** Everything the table's own page shows. */
export async function loadTable(context: Context) {
  const { id, name, slug, state, table, round, now } = await atTable(context);
  const { store } = visitOf(context).services;
  const language = languageOf(context);
  const { gathering, deliberation } = state;
  const run = round ? gathering.run[round.round] : undefined;
  const here = round ? table <= (deliberation.tables[round.round] ?? 0) : false;
  const own = [...deliberation.notes.entries()]
    .filter(([, note]) => note.table === table && note.round === round?.round)
    .sort(([, a], [, b]) => (a.at < b.at ? 1 : -1));
  const words = await textsOf(
    store,
    id,
    own.map(([, { text }]) => text.document),
  );
  return {
    id,
    name,
    base: `/table/${slug}`,
    table,
    now,
    here,
    open: run ? !run.closed : false,
    endsAt: run && !run.closed ? run.endsAt : null,
    round: round && {
      id: round.round,
      name: wordsIn(round.name, language),
      prompt: wordsIn(round.prompt, language),
      kind: round.kind,
    },
    programme: gathering.rounds.map((one) => ({
      id: one.round,
      name: wordsIn(one.name, language),
      minutes: one.minutes,
      status: statusOf(gathering.run[one.round]),
    })),
    notes: own.map(([note, { at, text }]) => ({
      note,
      at,
      lang: text.lang,
      text: words.get(text.document) ?? null,
    })),
  };
}

function statusOf(run: { readonly closed: boolean } | undefined): 'later' | 'open' | 'closed' {
  if (run === undefined) return 'later';
  return run.closed ? 'closed' : 'open';
}

export type TableSeen = Awaited<ReturnType<typeof loadTable>>;
