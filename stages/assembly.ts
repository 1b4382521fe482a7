import { type Result, refuse } from '@commonlot/exact';
import type { CommissionCommand } from './1-commission/commands.ts';
import { decideCommission } from './1-commission/decide.ts';
import type { InvitationCommand } from './2-invitation/commands.ts';
import { decideInvitation } from './2-invitation/decide.ts';
import type { RegistrationCommand } from './3-registration/commands.ts';
import { decideRegistration } from './3-registration/decide.ts';
import type { SelectionCommand } from './4-selection/commands.ts';
import { decideSelection } from './4-selection/decide.ts';
import type { GatheringCommand } from './5-gathering/commands.ts';
import { decideGathering } from './5-gathering/decide.ts';
import type { DeliberationCommand } from './6-deliberation/commands.ts';
import { decideDeliberation } from './6-deliberation/decide.ts';
import type { DecisionCommand } from './7-decision/commands.ts';
import { decideDecision } from './7-decision/decide.ts';
import type { ResponseCommand } from './8-response/commands.ts';
import { decideResponse } from './8-response/decide.ts';
import { decideFollowUp } from './9-follow-up/decide.ts';
import { gate } from './gate.ts';
import type { AssemblyState } from './state.ts';
import type { AssemblyCommand, AssemblyEvent, AssemblyRefusal } from './vocabulary.ts';
import { mayAct } from './who-may.ts';

/**
 * Decides what a command records: the role first, then what later stages have closed, then the
 * stage's own rule.
 * @returns the facts to record, perhaps none when everything is so already, or a refusal.
 */
export function decide(
  command: AssemblyCommand,
  state: AssemblyState,
): Result<readonly AssemblyEvent[], AssemblyRefusal> {
  if (!mayAct(command.type, command.by.role))
    return refuse({ code: 'not-your-role', role: command.by.role });
  const shut = gate(command, state);
  return shut ? refuse(shut) : decideStage(command, state);
}

function decideStage(
  command: AssemblyCommand,
  state: AssemblyState,
): Result<readonly AssemblyEvent[], AssemblyRefusal> {
  if (isOf<CommissionCommand>(command, 'commission.'))
    return decideCommission(command, state.commission);
  if (isOf<InvitationCommand>(command, 'invitation.'))
    return decideInvitation(command, state.invitation);
  if (isOf<RegistrationCommand>(command, 'registration.'))
    return decideRegistration(command, state.registration);
  if (isOf<SelectionCommand>(command, 'selection.'))
    return decideSelection(command, state.selection);
  if (isOf<GatheringCommand>(command, 'gathering.'))
    return decideGathering(command, state.gathering);
  if (isOf<DeliberationCommand>(command, 'deliberation.'))
    return decideDeliberation(command, state.deliberation);
  if (isOf<DecisionCommand>(command, 'decision.')) return decideDecision(command, state.decision);
  if (isOf<ResponseCommand>(command, 'response.')) return decideResponse(command, state.response);
  return decideFollowUp(command, state.followUp);
}

/** Whether a command is one of a stage's own: its type begins with the stage word. */
function isOf<Stage extends AssemblyCommand>(
  command: AssemblyCommand,
  prefix: Stage['type'] extends `${infer Name}.${string}` ? `${Name}.` : never,
): command is Stage {
  return command.type.startsWith(prefix);
}
