import { type AssemblyState, initialAssembly } from '../state.ts';
import type { NextStep } from '../steps.ts';
import * as s from './samples.ts';
import { type Asking, type AskingOf, perform } from './specification.ts';

/** The step the Desk shows, and the command that is given while it does. */
export type Chapter = readonly [step: NextStep['step'], asking: Asking];

/** A whole assembly from commission to close, small enough to read. */
export const story: readonly Chapter[] = [
  ...beforeTheDay(),
  ...morning(),
  ...afternoon(),
  ...afterTheDay(),
];

/** The story's own command of this type, the first if there are several. */
export function told<Type extends Asking['type']>(type: Type): AskingOf<Type> {
  const isOf = (asking: Asking): asking is AskingOf<Type> => asking.type === type;
  const found = story.map(([, asking]) => asking).find(isOf);
  if (!found) throw new Error(`the story has no ${type}`);
  return found;
}

/** The same with some of its data changed. */
export function changed<Type extends Asking['type']>(
  type: Type,
  data: Partial<AskingOf<Type>['data']>,
): Asking {
  const asking = told(type);
  return { ...asking, data: { ...asking.data, ...data } };
}

/** The assembly as it stands before the first command of this type in the story. */
export function until(type: Asking['type']): AssemblyState {
  const at = story.findIndex(([, asking]) => asking.type === type);
  if (at < 0) throw new Error(`the story has no ${type}`);
  return story.slice(0, at).reduce((state, [, asking]) => perform(state, asking), initialAssembly);
}

/** The assembly as it stands after the last command of this type in the story. */
export function after(type: Asking['type']): AssemblyState {
  const at = story.findLastIndex(([, asking]) => asking.type === type);
  if (at < 0) throw new Error(`the story has no ${type}`);
  return story
    .slice(0, at + 1)
    .reduce((state, [, asking]) => perform(state, asking), initialAssembly);
}

function beforeTheDay(): readonly Chapter[] {
  const pledge = {
    authority: 'The council',
    answeredBy: 'The mayor’s office',
    answerBy: s.day('2026-09-01'),
    form: s.words('In writing, in public'),
    level: 'involve',
  } as const;
  const amended = { ...pledge, answerBy: s.day('2026-09-15') };
  const register = (person: (typeof s.people)[number]): Chapter => [
    'follow-replies',
    {
      type: 'registration.register-person',
      data: { person, channel: 'web', consent: '2026-1', specialConsent: true, fromHousehold: 0 },
    },
  ];
  const opening = {
    name: 'G1000 Sample',
    place: 'Sample',
    languages: ['en', 'nl'],
    fictional: true,
    template: { ...s.template, seats: { residents: 3, guests: 2 } },
  } as const;
  const question = { question: s.words('What now?'), remit: s.words('Trees'), reason: null };
  const strata = [
    { stratum: 'constructor', households: 6 },
    { stratum: 'south', households: 4 },
  ];
  const frame = { households: 10, root: 'r'.repeat(64), list: s.list('households'), strata };
  const door = {
    closes: s.day('2026-04-01'),
    gatheringOn: s.day('2026-05-01'),
    support: s.words('Childcare, lunch'),
  };
  const quotas = [
    { feature: 'gender', value: 'woman', min: 1, max: 2 },
    { feature: 'gender', value: 'man', min: 1, max: 2 },
  ];
  const grown = quotas.map((quota) => ({ ...quota, max: 3 }));
  return [
    ['open-assembly', { type: 'commission.open-assembly', data: opening }],
    ['set-question', { type: 'commission.edit-template', data: { template: s.template } }],
    ['set-question', { type: 'commission.set-question', data: question }],
    ['publish-pledge', { type: 'commission.publish-pledge', data: { pledge } }],
    [
      'import-frame',
      { type: 'commission.amend-pledge', data: { pledge: amended, reason: 'Longer summer' } },
    ],
    ['import-frame', { type: 'invitation.seal-frame', data: frame }],
    [
      'announce-draw',
      { type: 'invitation.announce-draw', data: { letters: 4, weights: {}, seedPlan: 'typed' } },
    ],
    ['draw-letters', { type: 'invitation.cancel-draw', data: { reason: 'Dice it is' } }],
    [
      'announce-draw',
      {
        type: 'invitation.announce-draw',
        data: { letters: 8, weights: { south: 2 }, seedPlan: 'dice' },
      },
    ],
    [
      'draw-letters',
      {
        type: 'invitation.draw-letters',
        data: { randomness: s.dice, drawn: s.list('letters'), letters: 8 },
      },
    ],
    ['print-letters', { type: 'invitation.record-printed', data: { wave: 1, letters: 8 } }],
    [
      'open',
      {
        type: 'invitation.record-returned',
        data: { wave: 1, stratum: 'constructor', letters: 1 },
      },
    ],
    ['open', { type: 'registration.open', data: door }],
    ...s.people.slice(0, 4).map(register),
    [
      'follow-replies',
      { type: 'registration.change-person', data: { person: s.ann, channel: 'phone' } },
    ],
    [
      'follow-replies',
      { type: 'registration.import-people', data: { people: [s.eva], source: 'Last year' } },
    ],
    [
      'follow-replies',
      { type: 'registration.close', data: { pool: s.list('pool'), root: 'p'.repeat(64) } },
    ],
    ['set-quotas', { type: 'selection.set-quotas', data: { size: 3, quotas, source: 'Census' } }],
    [
      'compute-lottery',
      {
        type: 'selection.record-lottery',
        data: { lottery: s.list('lottery'), summary: s.summary },
      },
    ],
    ['announce-draw', { type: 'selection.announce-draw', data: { seedPlan: 'typed' } }],
    ['draw-panel', { type: 'selection.cancel-draw', data: { reason: 'Dice it is' } }],
    [
      'announce-draw',
      {
        type: 'selection.announce-draw',
        data: { seedPlan: 'dice', alternates: { count: 1, stayPercent: 80 } },
      },
    ],
    [
      'draw-panel',
      {
        type: 'selection.draw-panel',
        data: { randomness: s.threeDice, panel: [s.ann, s.bo, s.cas] },
      },
    ],
    ['draw-alternates', { type: 'selection.draw-alternates', data: s.alternatesDraw([s.dirk]) }],
    ['confirm-members', { type: 'selection.confirm-member', data: { person: s.ann } }],
    ['confirm-members', { type: 'selection.decline-member', data: { person: s.cas } }],
    [
      'confirm-members',
      {
        type: 'selection.fill-seats',
        data: s.seatDraw([s.dirk], 7),
      },
    ],
    [
      'confirm-members',
      {
        type: 'selection.extend-panel',
        data: { ...s.seatDraw([s.eva], 8), size: 4, quotas: grown },
      },
    ],
    [
      'confirm-members',
      { type: 'registration.withdraw-person', data: { person: s.eva, channel: 'web' } },
    ],
    ['confirm-members', { type: 'selection.complete-panel', data: {} }],
  ];
}

