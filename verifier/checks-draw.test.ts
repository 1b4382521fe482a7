import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canonical, type Json, type JsonObject, utf8 } from '@commonlot/record';
import {
  changed,
  type Failure,
  failures,
  json,
  moved,
  part,
  STORY,
  seq,
  swapped,
  without,
} from './testing/changed-story.ts';
import {
  attach,
  ballsOf,
  bundleOf,
  HOUSEHOLDS,
  type LotteryStory,
  lines,
  lotteryOf,
  PANELS,
  PEOPLE,
  type Story,
  SUMMARY,
} from './testing/sample-assembly.ts';

describe('what the checks of the draws notice', () => {
  const drawnRows = (name: string): readonly JsonObject[] => {
    const document = STORY.documents.find((one) => one.name === name) ?? assert.fail(name);
    const text = Buffer.from(document.bytes).toString().trim();
    return text.split('\n').map((line) => part({ row: json(line) }, 'row'));
  };
  const letters1 = drawnRows('letters-1.jsonl');
  const lotteryWith = (change: Partial<LotteryStory>) => swapped('lottery.json', lotteryOf(change));
  /** The sample's document, its JSON changed as it lies there. */
  const lotteryWritten = (change: { readonly [key: string]: Json }) => {
    const document = STORY.documents.find((one) => one.name === 'lottery.json') ?? assert.fail();
    const value = {
      ...part({ row: json(Buffer.from(document.bytes).toString()) }, 'row'),
      ...change,
    };
    return swapped(
      'lottery.json',
      attach('lottery.json', 'application/json', utf8(canonical(value))),
    );
  };
  const SELECTION = 'selection.lottery-computed';
  const cases: readonly (readonly [string, () => Story, readonly Failure[]])[] = [
    [
      'a pledge after the letters',
      () => moved('commission.pledge-published', 5),
      [['pledge-first', 'pledge-not-first', 4]],
    ],
    [
      'no pledge',
      () => without('commission.pledge-published'),
      [['pledge-first', 'pledge-not-first', 4]],
    ],
    [
      'a household fewer than stated',
      () => swapped('households.jsonl', lines('households.jsonl', HOUSEHOLDS.slice(1))),
      [
        ['frame-listed', 'households-differ', 3],
        ['letters-recomputed', 'shares-differ', 4],
      ],
    ],
    [
      'a household in another stratum',
      () =>
        swapped(
          'households.jsonl',
          lines('households.jsonl', HOUSEHOLDS.with(0, { id: 'hh_0000', stratum: 'Old Town' })),
        ),
      [
        ['frame-listed', 'stratum-differs', 3],
        ['letters-recomputed', 'shares-differ', 4],
      ],
    ],
    [
      'a list that is no list',
      () => swapped('households.jsonl', lines('households.jsonl', ['x'])),
      [
        ['frame-listed', 'document-unreadable', 3],
        ['letters-recomputed', 'document-unreadable', 3],
      ],
    ],
    [
      'a draw nobody announced',
      () => without('invitation.draw-announced'),
      [
        ['letters-announced', 'draw-not-announced', 6],
        ['letters-recomputed', 'draw-not-announced', 6],
      ],
    ],
    [
      'a draw announced afterwards',
      () => moved('invitation.draw-announced', 6),
      [
        ['letters-announced', 'draw-not-announced', 6],
        ['letters-recomputed', 'draw-not-announced', 6],
      ],
    ],
    [
      'a draw that was cancelled',
      () => ({
        ...STORY,
        acts: STORY.acts.toSpliced(6, 0, {
          type: 'invitation.draw-cancelled',
          data: { wave: 2, reason: 'x' },
        }),
      }),
      [
        ['letters-announced', 'draw-not-announced', 8],
        ['letters-recomputed', 'draw-not-announced', 8],
      ],
    ],
    [
      'more letters than announced',
      () => changed('invitation.letters-drawn', () => ({ letters: 7 })),
      [['letters-announced', 'draw-not-as-announced', 7]],
    ],
    [
      'other randomness than announced',
      () => changed('invitation.draw-announced', () => ({ seedPlan: 'typed' })),
      [['letters-announced', 'draw-not-as-announced', 7]],
    ],
    [
      'shares that favour a stratum',
      () =>
        changed('invitation.draw-announced', (data) => ({
          shares: (data['shares'] as { letters: number }[]).map((share, i) => ({
            ...share,
            letters: share.letters + (i === 0 ? 1 : -1),
          })),
        })),
      [['letters-recomputed', 'shares-differ', 6]],
    ],
    [
      'dice that were changed',
      () =>
        changed('invitation.letters-drawn', () => ({
          randomness: { kind: 'dice', sides: 6, rolls: [1, 1, 6, 2, 2, 5, 4, 1, 6, 6, 3, 2] },
        })),
      [['letters-recomputed', 'seed-differs', 7]],
    ],
    [
      'dice with seven pips',
      () =>
        changed('invitation.letters-drawn', () => ({
          randomness: { kind: 'dice', sides: 6, rolls: [7, 1, 6, 2, 2, 5, 4, 1, 6, 6, 3, 2] },
        })),
      [['letters-recomputed', 'randomness-unusable', 7]],
    ],
    [
      'a friend on the list of letters',
      () =>
        swapped(
          'letters-1.jsonl',
          lines('letters-1.jsonl', letters1.with(4, { ...letters1[4], id: 'hh_friend' })),
        ),
      [['letters-recomputed', 'letters-differ', 5]],
    ],
    [
      'a ticket that was improved',
      () =>
        swapped(
          'letters-1.jsonl',
          lines('letters-1.jsonl', letters1.with(4, { ...letters1[4], ticket: '00'.repeat(32) })),
        ),
      [['letters-recomputed', 'letters-differ', 5]],
    ],
    [
      'balls said to change chances less than they do',
      () => lotteryWith({ balls: ballsOf(51, 24) }),
      [['lottery-adds-up', 'lottery-wrong', seq(SELECTION)]],
    ],
    [
      'a largest change stated otherwise than in the summary',
      () => lotteryWith({ largestChange: 0.1 }),
      [['lottery-adds-up', 'lottery-wrong', seq(SELECTION)]],
    ],
    [
      'a letter left out',
      () => swapped('letters-1.jsonl', lines('letters-1.jsonl', letters1.slice(0, -1))),
      [['letters-recomputed', 'letters-differ', 5]],
    ],
    [
      'a pool larger than people registered',
      () => changed('registration.closed', () => ({ registered: 13 })),
      [['pool-adds-up', 'pool-differs', seq('registration.closed')]],
    ],
    [
      'a lottery of another size',
      () => lotteryWith({ size: 5 }),
      [['lottery-adds-up', 'lottery-wrong', seq(SELECTION)]],
    ],
    [
      'a lottery that leaves somebody out',
      () => lotteryWith({ people: PEOPLE.slice(1), probabilities: [] }),
      [['lottery-adds-up', 'lottery-wrong', seq(SELECTION)]],
    ],
    [
      'weights that do not make one',
      () => lotteryWith({ panels: PANELS.map((panel) => ({ ...panel, weight: 0.25 })) }),
      [['lottery-adds-up', 'lottery-wrong', seq(SELECTION)]],
    ],
    [
      'a panel with somebody twice',
      () =>
        lotteryWith({
          panels: PANELS.with(1, {
            weight: 0.25,
            members: ['per_0003', 'per_0003', 'per_0004', 'per_0005'],
          }),
        }),
      [['lottery-adds-up', 'lottery-wrong', seq(SELECTION)]],
    ],
    [
      'a chance that is not what is stated',
      () => lotteryWith({ probabilities: PEOPLE.map(() => 4 / 12) }),
      [['lottery-adds-up', 'lottery-wrong', seq(SELECTION)]],
    ],
    [
      'balls that change chances more than stated',
      () => lotteryWith({ balls: ballsOf(0, 100) }),
      [['lottery-adds-up', 'lottery-wrong', seq(SELECTION)]],
    ],
    [
      'a mask longer than the pool',
      () => lotteryWritten({ panels: ['f00', '1e00', '81c'] }),
      [
        ['lottery-adds-up', 'lottery-wrong', seq(SELECTION)],
        ['panel-recomputed', 'panel-differs', seq('selection.panel-drawn')],
      ],
    ],
    [
      'a weight for a panel there is not',
      () => lotteryWritten({ weights: [[7, 1]] }),
      [['lottery-adds-up', 'lottery-wrong', seq(SELECTION)]],
    ],
    [
      'a ball for a panel there is not',
      () =>
        lotteryWritten({
          balls: { count: 100, panels: Array.from({ length: 100 }, () => 3), largestChange: 0 },
        }),
      [
        ['lottery-adds-up', 'lottery-wrong', seq(SELECTION)],
        ['panel-recomputed', 'panel-differs', seq('selection.panel-drawn')],
      ],
    ],
    [
      'a panel of letters that are no hex digits',
      () => lotteryWritten({ panels: ['f00', '1E0', '81c'] }),
      [
        ['lottery-adds-up', 'lottery-wrong', seq(SELECTION)],
        ['panel-recomputed', 'panel-differs', seq('selection.panel-drawn')],
      ],
    ],
    [
      'a summary that flatters',
      () => changed(SELECTION, () => ({ summary: { ...SUMMARY, leastChance: 0.3 } })),
      [['lottery-adds-up', 'lottery-wrong', seq(SELECTION)]],
    ],
    [
      'a panel draw nobody announced',
      () => without('selection.draw-announced'),
      [
        ['panel-announced', 'draw-not-announced', seq('selection.panel-drawn') - 1],
        ['panel-recomputed', 'draw-not-announced', seq('selection.panel-drawn') - 1],
        ['alternates-recomputed', 'draw-not-announced', seq('selection.alternates-drawn') - 1],
      ],
    ],
    [
      'a panel draw taken back',
      () => ({
        ...STORY,
        acts: STORY.acts.toSpliced(seq('selection.panel-drawn') - 1, 0, {
          type: 'selection.draw-cancelled',
          data: { reason: 'x' },
        }),
      }),
      [
        ['panel-announced', 'draw-not-announced', seq('selection.panel-drawn') + 1],
        ['panel-recomputed', 'draw-not-announced', seq('selection.panel-drawn') + 1],
      ],
    ],
    [
      'a lottery changed after the announcement',
      () => moved(SELECTION, seq('selection.draw-announced') - 1),
      [['panel-announced', 'draw-not-as-announced', seq('selection.draw-announced') - 1]],
    ],
    [
      'another ball than the dice say',
      () => changed('selection.panel-drawn', () => ({ ball: 12 })),
      [['panel-recomputed', 'ball-differs', seq('selection.panel-drawn')]],
    ],
    [
      'three dice for a hundred balls',
      () =>
        changed('selection.panel-drawn', () => ({
          randomness: { kind: 'dice', sides: 10, rolls: [6, 1, 0] },
        })),
      [['panel-recomputed', 'randomness-unusable', seq('selection.panel-drawn')]],
    ],
    [
      'another panel than the ball says',
      () =>
        changed('selection.panel-drawn', () => ({
          panel: ['per_0003', 'per_0004', 'per_0005', 'per_0007'],
        })),
      [
        ['panel-recomputed', 'panel-differs', seq('selection.panel-drawn')],
        // per_0006, who was on it, has no chance to be an alternate
        ['alternates-recomputed', 'alternates-wrong', seq('selection.alternates-drawn')],
        // per_0007, who came in, is on this panel already
        ['seats-recomputed', 'replacement-wrong', seq('selection.seats-filled')],
      ],
    ],
  ];
  for (const [name, make, expected] of cases)
    it(name, () => {
      assert.deepEqual(failures(bundleOf(make())), expected);
    });
  it('a household twice, wherever its ticket falls', () => {
    const list = HOUSEHOLDS.with(3, HOUSEHOLDS[0] ?? assert.fail());
    const found = failures(bundleOf(swapped('households.jsonl', lines('households.jsonl', list))));
    assert.deepEqual(found[0], ['frame-listed', 'id-twice', 3]);
  });
});
