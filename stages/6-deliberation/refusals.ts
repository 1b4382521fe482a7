import type { Result } from '@commonlot/exact';
import type { BallotRefusal } from '../shared/ballot-box.ts';
import type { ThemeId } from '../shared/ids.ts';
import type { CommonRefusal } from '../shared/refusal.ts';
import type { DeliberationEvent } from './events.ts';

/** Why an act of this stage can be refused. */
export type DeliberationRefusal =
  | CommonRefusal
  | BallotRefusal
  | { readonly code: 'round-not-begun' }
  | { readonly code: 'table-unknown'; readonly tables: number }
  | { readonly code: 'note-exists' }
  | { readonly code: 'note-unknown' }
  | { readonly code: 'note-not-grouped' }
  | { readonly code: 'theme-exists' }
  | { readonly code: 'theme-unknown' }
  | { readonly code: 'theme-merged'; readonly into: ThemeId }
  | { readonly code: 'theme-into-itself' }
  | { readonly code: 'dots-already-published' }
  | { readonly code: 'themes-not-chosen' }
  | { readonly code: 'theme-not-chosen' }
  | { readonly code: 'proposal-unknown' }
  | { readonly code: 'proposal-handed-in' }
  | { readonly code: 'proposal-changed-meanwhile'; readonly version: number };

/** What `decide` answers: the facts to record, perhaps none, or why not. */
export type DeliberationDecision = Result<readonly DeliberationEvent[], DeliberationRefusal>;
