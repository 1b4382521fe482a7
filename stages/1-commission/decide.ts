import { accept, type Result, refuse } from '@commonlot/exact';
import { dayOf } from '../shared/instant.ts';
import { type CommonRefusal, wordsProblem } from '../shared/refusal.ts';
import { type Language, type LocalText, missingLanguages } from '../shared/text.ts';
import { type TemplateRefusal, templateProblem } from '../templates/check.ts';
import type { CommissionCommand } from './commands.ts';
import type { CommissionEvent, Pledge } from './events.ts';
import type { CommissionState } from './state.ts';

export type CommissionRefusal =
  | CommonRefusal
  | TemplateRefusal
  | { readonly code: 'assembly-already-open' }
  | { readonly code: 'assembly-not-open' }
  | { readonly code: 'pledge-needs-question' }
  | { readonly code: 'pledge-already-published' }
  | { readonly code: 'pledge-not-published' }
  | { readonly code: 'answer-day-is-past' };

type Decision = Result<readonly CommissionEvent[], CommissionRefusal>;

/** Decides what a commission command records. A published pledge is only ever amended in public. */
export function decideCommission(command: CommissionCommand, state: CommissionState): Decision {
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
      const problem = pledgeProblem(command.data.pledge, state.languages, dayOf(command.at));
      if (problem) return refuse(problem);
      return accept([{ type: 'commission.pledge-published', data: command.data }]);
    }
    case 'commission.amend-pledge': {
      if (state.status !== 'pledged') return refuse({ code: 'pledge-not-published' });
      const problem =
        wordsProblem('reason', command.data.reason) ??
        pledgeProblem(command.data.pledge, state.languages, dayOf(command.at));
      if (problem) return refuse(problem);
      return accept([{ type: 'commission.pledge-amended', data: command.data }]);
    }
  }
}

function openAssembly(
  command: Extract<CommissionCommand, { type: 'commission.open-assembly' }>,
  state: CommissionState,
): Decision {
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
  command: Extract<CommissionCommand, { type: 'commission.set-question' }>,
  languages: readonly Language[],
  pledged: boolean,
): Decision {
  const { question, remit, reason } = command.data;
  const problem =
    languagesProblem('question', question, languages) ??
    languagesProblem('remit', remit, languages) ??
    (pledged ? wordsProblem('reason', reason ?? '') : null);
  if (problem) return refuse(problem);
  return accept([{ type: 'commission.question-set', data: command.data }]);
}

function pledgeProblem(
  pledge: Pledge,
  languages: readonly Language[],
  today: string,
): CommissionRefusal | null {
  return (
    wordsProblem('authority', pledge.authority, 200) ??
    wordsProblem('answeredBy', pledge.answeredBy, 200) ??
    languagesProblem('form', pledge.form, languages) ??
    (pledge.answerBy <= today ? { code: 'answer-day-is-past' } : null)
  );
}

function languagesProblem(
  field: string,
  text: LocalText,
  languages: readonly Language[],
): CommonRefusal | null {
  const missing = missingLanguages(text, languages);
  return missing.length === 0 ? null : { code: 'languages-missing', field, languages: missing };
}
