import type { Result } from '@commonlot/exact';
import type { Day } from '../shared/instant.ts';
import type { CommonRefusal, LanguagesRefusal } from '../shared/refusal.ts';
import type { RegistrationEvent } from './events.ts';

/** Why an act of this stage can be refused. */
export type RegistrationRefusal =
  | CommonRefusal
  | LanguagesRefusal
  | { readonly code: 'letters-not-drawn' }
  | { readonly code: 'registration-already-opened' }
  | { readonly code: 'registration-not-open' }
  | { readonly code: 'registration-over'; readonly closed: Day }
  | { readonly code: 'closing-day-is-past' }
  | { readonly code: 'gathering-before-closing' }
  | { readonly code: 'consent-missing' }
  | { readonly code: 'household-already-registered'; readonly allowed: number }
  | { readonly code: 'person-already-registered' }
  | { readonly code: 'person-not-registered' }
  | { readonly code: 'pool-empty' };

/** What `decide` answers: the facts to record, perhaps none, or why not. */
export type RegistrationDecision = Result<readonly RegistrationEvent[], RegistrationRefusal>;
