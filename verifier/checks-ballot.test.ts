import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isJsonObject, type Json } from '@commonlot/record';
import { verify } from './index.ts';
import { bundleOf, PROPOSALS, type Story } from './testing/sample-assembly.ts';
import {
  type Held,
  type HeldActs,
  held,
  heldAfter,
  inOrder,
  judged,
  NEXT,
  QUORUM,
  RANKED,
  SHARE,
} from './testing/sample-ballots.ts';

const [A = '', B = '', C = '', D = ''] = PROPOSALS;

/** Check, code and sentence of what fails. */
function found(story: Story): readonly (readonly [string, string])[] {
  const checks = verify(bundleOf(story)).checks.filter(({ status }) => status === 'failed');
  for (const { text } of checks) assert.match(text, /^[^.]+\.[^.]*\.?$/, 'one sentence');
  return checks.map(({ id, detail }) => [id, detail.code]);
}

/** One ballot held as it should be, but for what is said otherwise. */
const one = (ballot: Held): Story => {
  const acts = held(ballot);
  return heldAfter(inOrder(acts), [acts]);
};
const pair = (first: Held, second: Held, order: (a: HeldActs, b: HeldActs) => Story['acts']) => {
  const [a, b] = [held(first), held(second)];
  return heldAfter(order(a, b), [a, b]);
};
const APART: Held = { ...NEXT, more: {} };

describe('ballots that were held as they should be hold', () => {
  it('a ranked one whose tie lots settled on the way, with the figures after the lots', () => {
    assert.deepEqual(found(one(RANKED)), []);
  });
  it('one that asks for a share of those present, and is not carried', () => {
    const acts = held(SHARE);
    const { data } = acts.declared;
    assert.ok(isJsonObject(data) && isJsonObject(data['result']));
    assert.deepEqual(data['result']['winners'], []);
    assert.deepEqual(found(one(SHARE)), []);
  });
  it('one with a quorum that is met, and the figures of it', () => {
    assert.deepEqual(found(one(QUORUM)), []);
  });
  it('one of which all who tie for the last place go on', () => {
    const papers = [{ [A]: 1 }, { [B]: 1 }, { [A]: 1 }, { [C]: 1 }];
    const rule = { rule: 'approval', picks: 1 } as const;
    const tie = { papers, rule, tied: [B, C], winners: 2, tieRule: 'all-tied-go-on' } as const;
    assert.deepEqual(found(one({ ...tie, ballot: 'bal_all', said: { winners: [A, B, C] } })), []);
  });
  it('a pair of which the second opens on what the first decided', () => {
    assert.deepEqual(found(pair(SHARE, NEXT, (a, b) => [...inOrder(a), ...inOrder(b)])), []);
  });
  it('a paper that breaks the rule is in the list and counts as invalid', () => {
    const papers = [...APART.papers, { [A]: 1, [B]: 1 }];
    assert.deepEqual(found(one({ ...APART, papers })), []);
  });
});

const COUNT = 'ballot-recounted';
const ORDER = 'ballot-announced';
const totals = (votes: readonly (readonly [string, Json])[]): Json =>
  votes.map(([option, count]) => ({ option, votes: count }));

