import type { Result } from '@commonlot/exact';
import type { WordsRefusal } from '../shared/refusal.ts';
import type { ResponseEvent } from './events.ts';

/** Why an act of this stage can be refused. */
export type ResponseRefusal =
  | WordsRefusal
  | { readonly code: 'pledge-not-published' }
  | { readonly code: 'result-not-declared' }
  | { readonly code: 'recommendations-already-sent' }
  | { readonly code: 'recommendation-unknown' }
  | { readonly code: 'already-answered' }
  | { readonly code: 'not-answered-yet' }
  | { readonly code: 'done-by-missing' };

/** What `decide` answers: the facts to record, perhaps none, or why not. */
export type ResponseDecision = Result<readonly ResponseEvent[], ResponseRefusal>;
