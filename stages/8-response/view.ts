import type { Day } from '../shared/instant.ts';
import type { ResponseState } from './state.ts';

/**
 * What the public may see of the response: all of it, with what is overdue.
 * @param today the day it is where the assembly is.
 */
export function viewResponse(state: ResponseState, today: Day) {
  const late = state.answerBy !== null && today > state.answerBy;
  const recommendations = state.recommendations.map(({ recommendation, answers }) => {
    const answer = answers.at(-1)?.answer ?? null;
    const overdue = answer === null ? late : answer.doneBy !== null && today > answer.doneBy;
    return { recommendation, answer, answers, overdue };
  });
  const answered = recommendations.filter(({ answer }) => answer !== null).length;
  return { sent: state.sent, answerBy: state.answerBy, recommendations, answered };
}
