import { accept, type Result, refuse } from '@commonlot/exact';
import type { CommissionCommand } from './1-commission/commands.ts';
import { type CommissionRefusal, decideCommission } from './1-commission/decide.ts';
import type { CommissionEvent } from './1-commission/events.ts';
import type { InvitationCommand } from './2-invitation/commands.ts';
import { decideInvitation, type InvitationRefusal } from './2-invitation/decide.ts';
import type { InvitationEvent } from './2-invitation/events.ts';
import type { RegistrationCommand } from './3-registration/commands.ts';
import { decideRegistration, type RegistrationRefusal } from './3-registration/decide.ts';
import type { RegistrationEvent } from './3-registration/events.ts';
import type { SelectionCommand } from './4-selection/commands.ts';
import { decideSelection, type SelectionRefusal } from './4-selection/decide.ts';
import type { SelectionEvent } from './4-selection/events.ts';
import type { GatheringCommand } from './5-gathering/commands.ts';
import { decideGathering, type GatheringRefusal } from './5-gathering/decide.ts';
import type { GatheringEvent } from './5-gathering/events.ts';
import type { DeliberationCommand } from './6-deliberation/commands.ts';
import { type DeliberationRefusal, decideDeliberation } from './6-deliberation/decide.ts';
import type { DeliberationEvent } from './6-deliberation/events.ts';
import type { DecisionCommand } from './7-decision/commands.ts';
import { type DecisionRefusal, decideDecision } from './7-decision/decide.ts';
import type { DecisionEvent } from './7-decision/events.ts';
import type { ResponseCommand } from './8-response/commands.ts';
import { decideResponse, type ResponseRefusal } from './8-response/decide.ts';
import type { ResponseEvent } from './8-response/events.ts';
import type { FollowUpCommand } from './9-follow-up/commands.ts';
import { decideFollowUp, type FollowUpRefusal } from './9-follow-up/decide.ts';
import type { FollowUpEvent } from './9-follow-up/events.ts';
import { type GateRefusal, gate } from './gate.ts';
import type { AssemblyState } from './state.ts';
import { mayAct } from './who-may.ts';

/** Everything people can ask of an assembly. */
export type AssemblyCommand =
  | CommissionCommand
  | InvitationCommand
  | RegistrationCommand
  | SelectionCommand
  | GatheringCommand
  | DeliberationCommand
  | DecisionCommand
  | ResponseCommand
  | FollowUpCommand;

/** Everything that can have happened in an assembly. */
export type AssemblyEvent =
  | CommissionEvent
  | InvitationEvent
  | RegistrationEvent
  | SelectionEvent
  | GatheringEvent
  | DeliberationEvent
  | DecisionEvent
  | ResponseEvent
  | FollowUpEvent;

/** Every reason an act can be refused; the code is the translation key. */
export type AssemblyRefusal =
  | CommissionRefusal
  | InvitationRefusal
  | RegistrationRefusal
  | SelectionRefusal
  | GatheringRefusal
  | DeliberationRefusal
  | DecisionRefusal
  | ResponseRefusal
  | FollowUpRefusal
  | GateRefusal
  | { readonly code: 'not-your-role'; readonly role: string };

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
  if (shut) return refuse(shut);
  const decision = decideStage(command, state);
  return decision.ok ? accept(decision.value) : decision;
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

function isOf<Stage extends AssemblyCommand>(
  command: AssemblyCommand,
  prefix: Stage['type'] extends `${infer Name}.${string}` ? `${Name}.` : never,
): command is Stage {
  return command.type.startsWith(prefix);
}
