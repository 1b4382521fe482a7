import type { Heard, Recorded } from '../shared/act.ts';
import type { NoteId, ThemeId } from '../shared/ids.ts';
import type { DeliberationEvent } from './events.ts';
import type { DeliberationState, Grouping } from './state.ts';

type ThemeEvent = Heard<
  DeliberationEvent,
  | 'deliberation.theme-named'
  | 'deliberation.notes-grouped'
  | 'deliberation.note-ungrouped'
  | 'deliberation.themes-merged'
>;

/** Folds an act of the theme team; each leaves its author and reason in the trail. */
export function evolveThemes(
  state: DeliberationState,
  event: Recorded<ThemeEvent>,
): DeliberationState {
  const written = { at: event.at, by: event.by.id, reason: event.data.reason };
  switch (event.type) {
    case 'deliberation.theme-named': {
      const { theme, title, reason } = event.data;
      const themes = state.themes.set(theme, { title, reason, mergedInto: null });
      return trail({ ...state, themes }, { ...written, theme, notes: [], act: 'named' });
    }
    case 'deliberation.notes-grouped': {
      const { theme, notes } = event.data;
      return trail(place(state, notes, theme), { ...written, theme, notes, act: 'grouped' });
    }
    case 'deliberation.note-ungrouped': {
      const { theme, note } = event.data;
      const notes = [note];
      return trail(place(state, notes, null), { ...written, theme, notes, act: 'ungrouped' });
    }
    case 'deliberation.themes-merged': {
      const { from, into } = event.data;
      const before = state.themes.get(from);
      if (!before) return state;
      const themes = state.themes.set(from, { ...before, mergedInto: into });
      const notes = state.notes.keysWhere(({ theme }) => theme === from);
      const moved = place({ ...state, themes }, notes, into);
      return trail(moved, { ...written, theme: into, notes, act: 'merged' });
    }
  }
}

function place(
  state: DeliberationState,
  notes: readonly NoteId[],
  theme: ThemeId | null,
): DeliberationState {
  let table = state.notes;
  for (const note of notes) {
    const before = table.get(note);
    if (before) table = table.set(note, { ...before, theme });
  }
  return { ...state, notes: table };
}

function trail(state: DeliberationState, grouping: Grouping): DeliberationState {
  return { ...state, trail: [...state.trail, grouping] };
}
