import { accept, refuse } from '@commonlot/exact';
import { languagesProblem, wordsProblem } from '../shared/refusal.ts';
import type { Language } from '../shared/text.ts';
import { templateProblem } from '../templates/check.ts';
import type { CommissionCommand } from './commands.ts';
import { pledgeProblem } from './pledge.ts';
import type { CommissionDecision } from './refusals.ts';
import type { CommissionState } from './state.ts';

type Of<Type extends CommissionCommand['type']> = Extract<CommissionCommand, { type: Type }>;

/** Decides what a commission command records. A published pledge is only ever amended in public. */
export function decideCommission(
  command: CommissionCommand,
  state: CommissionState,
): CommissionDecision {
  if (command.type === 'commission.open-assembly') return openAssembly(command, state);
  if (state.status === 'not-opened') return refuse({ code: 'assembly-not-open' });
  switch (command.type) {
    case 'commission.edit-template': {
      const problem = templateProblem(command.data.template, state.languages);
      if (problem) return refuse(problem);
      return accept([{ type: 'commission.template-edited', data: command.data }]);
    }
    case 'commission.set-question':
      return setQuestion(command, state.languages, state.status === 'pledged');
    case 'commission.publish-pledge': {
      if (state.status === 'pledged') return refuse({ code: 'pledge-already-published' });
      if (state.question === null) return refuse({ code: 'pledge-needs-question' });
      const problem = pledgeProblem(command.data.pledge, state.languages, command.at);
      if (problem) return refuse(problem);
      return accept([{ type: 'commission.pledge-published', data: command.data }]);
    }
    case 'commission.amend-pledge': {
      if (state.status !== 'pledged') return refuse({ code: 'pledge-not-published' });
      const problem =
        wordsProblem('reason', command.data.reason) ??
        pledgeProblem(command.data.pledge, state.languages, command.at);
      if (problem) return refuse(problem);
      return accept([{ type: 'commission.pledge-amended', data: command.data }]);
    }
  }
}

function openAssembly(
  command: Of<'commission.open-assembly'>,
  state: CommissionState,
): CommissionDecision {
  if (state.status !== 'not-opened') return refuse({ code: 'assembly-already-open' });
  const { name, place, languages, template } = command.data;
  const problem =
    wordsProblem('name', name, 120) ??
    wordsProblem('place', place, 120) ??
    (languages.length === 0 ? { code: 'words-missing' as const, field: 'languages' } : null) ??
    templateProblem(template, languages);
  if (problem) return refuse(problem);
  return accept([{ type: 'commission.assembly-opened', data: command.data }]);
}

function setQuestion(
  command: Of<'commission.set-question'>,
  languages: readonly Language[],
  pledged: boolean,
): CommissionDecision {
  const { question, remit, reason } = command.data;
  const problem =
    languagesProblem('question', question, languages) ??
    languagesProblem('remit', remit, languages) ??
    (pledged ? wordsProblem('reason', reason ?? '') : null);
  if (problem) return refuse(problem);
  return accept([{ type: 'commission.question-set', data: command.data }]);
}
