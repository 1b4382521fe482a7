import { type CommissionState, initialCommission } from './1-commission/state.ts';
import { type InvitationState, initialInvitation } from './2-invitation/state.ts';
import { initialRegistration, type RegistrationState } from './3-registration/state.ts';
import { initialSelection, type SelectionState } from './4-selection/state.ts';
import { type GatheringState, initialGathering } from './5-gathering/state.ts';
import { type DeliberationState, initialDeliberation } from './6-deliberation/state.ts';
import { type DecisionState, initialDecision } from './7-decision/state.ts';
import { initialResponse, type ResponseState } from './8-response/state.ts';
import { type FollowUpState, initialFollowUp } from './9-follow-up/state.ts';

/** The nine stages of one assembly, each folded from the entries it hears. */
export interface AssemblyState {
  readonly commission: CommissionState;
  readonly invitation: InvitationState;
  readonly registration: RegistrationState;
  readonly selection: SelectionState;
  readonly gathering: GatheringState;
  readonly deliberation: DeliberationState;
  readonly decision: DecisionState;
  readonly response: ResponseState;
  readonly followUp: FollowUpState;
}

export const initialAssembly: AssemblyState = {
  commission: initialCommission,
  invitation: initialInvitation,
  registration: initialRegistration,
  selection: initialSelection,
  gathering: initialGathering,
  deliberation: initialDeliberation,
  decision: initialDecision,
  response: initialResponse,
  followUp: initialFollowUp,
};
