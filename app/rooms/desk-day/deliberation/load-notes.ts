import { visitOf } from '../../../server/access/visit.ts';
import { textsOf } from '../../../server/acts/documents.ts';
import { type Context, languageOf, loadDay } from '../load-day.ts';
import { roundNames, themeRows } from './words.ts';

/** Notes shown at once; more are reached by filters. */
const MOST = 200;

/** Notes as they come in, newest first, filtered as the address asks. */
export async function loadNotes(context: Context) {
  const { desk, day } = await loadDay(context);
  const { services, url } = visitOf(context);
  const { deliberation } = desk.state;
  const ask = {
    round: url.searchParams.get('round') ?? '',
    table: url.searchParams.get('table') ?? '',
    theme: url.searchParams.get('theme') ?? 'none',
  };
  const rounds = roundNames(desk.state, languageOf(context));
  const themes = await themeRows(services.store, day.id, deliberation);
  const titles = new Map<string, string>(themes.map(({ theme, title }) => [theme, title]));
  const matching = [...deliberation.notes.entries()]
    .filter(
      ([, note]) =>
        (ask.round === '' || note.round === ask.round) &&
        (ask.table === '' || `${note.table}` === ask.table) &&
        (ask.theme === 'all' ||
          (ask.theme === 'none' ? note.theme === null : note.theme === ask.theme)),
    )
    .sort(([a, { at }], [b, { at: other }]) =>
      at === other ? (a < b ? -1 : 1) : at < other ? 1 : -1,
    );
  const shown = matching.slice(0, MOST);
  const words = await textsOf(
    services.store,
    day.id,
    shown.map(([, { text }]) => text.document),
  );
  return {
    day,
    ask,
    themes,
    rounds: [...rounds].map(([round, name]) => ({ round, name })),
    all: deliberation.notes.size,
    ungrouped: deliberation.notes.count(({ theme }) => theme === null),
    matching: matching.length,
    closed: deliberation.dots !== null && deliberation.dots.status !== 'published',
    notes: shown.map(([note, { table, round, at, text, theme }]) => ({
      note,
      table,
      round: rounds.get(round) ?? '',
      at,
      lang: text.lang,
      text: words.get(text.document) ?? null,
      theme: theme === null ? null : (titles.get(theme) ?? null),
    })),
  };
}

export type NotesSeen = Awaited<ReturnType<typeof loadNotes>>;