function morning(): readonly Chapter[] {
  const note = (note: (typeof s)['noteA'], table: number): Chapter => [
    'follow-notes',
    {
      type: 'deliberation.take-note',
      data: { note, round: s.morning, table, text: s.text('words') },
    },
  ];
  const theme = (theme: (typeof s)['trees']): Chapter => [
    'group-notes',
    { type: 'deliberation.name-theme', data: { theme, title: s.text('title'), reason: 'Heard' } },
  ];
  const grouped = (theme: (typeof s)['trees'], notes: readonly (typeof s)['noteA'][]) =>
    ({ type: 'deliberation.group-notes', data: { theme, notes, reason: 'Alike' } }) as const;
  const trunks = s.id('theme', 'trunks');
  return [
    [
      'invite-guests',
      {
        type: 'gathering.invite-guest',
        data: { person: s.guest, group: 'politician', party: 'Blue' },
      },
    ],
    ['set-programme', { type: 'gathering.withdraw-guest', data: { person: s.guest } }],
    [
      'set-programme',
      {
        type: 'gathering.invite-guests',
        data: { guests: [{ person: s.guest, group: 'politician', party: 'Green' }] },
      },
    ],
    ['set-programme', { type: 'gathering.set-programme', data: { rounds: s.rounds } }],
    [
      'issue-cards',
      {
        type: 'gathering.issue-cards',
        data: { kind: 'resident', cards: 4, root: 'c'.repeat(64) },
      },
    ],
    ['check-in', { type: 'gathering.void-card', data: { kind: 'resident', reason: 'Torn' } }],
    ['check-in', { type: 'gathering.check-in', data: { person: s.ann } }],
    ['check-in', { type: 'gathering.check-in', data: { person: s.dirk } }],
    ['check-in', { type: 'gathering.undo-check-in', data: { person: s.dirk } }],
    ['check-in', { type: 'gathering.check-in', data: { person: s.guest } }],
    ['check-in', { type: 'gathering.close-doors', data: {} }],
    ['plan-seating', seating(s.morning, [])],
    ['open-round', { type: 'gathering.open-round', data: { round: s.morning } }],
    note(s.noteA, 1),
    note(s.noteB, 2),
    note(s.noteC, 2),
    [
      'follow-notes',
      { type: 'deliberation.correct-note', data: { note: s.noteA, text: s.text('better') } },
    ],
    ['follow-notes', { type: 'gathering.extend-round', data: { round: s.morning, minutes: 5 } }],
    ['follow-notes', { type: 'gathering.close-round', data: { round: s.morning } }],
    theme(s.trees),
    theme(s.trams),
    theme(trunks),
    ['group-notes', grouped(trunks, [s.noteA])],
    ['publish-dots', grouped(s.trams, [s.noteB, s.noteC])],
    [
      'publish-dots',
      {
        type: 'deliberation.ungroup-note',
        data: { note: s.noteC, reason: 'It says something else' },
      },
    ],
    [
      'publish-dots',
      {
        type: 'deliberation.merge-themes',
        data: { from: trunks, into: s.trees, reason: 'Trunks are trees' },
      },
    ],
  ];
}

