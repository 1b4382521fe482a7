import type { SeedRefusal } from '@commonlot/draw';
import type { Result } from '@commonlot/exact';
import type { CommonRefusal } from '../shared/refusal.ts';
import type { InvitationEvent } from './events.ts';

/** Why an act of this stage can be refused. */
export type InvitationRefusal =
  | CommonRefusal
  | SeedRefusal
  | { readonly code: 'pledge-not-published' }
  | { readonly code: 'frame-missing' }
  | { readonly code: 'frame-in-use' }
  | { readonly code: 'draw-already-announced' }
  | { readonly code: 'draw-not-announced' }
  | { readonly code: 'randomness-not-as-announced'; readonly announced: string }
  | { readonly code: 'too-many-letters'; readonly households: number }
  | { readonly code: 'letters-differ'; readonly announced: number; readonly drawn: number }
  | { readonly code: 'wave-unknown'; readonly wave: number }
  | { readonly code: 'stratum-unknown'; readonly stratum: string };

/** What `decide` answers: the facts to record, perhaps none, or why not. */
export type InvitationDecision = Result<readonly InvitationEvent[], InvitationRefusal>;
