import { type SelectionState, seated } from './state.ts';

/** What the public may see of the selection: quotas, chances, the ball; people only as ids. */
export function viewSelection(state: SelectionState) {
  const { status, size, quotas, source, lottery, seedPlan, ball, seatDraws } = state;
  const { alternatePlan, alternates } = state;
  const count = (wanted: string) => state.members.count((one) => one === wanted);
  return {
    status,
    size,
    quotas,
    source,
    lottery,
    seedPlan,
    ball,
    alternatePlan,
    alternates,
    seatDraws,
    members: seated(state),
    confirmed: count('confirmed'),
    declined: count('declined'),
    replaced: count('replaced'),
  };
}