const cheats: readonly (readonly [string, () => Story, readonly (readonly [string, string])[]])[] =
  [
    [
      'lots drawn where no tie asked for them',
      () => one({ ...APART, lots: [B, C] }),
      [[COUNT, 'lots-not-asked']],
    ],
    [
      'lots among more options than tie',
      () => one({ ...APART, papers: [{ [B]: 1 }, { [C]: 1 }], tied: [B, C], lots: [C, A, B] }),
      [[COUNT, 'lots-not-asked']],
    ],
    [
      'a tied option without its lot',
      () => one({ ...RANKED, said: { lots: [B, C] } }),
      [[COUNT, 'tie-differs']],
    ],
    [
      'lots of an option that is not on the paper',
      () => one({ ...RANKED, said: { lots: [B, C, A, 'pro_none'] } }),
      [[COUNT, 'count-refused']],
    ],
    [
      'one option with two lots',
      () => one({ ...RANKED, said: { lots: [B, C, A, B] } }),
      [[COUNT, 'count-refused']],
    ],
    [
      'lots of another order than the result was counted by',
      () => one({ ...RANKED, said: { lots: [A, C, B] } }),
      [[COUNT, 'votes-differ']],
    ],
    [
      'a result declared again with other lots',
      () => {
        const [first, second] = [held(RANKED), held({ ...RANKED, lots: [A, B, C] })];
        return heldAfter([...inOrder(first), second.declared], [first]);
      },
      [[ORDER, 'ballot-step-twice']],
    ],
    [
      'a ballot opened twice',
      () => {
        const acts = held(APART);
        const { published, opened, closed, declared } = acts;
        return heldAfter([published, opened, opened, closed, declared], [acts]);
      },
      [[ORDER, 'ballot-step-twice']],
    ],
    [
      'a box closed again with other papers in it',
      () => {
        const [first, second] = [held(APART), held({ ...APART, papers: [{ [D]: 1 }] })];
        const { published, opened, closed } = first;
        const acts = [published, opened, closed, second.closed, second.declared];
        return heldAfter(acts, [first, second]);
      },
      [[ORDER, 'ballot-step-twice']],
    ],
    [
      'a ballot that closed and had never opened',
      () => {
        const acts = held(APART);
        return heldAfter([acts.published, acts.closed, acts.declared], [acts]);
      },
      [[ORDER, 'ballot-out-of-order']],
    ],
    [
      'two ballots open at once',
      () =>
        pair(SHARE, APART, (a, b) => [
          ...[a.published, b.published, a.opened, b.opened],
          ...[a.closed, a.declared, b.closed, b.declared],
        ]),
      [[ORDER, 'ballot-beside-another']],
    ],
    [
      'a ballot opened while the papers of another wait for their count',
      () =>
        pair(SHARE, APART, (a, b) => [
          ...[a.published, b.published, a.opened, a.closed, b.opened],
          ...[a.declared, b.closed, b.declared],
        ]),
      [[ORDER, 'ballot-beside-another']],
    ],
    [
      'a ballot whose condition is not met',
      () =>
        pair(
          SHARE,
          { ...NEXT, more: { opensIf: [{ ballot: SHARE.ballot, option: A, won: true }] } },
          (a, b) => [...inOrder(a), ...inOrder(b)],
        ),
      [[ORDER, 'condition-unmet']],
    ],
    [
      'a condition on a ballot that comes later',
      () => pair(SHARE, NEXT, (a, b) => [...inOrder(b), ...inOrder(a)]),
      [[ORDER, 'condition-unmet']],
    ],
    [
      'the number of those entitled changed after the ballot opened',
      () => {
        const acts = held(SHARE);
        const { published, opened, closed, declared } = acts;
        return heldAfter([published, opened, published, closed, declared], [acts]);
      },
      [[ORDER, 'ballot-out-of-order']],
    ],
    [
      'a rule that no assembly counts by',
      () => one({ ...RANKED, rule: { rule: 'stv-wigm', digits: 4, ties: 'lot' } }),
      [[COUNT, 'rule-unknown']],
    ],
    [
      'a share counted over another base than the paper says',
      () => one({ ...SHARE, said: { winners: [A] } }),
      [[COUNT, 'winners-differ']],
    ],
    [
      'totals in another order than the count ranks them',
      () =>
        one({
          ...APART,
          said: {
            totals: totals([
              [C, 1],
              [B, 2],
              [A, 0],
              [D, 0],
            ]),
          },
        }),
      [[COUNT, 'place-differs']],
    ],
    [
      'all in a tie go on under a rule that has no total to tie on',
      () => one({ ...RANKED, tieRule: 'all-tied-go-on' }),
      [[COUNT, 'tie-rule-unfit']],
    ],
    [
      'an option that nobody handed in',
      () => one({ ...APART, options: [A, B, C, 'pro_none'] }),
      [[ORDER, 'option-unknown']],
    ],
    [
      'an option handed in after the ballot opened',
      () => {
        const acts = held({ ...APART, options: [A, B, C, 'pro_late'] });
        const late = { type: 'deliberation.proposal-handed-in', data: { proposal: 'pro_late' } };
        const { published, opened, closed, declared } = acts;
        return heldAfter([published, opened, late, closed, declared], [acts]);
      },
      [[ORDER, 'option-unknown']],
    ],
    ...(['', 'bal_a'] as const).map(
      (receipt) =>
        [
          `a paper with receipt “${receipt}” in the second line`,
          () => one({ ...APART, receipts: ['bal_next-0', receipt, 'bal_next-2'] }),
          [[COUNT, 'papers-unsorted']],
        ] as const,
    ),
    [
      'votes against that were left out of what was declared',
      () => one({ ...SHARE, said: { judged: judged(SHARE, { against: 0 }) } }),
      [[COUNT, 'judged-differs']],
    ],
    [
      'a base that makes the majority easier',
      () => one({ ...SHARE, said: { judged: judged(SHARE, { base: 6, needed: 4 }) } }),
      [[COUNT, 'judged-differs']],
    ],
    [
      'a majority declared without its figures',
      () => one({ ...SHARE, said: { judged: [] } }),
      [[COUNT, 'judged-differs']],
    ],
    [
      'figures of a majority where the rule asks for none',
      () => one({ ...APART, said: { judged: judged(SHARE, {}) } }),
      [[COUNT, 'judged-differs']],
    ],
    [
      'a quorum declared lower than it is',
      () => one({ ...QUORUM, said: { quorum: { counted: 6, least: 4, entitled: 9 } } }),
      [[COUNT, 'quorum-differs']],
    ],
    [
      'a quorum declared where the rule has none',
      () => one({ ...SHARE, said: { quorum: { counted: 6, least: 5, entitled: 9 } } }),
      [[COUNT, 'quorum-differs']],
    ],
    [
      'a winner named twice',
      () => one({ ...APART, said: { winners: [B, B] } }),
      [[COUNT, 'place-differs']],
    ],
  ];

describe('each way to cheat with a ballot is said in one sentence', () => {
  for (const [name, make, expected] of cheats)
    it(name, () => assert.deepEqual(found(make()), expected));
});
