import { accept, refuse } from '@commonlot/exact';
import { closeProblem, openProblem, paperProblem } from '../shared/ballot-box.ts';
import { declare } from '../shared/declare.ts';
import type { DeliberationCommand } from './commands.ts';
import type { DeliberationDecision } from './refusals.ts';
import { type DeliberationState, notesByTheme } from './state.ts';

type DotsCommand = Extract<
  DeliberationCommand,
  {
    type:
      | 'deliberation.publish-dots'
      | 'deliberation.open-dots'
      | 'deliberation.close-dots'
      | 'deliberation.choose-themes';
  }
>;

/** Decides the ballot on themes. Only a theme that holds notes can be an option. */
export function decideDots(command: DotsCommand, state: DeliberationState): DeliberationDecision {
  switch (command.type) {
    case 'deliberation.publish-dots': {
      const { paper } = command.data;
      const problem = paperProblem(paper, state.dots, themesWithNotes(state));
      if (problem) return refuse(problem);
      return accept([{ type: 'deliberation.dots-published', data: { paper } }]);
    }
    case 'deliberation.open-dots': {
      const problem = openProblem(state.dots, command.data.ballot, themesWithNotes(state));
      if (problem) return refuse(problem);
      return accept([{ type: 'deliberation.dots-opened', data: command.data }]);
    }
    case 'deliberation.close-dots': {
      const problem = closeProblem(state.dots, command.data.box);
      if (problem) return refuse(problem);
      return accept([{ type: 'deliberation.dots-closed', data: command.data }]);
    }
    case 'deliberation.choose-themes': {
      const result = declare(state.dots, command.data.papers, command.data.lots);
      if (!result.ok) return result;
      return accept([{ type: 'deliberation.themes-chosen', data: { result: result.value } }]);
    }
  }
}

function themesWithNotes(state: DeliberationState): ReadonlySet<string> {
  const held = [...notesByTheme(state)].filter(([, notes]) => notes.length > 0);
  return new Set(held.map(([theme]) => theme));
}