function afternoon(): readonly Chapter[] {
  const proposal = (proposal: (typeof s)['plant'], basedOn: number): Chapter => [
    'follow-proposals',
    {
      type: 'deliberation.write-proposal',
      data: {
        proposal,
        basedOn,
        round: s.afternoon,
        table: 1,
        theme: s.trees,
        text: s.text(`version${basedOn}`),
      },
    },
  ];
  const handIn = (proposal: (typeof s)['plant']): Chapter => [
    'follow-proposals',
    { type: 'deliberation.hand-in-proposal', data: { proposal } },
  ];
  const firstChoices = [{ theme: s.trees, people: 2 }];
  return [
    ['publish-dots', { type: 'deliberation.publish-dots', data: { paper: s.dotsPaper } }],
    ['open-dots', { type: 'deliberation.open-dots', data: { ballot: s.dots } }],
    ['close-dots', { type: 'deliberation.close-dots', data: { box: s.box(s.dots, 2) } }],
    [
      'declare-dots',
      {
        type: 'deliberation.choose-themes',
        data: { papers: s.papersFor([s.trees], [s.trees, s.trams]), lots: [] },
      },
    ],
    [
      'collect-preferences',
      {
        type: 'deliberation.collect-preferences',
        data: { preferences: s.list('preferences'), people: 2, firstChoices },
      },
    ],
    ['plan-seating', seating(s.afternoon, [s.trees, s.trees])],
    ['open-round', { type: 'gathering.open-round', data: { round: s.afternoon } }],
    proposal(s.plant, 0),
    proposal(s.plant, 1),
    proposal(s.ride, 0),
    handIn(s.plant),
    handIn(s.ride),
    ['follow-proposals', { type: 'gathering.close-round', data: { round: s.afternoon } }],
    ['publish-ballot', { type: 'decision.publish-ballot', data: { paper: s.votePaper } }],
    ['open-ballot', { type: 'decision.open-ballot', data: { ballot: s.vote } }],
    ['close-ballot', { type: 'decision.close-ballot', data: { box: s.box(s.vote, 2) } }],
    [
      'declare-ballot',
      {
        type: 'decision.declare-result',
        data: { papers: s.papersFor([s.plant], [s.ride]), lots: [s.plant, s.ride] },
      },
    ],
  ];
}

function afterTheDay(): readonly Chapter[] {
  const answer = {
    verdict: 'accepted',
    reason: 'We want it too',
    owner: 'Parks office',
    doneBy: s.day('2027-01-01'),
  } as const;
  const { plant: recommendation, group, action, ann: person } = s;
  return [
    ['send-recommendations', { type: 'response.send-recommendations', data: {} }],
    ['wait-for-answers', { type: 'response.answer', data: { recommendation, answer } }],
    [
      'form-groups',
      { type: 'response.change-answer', data: { recommendation, answer, why: 'The office moved' } },
    ],
    ['form-groups', { type: 'follow-up.form-group', data: { group, recommendation } }],
    [
      'follow-progress',
      { type: 'follow-up.offer-help', data: { person, group, contactConsent: true } },
    ],
    ['follow-progress', { type: 'follow-up.withdraw-help', data: { person, group } }],
    [
      'follow-progress',
      {
        type: 'follow-up.call-meeting',
        data: { group, at: s.instant('2026-06-01T18:00:00.000Z'), place: 'Library' },
      },
    ],
    [
      'follow-progress',
      {
        type: 'follow-up.agree-action',
        data: { action, group, text: s.text('dig'), due: s.day('2026-10-01') },
      },
    ],
    [
      'follow-progress',
      {
        type: 'follow-up.report-progress',
        data: { group, action, progress: 'done', text: s.text('dug') },
      },
    ],
    ['follow-progress', { type: 'follow-up.close-assembly', data: { reason: 'All done' } }],
  ];
}

function seating(round: (typeof s)['morning'], themes: readonly (typeof s)['trees'][]): Asking {
  return {
    type: 'gathering.record-seating',
    data: {
      rounds: [round],
      people: 4,
      tables: [{ round, count: 2, themes }],
      seed: 'f'.repeat(64),
      roster: s.list('roster'),
      seating: s.list('seating'),
      quality: s.quality,
    },
  };
}
