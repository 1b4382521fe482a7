import type { Command } from '../shared/act.ts';
import type { RecommendationId } from '../shared/ids.ts';
import type { Answer } from './events.ts';

export type ResponseCommand =
  | Command<'response.send-recommendations', Readonly<Record<string, never>>>
  | Command<
      'response.answer',
      { readonly recommendation: RecommendationId; readonly answer: Answer }
    >
  | Command<
      'response.change-answer',
      { readonly recommendation: RecommendationId; readonly answer: Answer; readonly why: string }
    >;
