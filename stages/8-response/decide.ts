import { accept, refuse } from '@commonlot/exact';
import { wordsProblem } from '../shared/refusal.ts';
import type { ResponseCommand } from './commands.ts';
import type { Answer } from './events.ts';
import type { ResponseDecision, ResponseRefusal } from './refusals.ts';
import type { ResponseState } from './state.ts';

/** Decides what a response command records. An answer is changed in public or not at all. */
export function decideResponse(command: ResponseCommand, state: ResponseState): ResponseDecision {
  if (command.type === 'response.send-recommendations') {
    if (state.sent) return refuse({ code: 'recommendations-already-sent' });
    if (state.winners.length === 0) return refuse({ code: 'result-not-declared' });
    if (state.answerBy === null) return refuse({ code: 'pledge-not-published' });
    const data = { recommendations: state.winners, answerBy: state.answerBy };
    return accept([{ type: 'response.recommendations-sent', data }]);
  }
  const { recommendation, answer } = command.data;
  const found = state.recommendations.find((one) => one.recommendation === recommendation);
  if (!found) return refuse({ code: 'recommendation-unknown' });
  const problem = answerProblem(answer);
  if (problem) return refuse(problem);
  switch (command.type) {
    case 'response.answer': {
      if (found.answers.length > 0) return refuse({ code: 'already-answered' });
      return accept([{ type: 'response.answered', data: command.data }]);
    }
    case 'response.change-answer': {
      if (found.answers.length === 0) return refuse({ code: 'not-answered-yet' });
      const missing = wordsProblem('why', command.data.why, 2_000);
      if (missing) return refuse(missing);
      return accept([{ type: 'response.answer-changed', data: command.data }]);
    }
  }
}

function answerProblem(answer: Answer): ResponseRefusal | null {
  const needsDay = answer.verdict !== 'rejected' && answer.doneBy === null;
  return (
    wordsProblem('reason', answer.reason) ??
    wordsProblem('owner', answer.owner, 200) ??
    (needsDay ? { code: 'done-by-missing' } : null)
  );
}
