import type { CommissionState } from './state.ts';

/** What the public may see of the commission: all of it. */
export function viewCommission(state: CommissionState) {
  if (state.status === 'not-opened') return null;
  const { name, place, languages, fictional, question, remit } = state;
  const pledge = state.status === 'pledged' ? state.pledge : null;
  return { name, place, languages, fictional, question, remit, pledge };
}
