import { suggestGroups } from '@commonlot/themes';
import { visitOf } from '../../../server/access/visit.ts';
import { textsOf } from '../../../server/acts/documents.ts';
import { type Context, languageOf, loadDay } from '../load-day.ts';
import { roundNames, themeRows } from './words.ts';

/** Groups shown at once, the largest first: each takes a person a minute. */
const MOST_GROUPS = 12;

/** Groups the machine suggests among the notes in no theme; a person confirms each or does not. */
export async function loadSuggestions(context: Context) {
  const { desk, day } = await loadDay(context);
  const { services } = visitOf(context);
  const { deliberation } = desk.state;
  const rounds = roundNames(desk.state, languageOf(context));
  const loose = [...deliberation.notes.entries()].filter(([, { theme }]) => theme === null);
  const words = await textsOf(
    services.store,
    day.id,
    loose.map(([, { text }]) => text.document),
  );
  const notes = loose.flatMap(([note, { text, table, round }]) => {
    const found = words.get(text.document);
    const place = { table, round: rounds.get(round) ?? '', theme: null };
    return found ? [{ note, text: found, lang: text.lang, ...place }] : [];
  });
  const suggested = suggestGroups(notes.map(({ note, text, lang }) => ({ id: note, text, lang })));
  const byId = new Map<string, (typeof notes)[number]>(notes.map((one) => [one.note, one]));
  const groups = suggested.ok ? suggested.value.groups : [];
  return {
    day,
    themes: await themeRows(services.store, day.id, deliberation),
    closed: deliberation.dots !== null && deliberation.dots.status !== 'published',
    loose: loose.length,
    many: groups.length,
    groups: groups.slice(0, MOST_GROUPS).map(({ members, terms }) => ({
      terms,
      notes: members.flatMap((id) => byId.get(id) ?? []),
    })),
  };
}
