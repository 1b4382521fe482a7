import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json } from '@commonlot/record';
import { canonical } from '@commonlot/record';
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
} from './testing/changed-story.ts';
import {
  type Act,
  bundleOf,
  lines,
  PEOPLE,
  PROPOSALS,
  type Story,
  slipsOf,
} from './testing/sample-assembly.ts';

const SLIPS = slipsOf('bal_final');

describe('what the checks of the day, the vote and the answer notice', () => {
  const papers = (slips: readonly Json[]) => lines('bal_final.jsonl', slips);
  const cases: readonly (readonly [string, () => Story, readonly Failure[]])[] = [
    [
      'somebody at two tables',
      () =>
        swapped(
          'seating.jsonl',
          lines('seating.jsonl', [
            ...PEOPLE.map((person) => ({ person, round: 'rnd_1', table: 1 })),
            { person: 'per_0000', round: 'rnd_1', table: 2 },
          ]),
        ),
      [['seating-adds-up', 'seating-wrong', seq('gathering.seating-planned')]],
    ],
    [
      'a table that was not set',
      () =>
        swapped(
          'seating.jsonl',
          lines(
            'seating.jsonl',
            PEOPLE.map((person) => ({ person, round: 'rnd_1', table: 4 })),
          ),
        ),
      [['seating-adds-up', 'seating-wrong', seq('gathering.seating-planned')]],
    ],
    [
      'a theme with an invented note',
      () => changed('deliberation.notes-grouped', () => ({ notes: ['not_1', 'not_9'] })),
      [['notes-kept', 'note-unknown', seq('deliberation.notes-grouped')]],
    ],
    [
      'a ballot whose rules changed while it was open',
      () => ({
        ...STORY,
        acts: STORY.acts.toSpliced(
          seq('decision.ballot-opened'),
          0,
          STORY.acts[seq('decision.ballot-published') - 1] ?? assert.fail(),
        ),
      }),
      [['ballot-announced', 'ballot-out-of-order', seq('decision.ballot-opened') + 1]],
    ],
    [
      'a result before the ballot closed',
      () => moved('decision.result-declared', seq('decision.ballot-closed') - 1),
      [
        ['ballot-announced', 'ballot-out-of-order', seq('decision.ballot-closed')],
        ['ballot-recounted', 'ballot-out-of-order', seq('decision.ballot-closed')],
      ],
    ],
    [
      'a paper left out',
      () => swapped('bal_final.jsonl', papers(SLIPS.slice(1))),
      [['ballot-recounted', 'papers-differ', seq('decision.ballot-closed')]],
    ],
    [
      'a paper changed',
      () =>
        swapped(
          'bal_final.jsonl',
          papers(SLIPS.with(1, { code: 'bal_final-1', choices: { pro_0001: 1 } })),
        ),
      [['ballot-recounted', 'votes-differ', seq('decision.result-declared')]],
    ],
    [
      'a receipt that stands twice',
      () =>
        swapped(
          'bal_final.jsonl',
          papers(SLIPS.with(1, { ...(SLIPS[1] ?? assert.fail()), code: 'bal_final-0' })),
        ),
      [['ballot-recounted', 'papers-unsorted', seq('decision.ballot-closed')]],
    ],
    [
      'an invalid paper that was not declared',
      () =>
        changed('decision.result-declared', (data) => ({
          result: { ...part(data, 'result'), valid: 5, invalid: 1 },
        })),
      [['ballot-recounted', 'papers-differ', seq('decision.result-declared')]],
    ],
    [
      'a rule that nobody knows',
      () =>
        changed('decision.ballot-published', (data) => {
          const paper = part(data, 'paper');
          return {
            paper: { ...paper, rules: { ...part(paper, 'rules'), rule: { rule: 'mine' } } },
          };
        }),
      [['ballot-recounted', 'rule-unknown', seq('decision.result-declared')]],
    ],
    [
      'a ballot opened against its condition',
      () =>
        changed('decision.ballot-published', (data) => ({
          paper: {
            ...part(data, 'paper'),
            opensIf: [{ ballot: 'bal_none', option: 'pro_0000', won: true }],
          },
        })),
      [['ballot-announced', 'condition-unmet', seq('decision.ballot-opened')]],
    ],
    [
      'another winner',
      () =>
        changed('decision.result-declared', (data) => ({
          result: { ...part(data, 'result'), winners: ['pro_0000', 'pro_0001'] },
        })),
      [
        ['ballot-recounted', 'winners-differ', seq('decision.result-declared')],
        [
          'recommendations-as-voted',
          'recommendation-not-voted',
          seq('response.recommendations-sent'),
        ],
      ],
    ],
    [
      'a tie nobody declared',
      () =>
        changed('decision.result-declared', (data) => ({
          result: { ...part(data, 'result'), tied: ['pro_0001'] },
        })),
      [['ballot-recounted', 'tie-differs', seq('decision.result-declared')]],
    ],
    [
      'more papers than cards',
      () => changed('gathering.cards-issued', () => ({ cards: 4 })),
      [
        ['dots-recounted', 'cards-differ', seq('deliberation.dots-closed')],
        ['ballot-recounted', 'cards-differ', seq('decision.ballot-closed')],
      ],
    ],
    [
      'a recommendation that did not win',
      () =>
        changed('response.recommendations-sent', () => ({
          recommendations: ['pro_0000', 'pro_0003'],
        })),
      [
        [
          'recommendations-as-voted',
          'recommendation-not-voted',
          seq('response.recommendations-sent'),
        ],
      ],
    ],
    [
      'a winner that was not sent',
      () => changed('response.recommendations-sent', () => ({ recommendations: ['pro_0000'] })),
      [
        [
          'recommendations-as-voted',
          'recommendation-not-sent',
          seq('response.recommendations-sent'),
        ],
      ],
    ],
    [
      'an answer to nothing',
      () => changed('response.answered', () => ({ recommendation: 'pro_0003' })),
      [['answers-to-recommendations', 'answer-to-nothing', seq('response.answered')]],
    ],
    [
      'an entry that is not what its type says',
      () => changed('decision.ballot-opened', () => ({ ballot: 7 })),
      [['entries-readable', 'entry-unreadable', seq('decision.ballot-opened')]],
    ],
  ];
  for (const [name, make, expected] of cases)
    it(name, () => {
      assert.deepEqual(failures(bundleOf(make())), expected);
    });
  it('papers in a tie for the last place, all of whom go on', () => {
    const slips = SLIPS.with(2, { code: 'bal_final-2', choices: { pro_0001: 1 } });
    const made = swapped('bal_final.jsonl', papers(slips));
    const acts = made.acts.map(({ type, data }): Act => {
      const text = canonical(data).replace('"tieRule":"public-lot"', '"tieRule":"all-tied-go-on"');
      if (type !== 'decision.result-declared') return { type, data: json(text) };
      const votes = { pro_0000: 4, pro_0001: 2, pro_0002: 2, pro_0003: 2 };
      const totals = PROPOSALS.map((option) => ({ option, votes: votes[option as 'pro_0000'] }));
      const tied = PROPOSALS.slice(1);
      return {
        type,
        data: {
          result: {
            ...{ ballot: 'bal_final', totals, valid: 6, invalid: 0 },
            ...{ winners: PROPOSALS, tied, lots: [] },
          },
        },
      };
    });
    const files = bundleOf({ ...made, acts });
    assert.deepEqual(
      failures(files).filter(([id]) => id === 'ballot-recounted'),
      [],
    );
  });
  for (const [lots, found] of [
    [['pro_0002', 'pro_0001', 'pro_0003'], []],
    [['pro_0002', 'pro_0001'], ['tie-differs']],
    [['pro_0001', 'pro_0002', 'pro_0003'], ['winners-differ']],
  ] as const)
    it(`papers in a tie for the last place, settled by ${lots.length} lots: ${found.length} found`, () => {
      const slips = SLIPS.with(2, { code: 'bal_final-2', choices: { pro_0001: 1 } });
      const made = swapped('bal_final.jsonl', papers(slips));
      const acts = made.acts.map(({ type, data }): Act => {
        if (type !== 'decision.result-declared') return { type, data };
        const votes = { pro_0000: 4, pro_0001: 2, pro_0002: 2, pro_0003: 2 };
        const totals = PROPOSALS.map((option) => ({ option, votes: votes[option as 'pro_0000'] }));
        const tied = PROPOSALS.slice(1);
        const winners = ['pro_0000', 'pro_0002'];
        return {
          type,
          data: {
            result: {
              ...{ ballot: 'bal_final', totals, valid: 6, invalid: 0 },
              ...{ winners, tied, lots: [...lots] },
            },
          },
        };
      });
      const faults = failures(bundleOf({ ...made, acts })).filter(
        ([id]) => id === 'ballot-recounted',
      );
      assert.deepEqual(
        faults.map(([, code]) => code),
        found,
      );
    });
});
