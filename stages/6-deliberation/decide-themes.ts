import { accept, refuse } from '@commonlot/exact';
import type { ThemeId } from '../shared/ids.ts';
import { type CommonRefusal, wordsProblem } from '../shared/refusal.ts';
import type { DeliberationCommand } from './commands.ts';
import type { DeliberationDecision } from './decide.ts';
import type { DeliberationState } from './state.ts';

export type ThemeRefusal =
  | CommonRefusal
  | { readonly code: 'theme-exists' }
  | { readonly code: 'theme-unknown' }
  | { readonly code: 'theme-merged'; readonly into: ThemeId }
  | { readonly code: 'theme-into-itself' }
  | { readonly code: 'note-unknown' }
  | { readonly code: 'note-not-grouped' }
  | { readonly code: 'dots-already-published' };

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
    case 'deliberation.group-notes': {
      const gone = themeProblem(state, command.data.theme);
      if (gone) return refuse(gone);
      const { notes } = command.data;
      if (notes.length === 0 || notes.some((note) => !state.notes.has(note)))
        return refuse({ code: 'note-unknown' });
      return accept([{ type: 'deliberation.notes-grouped', data: command.data }]);
    }
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

function themeProblem(state: DeliberationState, theme: ThemeId): ThemeRefusal | null {
  const found = state.themes.get(theme);
  if (!found) return { code: 'theme-unknown' };
  return found.mergedInto === null ? null : { code: 'theme-merged', into: found.mergedInto };
}
