import { accept, refuse } from '@commonlot/exact';
import { closeProblem, openProblem, paperProblem } from '../shared/ballot-box.ts';
import { declare } from '../shared/declare.ts';
import type { DecisionCommand } from './commands.ts';
import type { DecisionDecision } from './refusals.ts';
import type { DecisionState } from './state.ts';

/** Decides what a decision command records. Rules and electorate are public before it opens. */
export function decideDecision(command: DecisionCommand, state: DecisionState): DecisionDecision {
  switch (command.type) {
    case 'decision.publish-ballot': {
      const { paper } = command.data;
      const problem = paperProblem(paper, state.ballot, new Set(state.handedIn));
      if (problem) return refuse(problem);
      return accept([{ type: 'decision.ballot-published', data: { paper } }]);
    }
    case 'decision.open-ballot': {
      const problem = openProblem(state.ballot, command.data.ballot, new Set(state.handedIn));
      if (problem) return refuse(problem);
      return accept([{ type: 'decision.ballot-opened', data: command.data }]);
    }
    case 'decision.close-ballot': {
      const problem = closeProblem(state.ballot, command.data.box);
      if (problem) return refuse(problem);
      return accept([{ type: 'decision.ballot-closed', data: command.data }]);
    }
    case 'decision.declare-result': {
      const result = declare(state.ballot, command.data.papers, command.data.lots);
      if (!result.ok) return result;
      return accept([{ type: 'decision.result-declared', data: { result: result.value } }]);
    }
  }
}
