import type { Fact } from '../shared/act.ts';
import type { RecommendationId } from '../shared/ids.ts';
import type { Day } from '../shared/instant.ts';

export const VERDICTS = ['accepted', 'partly-accepted', 'rejected', 'other-body'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The authority's public answer to one recommendation. */
export interface Answer {
  readonly verdict: Verdict;
  readonly reason: string;
  /** The office that will act, not a person's name. */
  readonly owner: string;
  /** When it is to be done; null only for a rejection. */
  readonly doneBy: Day | null;
}

export type ResponseEvent =
  | Fact<
      'response.recommendations-sent',
      { readonly recommendations: readonly RecommendationId[]; readonly answerBy: Day }
    >
  | Fact<
      'response.answered',
      { readonly recommendation: RecommendationId; readonly answer: Answer }
    >
  | Fact<
      'response.answer-changed',
      { readonly recommendation: RecommendationId; readonly answer: Answer; readonly why: string }
    >;
