import type { AssemblyState, Language } from '@commonlot/stages';
import { type DeliberationState, type ThemeId, viewDeliberation, wordsIn } from '@commonlot/stages';
import { textsOf } from '../../../server/acts/documents.ts';
import type { Store } from '../../../server/store/contract.ts';

export interface ThemeRow {
  readonly theme: ThemeId;
  readonly title: string;
  readonly reason: string;
  readonly notes: number;
}

/** Themes that stand, largest first, with their titles in words. */
export async function themeRows(
  store: Store,
  assembly: string,
  state: DeliberationState,
): Promise<readonly ThemeRow[]> {
  const { themes } = viewDeliberation(state);
  const words = await textsOf(
    store,
    assembly,
    themes.flatMap(({ title }) => (title ? [title.document] : [])),
  );
  return themes.map(({ theme, title, reason, notes }) => ({
    theme,
    title: (title && words.get(title.document)) ?? '–',
    reason,
    notes: notes.length,
  }));
}

/** Every theme's title, also of those that were merged. */
export async function allTitles(
  store: Store,
  assembly: string,
  state: DeliberationState,
): Promise<ReadonlyMap<string, string>> {
  const themes = [...state.themes.entries()];
  const words = await textsOf(
    store,
    assembly,
    themes.map(([, { title }]) => title.document),
  );
  return new Map(themes.map(([theme, { title }]) => [theme, words.get(title.document) ?? '–']));
}

/** Rounds by name. */
export function roundNames(state: AssemblyState, language: Language): ReadonlyMap<string, string> {
  return new Map(state.gathering.rounds.map(({ round, name }) => [round, wordsIn(name, language)]));
}
