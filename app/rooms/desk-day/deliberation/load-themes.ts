import { visitOf } from '../../../server/access/visit.ts';
import { textsOf } from '../../../server/acts/documents.ts';
import { type Context, languageOf, loadDay } from '../load-day.ts';
import { allTitles, roundNames, themeRows } from './words.ts';

/** Acts of the trail shown at once, newest first. */
const MOST_ACTS = 100;

/** Every theme with its notes, and the trail of how it came about. */
export async function loadThemes(context: Context) {
  const { desk, day } = await loadDay(context);
  const { store } = visitOf(context).services;
  const { deliberation } = desk.state;
  const titles = await allTitles(store, day.id, deliberation);
  const themes = await themeRows(store, day.id, deliberation);
  const rounds = roundNames(desk.state, languageOf(context));
  const held = [...deliberation.notes.entries()].filter(([, { theme }]) => theme !== null);
  const words = await textsOf(
    store,
    day.id,
    held.map(([, { text }]) => text.document),
  );
  const notes = held.map(([note, { text, table, round, theme }]) => ({
    note,
    text: words.get(text.document) ?? null,
    lang: text.lang,
    table,
    round: rounds.get(round) ?? '',
    in: theme,
  }));
  return {
    day,
    closed: deliberation.dots !== null && deliberation.dots.status !== 'published',
    themes: themes.map((row) => ({ ...row, slips: notes.filter((one) => one.in === row.theme) })),
    acts: deliberation.trail.length,
    trail: deliberation.trail
      .slice(-MOST_ACTS)
      .toReversed()
      .map(({ at, act, theme, notes: moved, reason }) => ({
        at,
        act,
        title: titles.get(theme) ?? '–',
        notes: moved.length,
        reason,
      })),
  };
}

export type ThemeSeen = Awaited<ReturnType<typeof loadThemes>>['themes'][number];
