import type { CommissionEvent } from '../1-commission/events.ts';
import type { DecisionEvent } from '../7-decision/events.ts';
import type { Heard, Recorded } from '../shared/act.ts';
import { readRecommendation } from '../shared/ids.ts';
import type { ResponseEvent } from './events.ts';
import type { Recommendation, ResponseState } from './state.ts';

export type ResponseHears =
  | ResponseEvent
  | Heard<CommissionEvent, 'commission.pledge-published' | 'commission.pledge-amended'>
  | Heard<DecisionEvent, 'decision.result-declared'>;

/** Folds one event this stage hears. */
export function evolveResponse(
  state: ResponseState,
  event: Recorded<ResponseHears>,
): ResponseState {
  switch (event.type) {
    case 'commission.pledge-published':
    case 'commission.pledge-amended':
      return { ...state, answerBy: event.data.pledge.answerBy };
    case 'decision.result-declared': {
      const winners = event.data.result.winners.flatMap((one) => readRecommendation(one) ?? []);
      return { ...state, winners: [...new Set([...state.winners, ...winners])] };
    }
    case 'response.recommendations-sent': {
      const { recommendations, answerBy } = event.data;
      const rows = recommendations.map((recommendation) => ({ recommendation, answers: [] }));
      return { ...state, sent: true, answerBy, recommendations: rows };
    }
    case 'response.answered':
    case 'response.answer-changed': {
      const { recommendation, answer } = event.data;
      const why = event.type === 'response.answer-changed' ? event.data.why : null;
      const recommendations = state.recommendations.map(
        (one): Recommendation =>
          one.recommendation === recommendation
            ? { ...one, answers: [...one.answers, { answer, at: event.at, why }] }
            : one,
      );
      return { ...state, recommendations };
    }
  }
}
