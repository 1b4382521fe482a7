import type { Result } from '@commonlot/exact';
import type { CommonRefusal } from '../shared/refusal.ts';
import type { PanelBallRefusal } from './ball.ts';
import type { SelectionEvent } from './events.ts';
import type { QuotaRefusal } from './quotas.ts';

/** Why an act of this stage can be refused. */
export type SelectionRefusal =
  | CommonRefusal
  | QuotaRefusal
  | PanelBallRefusal
  | { readonly code: 'quotas-missing' }
  | { readonly code: 'pool-not-closed' }
  | { readonly code: 'lottery-missing' }
  | { readonly code: 'lottery-of-other-size'; readonly size: number }
  | { readonly code: 'draw-already-announced' }
  | { readonly code: 'draw-not-announced' }
  | { readonly code: 'randomness-not-as-announced'; readonly announced: string }
  | { readonly code: 'panel-wrong-size'; readonly size: number; readonly got: number }
  | { readonly code: 'panel-not-drawn' }
  | { readonly code: 'not-a-member' }
  | { readonly code: 'no-open-seat'; readonly size: number }
  | { readonly code: 'already-had-a-seat' }
  | { readonly code: 'alternate-withdrew' }
  | { readonly code: 'alternates-not-announced' }
  | { readonly code: 'alternates-already-drawn' }
  | { readonly code: 'alternates-wrong-number'; readonly most: number; readonly got: number }
  /** Seats are drawn for among the alternates first, and those announced are not drawn yet. */
  | { readonly code: 'alternates-not-drawn' }
  | { readonly code: 'not-an-alternate' };

/** What `decide` answers: the facts to record, perhaps none, or why not. */
export type SelectionDecision = Result<readonly SelectionEvent[], SelectionRefusal>;
