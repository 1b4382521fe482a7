import type { CommissionEvent } from './1-commission/events.ts';
import { evolveCommission } from './1-commission/evolve.ts';
import { evolveInvitation, type InvitationHears } from './2-invitation/evolve.ts';
import { evolveRegistration, type RegistrationHears } from './3-registration/evolve.ts';
import { evolveSelection, type SelectionHears } from './4-selection/evolve.ts';
import { evolveGathering, type GatheringHears } from './5-gathering/evolve.ts';
import { type DeliberationHears, evolveDeliberation } from './6-deliberation/evolve.ts';
import { type DecisionHears, evolveDecision } from './7-decision/evolve.ts';
import { evolveResponse, type ResponseHears } from './8-response/evolve.ts';
import { evolveFollowUp, type FollowUpHears } from './9-follow-up/evolve.ts';
import { type Entry, ear } from './ear.ts';
import type { AssemblyState } from './state.ts';

const inCommission = ear<CommissionEvent, 'commission'>('commission', {});
const inInvitation = ear<InvitationHears, 'invitation'>('invitation', {
  'commission.pledge-published': true,
});
const inRegistration = ear<RegistrationHears, 'registration'>('registration', {
  'commission.assembly-opened': true,
  'commission.template-edited': true,
  'invitation.letters-drawn': true,
});
const inSelection = ear<SelectionHears, 'selection'>('selection', {
  'registration.person-withdrew': true,
  'registration.closed': true,
});
const inGathering = ear<GatheringHears, 'gathering'>('gathering', {
  'commission.assembly-opened': true,
  'commission.template-edited': true,
  'registration.person-withdrew': true,
  'selection.panel-drawn': true,
  'selection.member-declined': true,
  'selection.seats-filled': true,
  'selection.panel-extended': true,
});
const inDeliberation = ear<DeliberationHears, 'deliberation'>('deliberation', {
  'gathering.seating-planned': true,
  'gathering.round-opened': true,
});
const inDecision = ear<DecisionHears, 'decision'>('decision', {
  'deliberation.proposal-handed-in': true,
});
const inResponse = ear<ResponseHears, 'response'>('response', {
  'commission.pledge-published': true,
  'commission.pledge-amended': true,
  'decision.result-declared': true,
});
const inFollowUp = ear<FollowUpHears, 'follow-up'>('follow-up', {
  'decision.result-declared': true,
});

/** Folds one entry into every stage that hears it. */
export function evolve(state: AssemblyState, event: Entry): AssemblyState {
  const next: { -readonly [Name in keyof AssemblyState]: AssemblyState[Name] } = { ...state };
  if (inCommission(event)) next.commission = evolveCommission(state.commission, event);
  if (inInvitation(event)) next.invitation = evolveInvitation(state.invitation, event);
  if (inRegistration(event)) next.registration = evolveRegistration(state.registration, event);
  if (inSelection(event)) next.selection = evolveSelection(state.selection, event);
  if (inGathering(event)) next.gathering = evolveGathering(state.gathering, event);
  if (inDeliberation(event)) next.deliberation = evolveDeliberation(state.deliberation, event);
  if (inDecision(event)) next.decision = evolveDecision(state.decision, event);
  if (inResponse(event)) next.response = evolveResponse(state.response, event);
  if (inFollowUp(event)) next.followUp = evolveFollowUp(state.followUp, event);
  return next;
}
