import { accept, refuse } from '@commonlot/exact';
import type { NoteId, ThemeId } from '../shared/ids.ts';
import { wordsProblem } from '../shared/refusal.ts';
import type { DeliberationCommand } from './commands.ts';
import type { DeliberationDecision, DeliberationRefusal } from './refusals.ts';
import type { DeliberationState } from './state.ts';

type ThemeCommand = Extract<
  DeliberationCommand,
  {
    type:
      | 'deliberation.name-theme'
      | 'deliberation.group-notes'
      | 'deliberation.ungroup-note'
      | 'deliberation.merge-themes';
  }
>;

/** Decides an act of the theme team. Each needs a reason; themes stand still once dots open. */
export function decideThemes(
  command: ThemeCommand,
  state: DeliberationState,
): DeliberationDecision {
  if (state.dots && state.dots.status !== 'published')
    return refuse({ code: 'dots-already-published' });
  const problem = wordsProblem('reason', command.data.reason, 500);
  if (problem) return refuse(problem);
  switch (command.type) {
    case 'deliberation.name-theme': {
      if (state.themes.has(command.data.theme)) return refuse({ code: 'theme-exists' });
      return accept([{ type: 'deliberation.theme-named', data: command.data }]);
    }
    case 'deliberation.group-notes':
      return groupNotes(command, state);
    case 'deliberation.ungroup-note': {
      const { note, reason } = command.data;
      const theme = state.notes.get(note)?.theme ?? null;
      if (theme === null) return refuse({ code: 'note-not-grouped' });
      return accept([{ type: 'deliberation.note-ungrouped', data: { theme, note, reason } }]);
    }
    case 'deliberation.merge-themes': {
      const { from, into } = command.data;
      if (from === into) return refuse({ code: 'theme-into-itself' });
      const gone = themeProblem(state, from) ?? themeProblem(state, into);
      if (gone) return refuse(gone);
      return accept([{ type: 'deliberation.themes-merged', data: command.data }]);
    }
  }
}

function groupNotes(
  command: Extract<ThemeCommand, { type: 'deliberation.group-notes' }>,
  state: DeliberationState,
): DeliberationDecision {
  const { theme, reason } = command.data;
  const gone = themeProblem(state, theme);
  if (gone) return refuse(gone);
  const notes: readonly NoteId[] = [...new Set(command.data.notes)];
  if (notes.length === 0 || notes.some((note) => !state.notes.has(note)))
    return refuse({ code: 'note-unknown' });
  const there = notes.every((note) => state.notes.get(note)?.theme === theme);
  const data = { theme, notes, reason };
  return accept(there ? [] : [{ type: 'deliberation.notes-grouped', data }]);
}

function themeProblem(state: DeliberationState, theme: ThemeId): DeliberationRefusal | null {
  const found = state.themes.get(theme);
  if (!found) return { code: 'theme-unknown' };
  return found.mergedInto === null ? null : { code: 'theme-merged', into: found.mergedInto };
}
