import type { DecisionEvent } from '../7-decision/events.ts';
import type { Heard, Recorded } from '../shared/act.ts';
import type { GroupId } from '../shared/ids.ts';
import type { FollowUpEvent } from './events.ts';
import type { Action, FollowUpState, WorkingGroup } from './state.ts';

export type FollowUpHears = FollowUpEvent | Heard<DecisionEvent, 'decision.result-declared'>;

/** Folds one event this stage hears. */
export function evolveFollowUp(
  state: FollowUpState,
  event: Recorded<FollowUpHears>,
): FollowUpState {
  switch (event.type) {
    case 'decision.result-declared': {
      const { winners } = event.data.result;
      return { ...state, winners: [...new Set([...state.winners, ...winners])] };
    }
    case 'follow-up.group-formed': {
      const empty = { helpers: new Map(), meetings: [], actions: [], reports: [] };
      return { ...state, groups: [...state.groups, { ...event.data, ...empty }] };
    }
    case 'follow-up.help-offered': {
      const { person, contactConsent } = event.data;
      return change(state, event.data.group, ({ helpers }) => ({
        helpers: new Map([...helpers, [person, contactConsent]]),
      }));
    }
    case 'follow-up.help-withdrawn':
      return change(state, event.data.group, ({ helpers }) => ({
        helpers: new Map([...helpers].filter(([person]) => person !== event.data.person)),
      }));
    case 'follow-up.meeting-called': {
      const { at, place } = event.data;
      return change(state, event.data.group, ({ meetings }) => ({
        meetings: [...meetings, { at, place }],
      }));
    }
    case 'follow-up.action-agreed': {
      const { action, text, due } = event.data;
      const row: Action = { action, text, due, progress: 'planned' };
      return change(state, event.data.group, ({ actions }) => ({ actions: [...actions, row] }));
    }
    case 'follow-up.progress-reported': {
      const { action, progress, text } = event.data;
      return change(state, event.data.group, ({ actions, reports }) => ({
        actions: actions.map((one) => (one.action === action ? { ...one, progress } : one)),
        reports: [...reports, { at: event.at, progress, text }],
      }));
    }
    case 'follow-up.assembly-closed':
      return { ...state, closed: event.data.reason };
  }
}

function change(
  state: FollowUpState,
  group: GroupId,
  edit: (group: WorkingGroup) => Partial<WorkingGroup>,
): FollowUpState {
  const groups = state.groups.map((one) => (one.group === group ? { ...one, ...edit(one) } : one));
  return { ...state, groups };
}
