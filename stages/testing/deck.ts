import * as s from './samples.ts';
import type { Asking } from './specification.ts';
import { story } from './story.ts';

const everyone = s.people.map((person) => ({ person }));
const themes = [s.trees, s.trees, s.trees, s.trams, s.trams, s.trams];
const counts = [
  { papers: s.papersFor([], [s.plant]), lots: [] },
  { papers: s.papersFor([s.trams], [s.trees]), lots: [s.trams] },
];

/** What is changed in the story's commands. Twice the same is as likely as two people are. */
const VARIANTS: Readonly<Partial<Record<Asking['type'], readonly object[]>>> = {
  'commission.set-question': [{ reason: 'Clearer' }],
  'invitation.announce-draw': [
    { letters: 2, weights: {}, seedPlan: 'dice' },
    { letters: Number.NaN, weights: { constructor: 1 } },
  ],
  'invitation.draw-letters': [{ letters: 2 }],
  'registration.register-person': [{ person: s.eva, fromHousehold: 1 }],
  'registration.withdraw-person': everyone,
  'selection.confirm-member': everyone,
  'selection.decline-member': everyone,
  'selection.draw-alternates': s.people.map((person) => s.alternatesDraw([person])),
  'selection.fill-seats': s.people.map((person) => ({ incoming: [person] })),
  'selection.extend-panel': s.people.map((person) => ({ incoming: [person] })),
  'gathering.check-in': everyone,
  'gathering.undo-check-in': everyone,
  'gathering.set-programme': [{ rounds: s.rounds.toReversed().map(wider) }],
  'gathering.record-seating': [{}, {}, {}, {}],
  'gathering.open-round': [{}, {}, {}, {}],
  'deliberation.group-notes': [{ notes: [s.noteB, s.noteB], theme: s.trees }],
  'deliberation.merge-themes': themes.map((from) => ({
    from,
    into: from === s.trees ? s.trams : s.trees,
  })),
  'deliberation.choose-themes': counts,
  'decision.declare-result': counts,
};

/** A command that can be thrown in, and the chapter it belongs to. */
export interface Card {
  readonly asking: Asking;
  readonly chapter: number;
}

/**
 * Commands to throw in: all of the story and, of those that go wrong in interesting ways, variants
 * with other people, tables, ballots and numbers. Few ids, so that they meet.
 */
export const deck: readonly Card[] = story.flatMap(([, asking], chapter) =>
  [asking, ...variants(asking)].map((one) => ({ asking: one, chapter })),
);

function variants(asking: Asking): readonly Asking[] {
  const vary = VARIANTS[asking.type];
  return (vary ?? []).map((data) => ({ ...asking, data: { ...asking.data, ...data } }) as Asking);
}

function wider(round: (typeof s.rounds)[number]) {
  return { ...round, seats: { min: 2, max: 8 } };
}
