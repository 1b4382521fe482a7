import type { Result } from '@commonlot/exact';
import type { RoundId } from '../shared/ids.ts';
import type { CommonRefusal } from '../shared/refusal.ts';
import type { GatheringEvent } from './events.ts';

/** Why an act of this stage can be refused. */
export type GatheringRefusal =
  | CommonRefusal
  | { readonly code: 'guest-group-unknown'; readonly group: string }
  | { readonly code: 'party-missing'; readonly group: string }
  | { readonly code: 'guest-already-invited' }
  | { readonly code: 'guest-unknown' }
  | { readonly code: 'round-unknown' }
  | { readonly code: 'round-twice' }
  | { readonly code: 'round-already-run'; readonly round: RoundId }
  | { readonly code: 'round-still-open'; readonly round: RoundId }
  | { readonly code: 'round-not-open' }
  | { readonly code: 'round-not-seated' }
  | { readonly code: 'cards-missing' }
  | { readonly code: 'person-not-expected' }
  | { readonly code: 'person-not-here' }
  | { readonly code: 'nobody-here' }
  | { readonly code: 'seating-breaks-rules'; readonly violations: number };

/** What `decide` answers: the facts to record, perhaps none, or why not. */
export type GatheringDecision = Result<readonly GatheringEvent[], GatheringRefusal>;
