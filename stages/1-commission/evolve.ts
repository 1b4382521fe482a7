import type { Recorded } from '../shared/act.ts';
import type { CommissionEvent } from './events.ts';
import type { CommissionState } from './state.ts';

/** Folds one event of this stage. Events on an assembly that is not open change nothing. */
export function evolveCommission(
  state: CommissionState,
  event: Recorded<CommissionEvent>,
): CommissionState {
  if (event.type === 'commission.assembly-opened')
    return { status: 'drafting', question: null, remit: null, ...event.data };
  if (state.status === 'not-opened') return state;
  switch (event.type) {
    case 'commission.template-edited':
      return { ...state, template: event.data.template };
    case 'commission.question-set':
      return { ...state, question: event.data.question, remit: event.data.remit };
    case 'commission.pledge-published':
    case 'commission.pledge-amended':
      return { ...state, status: 'pledged', pledge: event.data.pledge };
  }
}
