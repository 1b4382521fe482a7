import { type DeliberationState, notesByTheme, standingThemes } from './state.ts';

/** What the public may see of the deliberation: everything but who said it. */
export function viewDeliberation(state: DeliberationState) {
  const held = notesByTheme(state);
  const themes = standingThemes(state).map((theme) => ({
    theme,
    title: state.themes.get(theme)?.title ?? null,
    reason: state.themes.get(theme)?.reason ?? '',
    notes: held.get(theme) ?? [],
  }));
  return {
    notes: state.notes.size,
    ungrouped: state.notes.count(({ theme }) => theme === null),
    themes: themes.sort((a, b) => b.notes.length - a.notes.length),
    trail: state.trail,
    dots: state.dots,
    preferences: state.preferences,
    proposals: state.proposals.size,
    handedIn: state.proposals.count(({ handedIn }) => handedIn),
  };
}
