import { type NoteId, type Round, readId, type ThemeId } from '@commonlot/stages';
import { suggestGroups } from '@commonlot/themes';
import { nameTheme } from '../acts/6-deliberation/notes.ts';
import { newIdOf } from '../acts/chance.ts';
import { chanceOf } from './chance.ts';
import { act, as, at, dice, doing, type Life, stateOf, taken } from './life.ts';
import { notesOfRound, type TableNote } from './table-talk.ts';
import { TRUE_THEMES } from './town/true-themes.ts';

/**
 * The theme team at work: it reads each group the program suggests, puts it under the theme most of
 * it is about, and reads on: a note the machine put wrong is nearly always seen and put right.
 * Asides and what nobody got round to stay ungrouped, as they do in a hall.
 */
export async function groupNotes(life: Life, talks: readonly Round[]): Promise<void> {
  const state = (await stateOf(life)).deliberation;
  if (state.dots !== null) return;
  const notes: TableNote[] = [];
  for (const round of talks) notes.push(...(await notesOfRound(life, round)));
  const here = notes.filter(({ id }) => state.notes.has(id));
  const suggested = taken('suggest', suggestGroups(here));
  await life.breathe(0.65);
  const themes = await nameThemes(life);
  const byId = new Map<string, TableNote>(here.map((note) => [note.id, note]));
  const wrong: TableNote[] = [];
  for (const [number, { members, similarity }] of suggested.groups.entries()) {
    const group = members.flatMap((id) => byId.get(id) ?? []);
    const theme = commonest(group);
    if (theme === null) continue;
    wrong.push(...group.filter((note) => note.theme !== null && note.theme !== theme));
    // The words that bind them are the tables' own and stay out of the record.
    const reason = `Suggested together, likeness ${similarity.toFixed(2)}; read and confirmed`;
    const kept = group.filter((note) => note.theme === theme || !noticed(life, note));
    await put(life, `group/${number}`, themes[theme], kept, reason, number / 40);
    if (number % 20 === 0) await life.breathe(0.7);
  }
  const alone = suggested.ungrouped.flatMap((id) => byId.get(id) ?? []);
  await readOneByOne(life, themes, [...alone, ...wrong]);
  await mergeDouble(life, themes);
}

/** Names all fourteen themes, and one of them twice, as teams of several do. */
async function nameThemes(life: Life): Promise<readonly ThemeId[]> {
  const { themes } = (await stateOf(life)).deliberation;
  const named: ThemeId[] = [];
  for (const [number, { title }] of [...TRUE_THEMES, ...TRUE_THEMES.slice(0, 1)].entries()) {
    const key = `theme/${number}`;
    const id = themeIdOf(life, number);
    named.push(id);
    if (themes.has(id)) continue;
    const naming = doing(life, as(life, 'theme-team'), key, at(life, 'themes', number / 8));
    const words = number < TRUE_THEMES.length ? title.en : `${title.en} (second wall)`;
    taken(key, await nameTheme(naming, 'en', words, 'Heard at many tables'));
  }
  return named;
}

/** The id a theme gets: it follows from the act; its title is salted first. */
export function themeIdOf({ seed }: Life, number: number): ThemeId {
  const chance = chanceOf(seed, `theme/${number}`);
  chance.bytes(32);
  return newIdOf(chance, 'theme');
}

/** Whether the team notices that a note is about something else: nine times in ten. */
const noticed = (life: Life, { id }: TableNote): boolean => dice(life, `read/${id}`).below(10) > 0;

function commonest(notes: readonly TableNote[]): number | null {
  const counts = new Map<number, number>();
  for (const { theme } of notes)
    if (theme !== null) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  const [first] = [...counts].sort(([a, many], [b, more]) => more - many || a - b);
  return first?.[0] ?? null;
}

async function readOneByOne(
  life: Life,
  themes: readonly ThemeId[],
  notes: readonly TableNote[],
): Promise<void> {
  for (const place of TRUE_THEMES.keys()) {
    const about = notes.filter((note) => note.theme === place && noticed(life, note));
    // The second wall had its own heap of the first theme.
    const second = place === 0 ? about.filter((_, at) => at % 3 === 0) : [];
    const first = about.filter((note) => !second.includes(note));
    const reason = 'Read one by one';
    await put(life, `read/${place}`, themes[place], first, reason, 10 + place / 2);
    await put(life, 'read/second', themes[TRUE_THEMES.length], second, reason, 17);
  }
}

async function put(
  life: Life,
  key: string,
  theme: ThemeId | undefined,
  notes: readonly TableNote[],
  reason: string,
  minutes: number,
): Promise<void> {
  const ids: readonly NoteId[] = notes.flatMap(({ id }) => readId('note', id) ?? []);
  if (theme === undefined || ids.length === 0) return;
  const data = { theme, notes: ids, reason };
  const when = at(life, 'themes', Math.min(30, 3 + minutes));
  await act(life, as(life, 'theme-team'), key, when, { type: 'deliberation.group-notes', data });
}

async function mergeDouble(life: Life, themes: readonly ThemeId[]): Promise<void> {
  const [into] = themes;
  const from = themes[TRUE_THEMES.length];
  if (into === undefined || from === undefined) return;
  const found = (await stateOf(life)).deliberation.themes.get(from);
  if (!found || found.mergedInto !== null) return;
  await act(life, as(life, 'theme-team'), 'merge', at(life, 'themes', 32), {
    type: 'deliberation.merge-themes',
    data: { from, into, reason: 'Both walls heard the same wish' },
  });
}
