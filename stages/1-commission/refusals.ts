import type { Result } from '@commonlot/exact';
import type { CommonRefusal, LanguagesRefusal } from '../shared/refusal.ts';
import type { TemplateRefusal } from '../templates/check.ts';
import type { CommissionEvent } from './events.ts';

/** Why an act of this stage can be refused. */
export type CommissionRefusal =
  | CommonRefusal
  | LanguagesRefusal
  | TemplateRefusal
  | { readonly code: 'assembly-already-open' }
  | { readonly code: 'assembly-not-open' }
  | { readonly code: 'pledge-needs-question' }
  | { readonly code: 'pledge-already-published' }
  | { readonly code: 'pledge-not-published' }
  | { readonly code: 'answer-day-is-past' };

/** What `decide` answers: the facts to record, perhaps none, or why not. */
export type CommissionDecision = Result<readonly CommissionEvent[], CommissionRefusal>;
