import { accept, refuse } from '@commonlot/exact';
import { rangeProblem } from '../shared/refusal.ts';
import type { DeliberationCommand } from './commands.ts';
import { decideDots } from './decide-dots.ts';
import { decideProposals } from './decide-proposals.ts';
import { decideThemes } from './decide-themes.ts';
import { placeProblem } from './place.ts';
import type { DeliberationDecision } from './refusals.ts';
import type { DeliberationState } from './state.ts';

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
    case 'deliberation.collect-preferences':
      return collectPreferences(command, state);
    case 'deliberation.write-proposal':
    case 'deliberation.hand-in-proposal':
      return decideProposals(command, state);
  }
}

function collectPreferences(
  command: Of<'deliberation.collect-preferences'>,
  state: DeliberationState,
): DeliberationDecision {
  if (state.dots?.status !== 'declared') return refuse({ code: 'themes-not-chosen' });
  const { people, firstChoices } = command.data;
  const { winners } = state.dots.result;
  if (firstChoices.some(({ theme }) => !winners.includes(theme)))
    return refuse({ code: 'theme-not-chosen' });
  const chosen = firstChoices.reduce((sum, one) => sum + one.people, 0);
  const problem =
    rangeProblem('people', people, 0, 100_000) ?? rangeProblem('firstChoices', chosen, 0, people);
  if (problem) return refuse(problem);
  return accept([{ type: 'deliberation.preferences-collected', data: command.data }]);
}
