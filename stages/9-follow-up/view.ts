import type { Day } from '../shared/instant.ts';
import type { FollowUpState } from './state.ts';

/**
 * What the public may see of the follow-up: groups by size, never who is in them.
 * @param today the day it is where the assembly is.
 */
export function viewFollowUp(state: FollowUpState, today: Day) {
  const groups = state.groups.map(
    ({ group, recommendation, helpers, meetings, actions, reports }) => ({
      group,
      recommendation,
      helpers: helpers.size,
      meetings,
      reports,
      actions: actions.map((action) => ({
        ...action,
        overdue: action.progress !== 'done' && action.progress !== 'stopped' && today > action.due,
      })),
    }),
  );
  return { groups, closed: state.closed };
}
