/** The nine stage words, in the order of an assembly's life. */
export const STAGES = [
  'commission',
  'invitation',
  'registration',
  'selection',
  'gathering',
  'deliberation',
  'decision',
  'response',
  'follow-up',
] as const;
export type Stage = (typeof STAGES)[number];

/** Everything that can be the next thing to do, by stage. */
export const STEPS = {
  commission: ['open-assembly', 'set-question', 'publish-pledge'],
  invitation: ['import-frame', 'announce-draw', 'draw-letters', 'print-letters'],
  registration: ['open', 'follow-replies'],
  selection: [
    'set-quotas',
    'compute-lottery',
    'announce-draw',
    'draw-panel',
    'draw-alternates',
    'confirm-members',
  ],
  gathering: [
    'invite-guests',
    'set-programme',
    'issue-cards',
    'check-in',
    'plan-seating',
    'open-round',
  ],
  deliberation: [
    'follow-notes',
    'group-notes',
    'publish-dots',
    'open-dots',
    'close-dots',
    'declare-dots',
    'collect-preferences',
    'follow-proposals',
  ],
  decision: ['publish-ballot', 'open-ballot', 'close-ballot', 'declare-ballot'],
  response: ['send-recommendations', 'wait-for-answers'],
  'follow-up': ['form-groups', 'follow-progress', 'assembly-closed'],
} as const satisfies Readonly<Record<Stage, readonly string[]>>;

/** The one next thing to do, as a code the Desk has words and a page for. */
export type NextStep = {
  readonly [Name in Stage]: { readonly stage: Name; readonly step: (typeof STEPS)[Name][number] };
}[Stage];
