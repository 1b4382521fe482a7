import type { Role } from './shared/actor.ts';
import type { AssemblyCommand } from './vocabulary.ts';

const ORGANISER = ['organiser'] as const;
const DESK = ['organiser', 'registrar'] as const;
const THEMES = ['organiser', 'theme-team'] as const;
const COUNT = ['returning-officer'] as const;

/** Who may ask for what. The organiser neither opens nor closes nor counts a ballot. */
const WHO_MAY: Readonly<Record<AssemblyCommand['type'], readonly Role[]>> = {
  'commission.open-assembly': ORGANISER,
  'commission.edit-template': ORGANISER,
  'commission.set-question': ORGANISER,
  'commission.publish-pledge': ['organiser', 'authority'],
  'commission.amend-pledge': ['organiser', 'authority'],
  'invitation.seal-frame': ORGANISER,
  'invitation.announce-draw': ORGANISER,
  'invitation.cancel-draw': ORGANISER,
  'invitation.draw-letters': ORGANISER,
  'invitation.record-printed': ORGANISER,
  'invitation.record-returned': DESK,
  'registration.open': ORGANISER,
  'registration.register-person': ['resident', 'registrar', 'organiser'],
  'registration.import-people': ORGANISER,
  'registration.change-person': ['resident', 'registrar', 'organiser'],
  'registration.withdraw-person': ['resident', 'registrar', 'organiser'],
  'registration.close': ORGANISER,
  'selection.set-quotas': ORGANISER,
  'selection.record-lottery': ['system', 'organiser'],
  'selection.announce-draw': ORGANISER,
  'selection.cancel-draw': ORGANISER,
  'selection.draw-panel': ORGANISER,
  'selection.draw-alternates': ['system', 'organiser'],
  'selection.confirm-member': ['resident', 'registrar', 'organiser'],
  'selection.decline-member': ['resident', 'registrar', 'organiser'],
  'selection.fill-seats': ORGANISER,
  'selection.extend-panel': ORGANISER,
  'selection.complete-panel': ORGANISER,
  'gathering.invite-guest': DESK,
  'gathering.invite-guests': DESK,
  'gathering.withdraw-guest': DESK,
  'gathering.set-programme': ORGANISER,
  'gathering.issue-cards': COUNT,
  'gathering.void-card': COUNT,
  'gathering.check-in': DESK,
  'gathering.undo-check-in': DESK,
  'gathering.close-doors': ORGANISER,
  'gathering.record-seating': ['system', 'organiser'],
  'gathering.open-round': ORGANISER,
  'gathering.extend-round': ORGANISER,
  'gathering.close-round': ORGANISER,
  'deliberation.take-note': ['host', 'organiser'],
  'deliberation.correct-note': ['host', 'organiser'],
  'deliberation.name-theme': THEMES,
  'deliberation.group-notes': THEMES,
  'deliberation.ungroup-note': THEMES,
  'deliberation.merge-themes': THEMES,
  'deliberation.publish-dots': COUNT,
  'deliberation.open-dots': COUNT,
  'deliberation.close-dots': COUNT,
  'deliberation.choose-themes': COUNT,
  'deliberation.collect-preferences': ORGANISER,
  'deliberation.write-proposal': ['host'],
  'deliberation.hand-in-proposal': ['host', 'organiser'],
  'decision.publish-ballot': COUNT,
  'decision.open-ballot': COUNT,
  'decision.close-ballot': COUNT,
  'decision.declare-result': COUNT,
  'response.send-recommendations': ORGANISER,
  'response.answer': ['authority'],
  'response.change-answer': ['authority'],
  'follow-up.form-group': ORGANISER,
  'follow-up.offer-help': ['resident', 'organiser', 'registrar'],
  'follow-up.withdraw-help': ['resident', 'organiser', 'registrar'],
  'follow-up.call-meeting': ORGANISER,
  'follow-up.agree-action': ORGANISER,
  'follow-up.report-progress': ['organiser', 'authority'],
  'follow-up.close-assembly': ORGANISER,
};

/** Whether somebody in this role may ask for this at all. */
export function mayAct(command: AssemblyCommand['type'], role: Role): boolean {
  return WHO_MAY[command].includes(role);
}

/** Every command and who may ask for it, for the suite that tries them all. */
export function allCommands(): readonly (readonly [AssemblyCommand['type'], readonly Role[]])[] {
  return Object.entries(WHO_MAY) as [AssemblyCommand['type'], readonly Role[]][]; // codec: keys of WHO_MAY
}
