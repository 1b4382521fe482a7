import type { DecisionState } from './state.ts';

/** What the public may see of the decision: rules before, counts after, never a voter. */
export function viewDecision(state: DecisionState) {
  const { ballot } = state;
  const box = ballot?.status === 'closed' || ballot?.status === 'declared' ? ballot.box : null;
  const result = ballot?.status === 'declared' ? ballot.result : null;
  const turnout = box && box.cardsIssued > 0 ? box.cast / box.cardsIssued : null;
  return { status: ballot?.status ?? 'none', paper: ballot?.paper ?? null, box, result, turnout };
}
