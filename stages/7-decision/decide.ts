import { accept, refuse } from '@commonlot/exact';
import { closeProblem, openProblem, paperProblem } from '../shared/ballot-box.ts';
import { declare } from '../shared/declare.ts';
import type { DecisionCommand } from './commands.ts';
import type { DecisionDecision } from './refusals.ts';
import { conditionsProblem, sequenceProblem } from './sequence.ts';
import { ballotBy, type DecisionState } from './state.ts';

/** Decides what a decision command records. Rules and electorate are public before it opens. */
export function decideDecision(command: DecisionCommand, state: DecisionState): DecisionDecision {
  const { ballots } = state;
  const proposals = new Set(state.handedIn);
  switch (command.type) {
    case 'decision.publish-ballot': {
      const { paper } = command.data;
      const problem =
        paperProblem(paper, ballotBy(state, paper.ballot), proposals) ??
        conditionsProblem(paper, ballots);
      if (problem) return refuse(problem);
      return accept([{ type: 'decision.ballot-published', data: { paper } }]);
    }
    case 'decision.open-ballot': {
      const { ballot } = command.data;
      const found = ballotBy(state, ballot);
      const problem =
        openProblem(found, ballot, proposals) ??
        (found && (conditionsProblem(found.paper, ballots) ?? sequenceProblem(found, ballots)));
      if (problem) return refuse(problem);
      return accept([{ type: 'decision.ballot-opened', data: command.data }]);
    }
    case 'decision.close-ballot': {
      const { box } = command.data;
      const problem = closeProblem(ballotBy(state, box.ballot), box);
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
