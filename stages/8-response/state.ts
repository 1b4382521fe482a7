import type { RecommendationId } from '../shared/ids.ts';
import type { Day, Instant } from '../shared/instant.ts';
import type { Answer } from './events.ts';

export interface Recommendation {
  readonly recommendation: RecommendationId;
  /** Every answer ever given, the last one stands. */
  readonly answers: readonly {
    readonly answer: Answer;
    readonly at: Instant;
    readonly why: string | null;
  }[];
}

export interface ResponseState {
  readonly answerBy: Day | null;
  readonly winners: readonly RecommendationId[];
  readonly sent: boolean;
  readonly recommendations: readonly Recommendation[];
}

export const initialResponse: ResponseState = {
  answerBy: null,
  winners: [],
  sent: false,
  recommendations: [],
};
