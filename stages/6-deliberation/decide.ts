import { accept, type Result, refuse } from '@commonlot/exact';
import { type BallotRefusal } from '../shared/ballot-box.ts';
import { type CommonRefusal, rangeProblem } from '../shared/refusal.ts';
import type { DeliberationCommand } from './commands.ts';
import { decideDots } from './decide-dots.ts';
import { decideThemes, type ThemeRefusal } from './decide-themes.ts';
import type { DeliberationEvent } from './events.ts';
import type { DeliberationState } from './state.ts';

export type DeliberationRefusal =
  | CommonRefusal
  | ThemeRefusal
  | BallotRefusal
  | { readonly code: 'round-not-begun' }
  | { readonly code: 'table-unknown'; readonly tables: number }
  | { readonly code: 'note-exists' }
  | { readonly code: 'note-unknown' }
  | { readonly code: 'themes-not-chosen' }
  | { readonly code: 'theme-not-chosen' }
  | { readonly code: 'proposal-unknown' }
  | { readonly code: 'proposal-handed-in' }
  | { readonly code: 'proposal-changed-meanwhile'; readonly version: number };

export type DeliberationDecision = Result<readonly DeliberationEvent[], DeliberationRefusal>;
type Of<Type extends DeliberationCommand['type']> = Extract<DeliberationCommand, { type: Type }>;

/** Decides what a deliberation command records. Nothing a table says may vanish. */
export function decideDeliberation(
  command: DeliberationCommand,
  state: DeliberationState,
): DeliberationDecision {
  switch (command.type) {
    case 'deliberation.take-note': {
      const { note, round, table } = command.data;
      const problem = placeProblem(state, round, table);
      if (problem) return refuse(problem);
      if (state.notes.has(note)) return refuse({ code: 'note-exists' });
      return accept([{ type: 'deliberation.note-taken', data: command.data }]);
    }
    case 'deliberation.correct-note': {
      if (!state.notes.has(command.data.note)) return refuse({ code: 'note-unknown' });
      return accept([{ type: 'deliberation.note-corrected', data: command.data }]);
    }
    case 'deliberation.name-theme':
    case 'deliberation.group-notes':
    case 'deliberation.ungroup-note':
    case 'deliberation.merge-themes':
      return decideThemes(command, state);
    case 'deliberation.publish-dots':
    case 'deliberation.open-dots':
    case 'deliberation.close-dots':
    case 'deliberation.choose-themes':
      return decideDots(command, state);
    case 'deliberation.collect-preferences': {
      if (state.dots?.status !== 'declared') return refuse({ code: 'themes-not-chosen' });
      return accept([{ type: 'deliberation.preferences-collected', data: command.data }]);
    }
    case 'deliberation.write-proposal':
      return writeProposal(command, state);
    case 'deliberation.hand-in-proposal': {
      const { proposal } = command.data;
      const found = state.proposals.get(proposal);
      if (!found) return refuse({ code: 'proposal-unknown' });
      if (found.handedIn) return accept([]);
      return accept([{ type: 'deliberation.proposal-handed-in', data: { proposal } }]);
    }
  }
}

function writeProposal(
  command: Of<'deliberation.write-proposal'>,
  state: DeliberationState,
): DeliberationDecision {
  const { proposal, basedOn, round, table, theme, text } = command.data;
  if (state.dots?.status !== 'declared') return refuse({ code: 'themes-not-chosen' });
  if (!state.dots.result.winners.includes(theme)) return refuse({ code: 'theme-not-chosen' });
  const problem = placeProblem(state, round, table);
  if (problem) return refuse(problem);
  const found = state.proposals.get(proposal);
  if (found?.handedIn) return refuse({ code: 'proposal-handed-in' });
  const version = found?.versions.length ?? 0;
  if (basedOn !== version) return refuse({ code: 'proposal-changed-meanwhile', version });
  const data = { proposal, version: version + 1, round, table, theme, text };
  return accept([{ type: 'deliberation.proposal-written', data }]);
}

function placeProblem(
  state: DeliberationState,
  round: keyof DeliberationState['tables'],
  table: number,
): DeliberationRefusal | null {
  if (!state.begun.includes(round)) return { code: 'round-not-begun' };
  const tables = state.tables[round] ?? 0;
  return rangeProblem('table', table, 1, tables) ? { code: 'table-unknown', tables } : null;
}
