import * as s from './samples.ts';
import type { Asking } from './specification.ts';
import { story } from './story.ts';

/**
 * Commands to shuffle: all of the story and, of those that go wrong in interesting ways, variants
 * with other people, tables, ballots and numbers. Few ids, so that they meet.
 */
export const deck: readonly Asking[] = [
  ...story.map(([, asking]) => asking),
  ...story.map(([, asking]) => asking).flatMap(variants),
];

function variants(asking: Asking): readonly Asking[] {
  switch (asking.type) {
    case 'commission.set-question':
      return [{ ...asking, data: { ...asking.data, reason: 'Clearer' } }];
    case 'invitation.announce-draw':
      return [
        { ...asking, data: { letters: 2, weights: {}, seedPlan: 'dice' } },
        { ...asking, data: { letters: Number.NaN, weights: { constructor: 1 }, seedPlan: 'dice' } },
      ];
    case 'invitation.draw-letters':
      return [{ ...asking, data: { ...asking.data, letters: 2 } }];
    case 'registration.register-person':
      return [{ ...asking, data: { ...asking.data, person: s.eva, fromHousehold: 1 } }];
    case 'registration.withdraw-person':
    case 'selection.confirm-member':
    case 'selection.decline-member':
    case 'gathering.check-in':
    case 'gathering.undo-check-in':
      return s.people.map((person) => ({ ...asking, data: { ...asking.data, person } }) as Asking);
    case 'selection.replace-member':
      return s.people.flatMap((leaver) =>
        s.people.map((alternate) => ({ ...asking, data: { ...asking.data, leaver, alternate } })),
      );
    case 'gathering.set-programme':
      return [{ ...asking, data: { rounds: s.rounds.toReversed().map(wider) } }];
    case 'deliberation.group-notes':
      return [{ ...asking, data: { ...asking.data, notes: [s.noteB, s.noteB], theme: s.trees } }];
    case 'deliberation.merge-themes':
      return [
        { ...asking, data: { ...asking.data, from: s.trees, into: s.trams } },
        { ...asking, data: { ...asking.data, from: s.trams, into: s.trees } },
      ];
    case 'deliberation.choose-themes':
    case 'decision.declare-result':
      return [
        { ...asking, data: { papers: s.papersFor([], [s.plant]), lots: [] } },
        { ...asking, data: { papers: s.papersFor([s.trams], [s.trees]), lots: [s.trams] } },
      ];
    default:
      return [];
  }
}

function wider(round: (typeof s.rounds)[number]) {
  return { ...round, seats: { min: 2, max: 8 } };
}
