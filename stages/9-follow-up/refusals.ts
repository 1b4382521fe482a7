import type { Result } from '@commonlot/exact';
import type { WordsRefusal } from '../shared/refusal.ts';
import type { FollowUpEvent } from './events.ts';

/** Why an act of this stage can be refused. */
export type FollowUpRefusal =
  | WordsRefusal
  | { readonly code: 'assembly-closed' }
  | { readonly code: 'not-a-recommendation' }
  | { readonly code: 'group-exists' }
  | { readonly code: 'group-unknown' }
  | { readonly code: 'already-helping' }
  | { readonly code: 'not-helping' }
  | { readonly code: 'meeting-is-past' }
  | { readonly code: 'action-exists' }
  | { readonly code: 'action-unknown' };

/** What `decide` answers: the facts to record, perhaps none, or why not. */
export type FollowUpDecision = Result<readonly FollowUpEvent[], FollowUpRefusal>;
