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
import type { AssemblyEvent } from './assembly.ts';
import type { Recorded } from './shared/act.ts';
import type { AssemblyState } from './state.ts';

type Entry = Recorded<AssemblyEvent>;

/**
 * Makes a stage's ear: it hears its own events and the earlier ones named here.
 * @param prefix the stage word its own event types begin with.
 */
function ear<Hears extends AssemblyEvent>(
  prefix: string,
  also: readonly Hears['type'][] = [],
): (event: Entry) => event is Extract<Entry, { type: Hears['type'] }> {
  const others: ReadonlySet<string> = new Set(also);
  return (event): event is Extract<Entry, { type: Hears['type'] }> =>
    event.type.startsWith(`${prefix}.`) || others.has(event.type);
}

const inCommission = ear<CommissionEvent>('commission');
const inInvitation = ear<InvitationHears>('invitation', ['commission.pledge-published']);
const inRegistration = ear<RegistrationHears>('registration', [
  'commission.assembly-opened',
  'commission.template-edited',
  'invitation.letters-drawn',
]);
const inSelection = ear<SelectionHears>('selection', ['registration.closed']);
const inGathering = ear<GatheringHears>('gathering', [
  'commission.assembly-opened',
  'commission.template-edited',
  'selection.panel-drawn',
  'selection.member-declined',
  'selection.member-replaced',
]);
const inDeliberation = ear<DeliberationHears>('deliberation', [
  'gathering.seating-planned',
  'gathering.round-opened',
]);
const inDecision = ear<DecisionHears>('decision', ['deliberation.proposal-handed-in']);
const inResponse = ear<ResponseHears>('response', [
  'commission.pledge-published',
  'commission.pledge-amended',
  'decision.result-declared',
]);
const inFollowUp = ear<FollowUpHears>('follow-up', ['decision.result-declared']);

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
