import { accept, refuse } from '@commonlot/exact';
import { wordsProblem } from '../shared/refusal.ts';
import type { FollowUpCommand } from './commands.ts';
import type { FollowUpDecision } from './refusals.ts';
import type { FollowUpState, WorkingGroup } from './state.ts';

/** Decides what a follow-up command records. Help can be withdrawn for ever. */
export function decideFollowUp(command: FollowUpCommand, state: FollowUpState): FollowUpDecision {
  if (state.closed !== null && command.type !== 'follow-up.withdraw-help')
    return refuse({ code: 'assembly-closed' });
  if (command.type === 'follow-up.close-assembly') {
    const problem = wordsProblem('reason', command.data.reason, 2_000);
    if (problem) return refuse(problem);
    return accept([{ type: 'follow-up.assembly-closed', data: command.data }]);
  }
  const group = state.groups.find((one) => one.group === command.data.group);
  if (command.type === 'follow-up.form-group') {
    const { recommendation } = command.data;
    if (!state.winners.includes(recommendation)) return refuse({ code: 'not-a-recommendation' });
    const taken = group ?? state.groups.find((one) => one.recommendation === recommendation);
    if (taken) return refuse({ code: 'group-exists' });
    return accept([{ type: 'follow-up.group-formed', data: command.data }]);
  }
  return group ? decideInGroup(command, group) : refuse({ code: 'group-unknown' });
}

type GroupCommand = Exclude<
  FollowUpCommand,
  { type: 'follow-up.close-assembly' | 'follow-up.form-group' }
>;

function decideInGroup(command: GroupCommand, group: WorkingGroup): FollowUpDecision {
  switch (command.type) {
    case 'follow-up.offer-help': {
      const { person, contactConsent } = command.data;
      if (group.helpers.get(person) === contactConsent) return refuse({ code: 'already-helping' });
      return accept([{ type: 'follow-up.help-offered', data: command.data }]);
    }
    case 'follow-up.withdraw-help': {
      if (!group.helpers.has(command.data.person)) return refuse({ code: 'not-helping' });
      return accept([{ type: 'follow-up.help-withdrawn', data: command.data }]);
    }
    case 'follow-up.call-meeting': {
      const problem = wordsProblem('place', command.data.place, 300);
      if (problem) return refuse(problem);
      if (command.data.at <= command.at) return refuse({ code: 'meeting-is-past' });
      return accept([{ type: 'follow-up.meeting-called', data: command.data }]);
    }
    case 'follow-up.agree-action': {
      if (group.actions.some(({ action }) => action === command.data.action))
        return refuse({ code: 'action-exists' });
      return accept([{ type: 'follow-up.action-agreed', data: command.data }]);
    }
    case 'follow-up.report-progress': {
      const wanted = command.data.action;
      if (wanted !== null && !group.actions.some(({ action }) => action === wanted))
        return refuse({ code: 'action-unknown' });
      return accept([{ type: 'follow-up.progress-reported', data: command.data }]);
    }
  }
}
