import type { CommissionCommand } from './1-commission/commands.ts';
import type { CommissionEvent } from './1-commission/events.ts';
import type { CommissionRefusal } from './1-commission/refusals.ts';
import type { InvitationCommand } from './2-invitation/commands.ts';
import type { InvitationEvent } from './2-invitation/events.ts';
import type { InvitationRefusal } from './2-invitation/refusals.ts';
import type { RegistrationCommand } from './3-registration/commands.ts';
import type { RegistrationEvent } from './3-registration/events.ts';
import type { RegistrationRefusal } from './3-registration/refusals.ts';
import type { SelectionCommand } from './4-selection/commands.ts';
import type { SelectionEvent } from './4-selection/events.ts';
import type { SelectionRefusal } from './4-selection/refusals.ts';
import type { GatheringCommand } from './5-gathering/commands.ts';
import type { GatheringEvent } from './5-gathering/events.ts';
import type { GatheringRefusal } from './5-gathering/refusals.ts';
import type { DeliberationCommand } from './6-deliberation/commands.ts';
import type { DeliberationEvent } from './6-deliberation/events.ts';
import type { DeliberationRefusal } from './6-deliberation/refusals.ts';
import type { DecisionCommand } from './7-decision/commands.ts';
import type { DecisionEvent } from './7-decision/events.ts';
import type { DecisionRefusal } from './7-decision/refusals.ts';
import type { ResponseCommand } from './8-response/commands.ts';
import type { ResponseEvent } from './8-response/events.ts';
import type { ResponseRefusal } from './8-response/refusals.ts';
import type { FollowUpCommand } from './9-follow-up/commands.ts';
import type { FollowUpEvent } from './9-follow-up/events.ts';
import type { FollowUpRefusal } from './9-follow-up/refusals.ts';

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

/** What opens when what closes: reasons that lie in a later stage than the command's own. */
export type GateRefusal =
  | { readonly code: 'letters-are-out' }
  | { readonly code: 'panel-already-drawn' }
  | { readonly code: 'registration-not-open' }
  | { readonly code: 'recommendations-already-sent' }
  | { readonly code: 'result-not-declared' }
  | { readonly code: 'assembly-not-open' }
  | { readonly code: 'assembly-closed' };
