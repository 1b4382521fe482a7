import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ballot } from './ballots/ballot.ts';
import { type Count, count } from './count.ts';
import type { Contest } from './method.ts';
import type { Rule } from './rule.ts';

const approval: Rule = { rule: 'approval', picks: 2 };
const contest: Contest = { options: ['a', 'b', 'c', 'd'], seats: 2 };

function box(...choices: Ballot['choices'][]): Ballot[] {
  return choices.map((each, index) => ({ code: `card-${index}`, choices: each }));
}

function counted(rule: Rule, ballots: readonly Ballot[], over: Contest = contest): Count {
  const result = count(rule, ballots, over);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

function refused(rule: Rule, ballots: readonly Ballot[], over: Contest): unknown {
  const result = count(rule, ballots, over);
  assert.ok(!result.ok);
  return result.refusal;
}

test('approval: the two with most votes win, best first', () => {
  const done = counted(approval, box({ a: 1, b: 1 }, { b: 1, c: 1 }, { b: 1, c: 1 }, { d: 0 }));
  assert.deepEqual(done.winners, ['b', 'c']);
  assert.equal(done.tie, null);
  assert.deepEqual(
    done.standings.map((s) => [s.option, s.total, s.place]),
    [
      ['b', 3, 1],
      ['c', 2, 2],
      ['a', 1, 3],
      ['d', 0, 4],
    ],
  );
  assert.deepEqual([done.ballots.cast, done.ballots.valid, done.ballots.blank], [4, 3, 1]);
});

test('a tie for the last seat is returned, and lots decide it', () => {
  const ballots = box({ a: 1, b: 1 }, { a: 1, c: 1 });
  const tied = counted(approval, ballots);
  assert.deepEqual(tied.winners, ['a']);
  assert.deepEqual(tied.tie, { between: ['b', 'c'], forSeats: 1, certain: ['a'] });
  const after = counted(approval, ballots, { ...contest, lots: ['c', 'b'] });
  assert.deepEqual([after.winners, after.tie], [['a', 'c'], null]);
  assert.deepEqual(
    after.trace.map((step) => step.code),
    [
      'rule-stated',
      'ballots-sorted',
      'option-counted',
      'option-counted',
      'option-counted',
      'option-counted',
      'tie-settled',
      'seat-won',
      'seat-won',
    ],
  );
});

test('a tie that no seat hangs on is no tie, and shares its place', () => {
  const done = counted(approval, box({ a: 1, b: 1 }, { a: 1, b: 1 }, { c: 1 }));
  assert.deepEqual([done.winners, done.tie], [['a', 'b'], null]);
  assert.deepEqual(
    done.standings.map((s) => s.place),
    [1, 1, 3, 4],
  );
});

test('invalid ballots are kept out whole, each with its reason', () => {
  const done = counted(
    approval,
    box({ a: 1, b: 1, c: 1 }, { a: 1, x: 1 }, { a: 0.5 }, { a: 2 }, { a: -1, b: 1 }, { b: 1 }),
  );
  assert.deepEqual(done.ballots, {
    cast: 6,
    valid: 1,
    blank: 0,
    invalid: 5,
    rejected: [
      { code: 'card-0', reason: { code: 'too-many-picks', picks: 3, most: 2 } },
      { code: 'card-1', reason: { code: 'unknown-option', option: 'x' } },
      { code: 'card-2', reason: { code: 'not-a-whole-number', option: 'a', mark: 0.5 } },
      {
        code: 'card-3',
        reason: { code: 'mark-out-of-range', option: 'a', mark: 2, min: 0, max: 1 },
      },
      {
        code: 'card-4',
        reason: { code: 'mark-out-of-range', option: 'a', mark: -1, min: 0, max: 1 },
      },
    ],
  });
});

test('dots: several on one option up to the cap, no more than the person has', () => {
  const rule: Rule = { rule: 'dots', dots: 5, perOption: 3 };
  const done = counted(rule, box({ a: 3, b: 2 }, { b: 3, c: 3 }, { b: 4 }, { c: 1 }));
  assert.deepEqual(
    done.standings.map((s) => [s.option, s.total]),
    [
      ['a', 3],
      ['b', 2],
      ['c', 1],
      ['d', 0],
    ],
  );
  assert.deepEqual(
    done.ballots.rejected.map((r) => r.reason.code),
    ['too-many-dots', 'mark-out-of-range'],
  );
});

const twoThirds = { numerator: 2, denominator: 3 };

test('threshold: the stated base decides', () => {
  // 4 for, 2 against, 3 abstain in a room of 10 out of 12 entitled.
  const ballots = box(
    ...Array.from({ length: 4 }, () => ({ a: 1 })),
    ...Array.from({ length: 2 }, () => ({ a: -1 })),
    ...Array.from({ length: 3 }, () => ({ a: 0 })),
  );
  const one: Contest = { options: ['a'], seats: 1 };
  const winners = (rule: Rule) => counted(rule, ballots, one).winners;
  const of = (base: 'voting' | 'present' | 'all', people: number) =>
    base === 'voting' ? { of: base } : { of: base, people };
  const rule = { rule: 'threshold', share: twoThirds, passes: 'at-least' } as const;
  assert.deepEqual(winners({ ...rule, base: { of: 'voting' } }), ['a']);
  assert.deepEqual(winners({ ...rule, passes: 'more-than', base: { of: 'voting' } }), []);
  assert.deepEqual(winners({ ...rule, base: of('present', 10) }), []);
  const third = { ...rule, share: { numerator: 1, denominator: 3 } };
  assert.deepEqual(winners({ ...third, base: of('all', 12) }), ['a']);
  assert.deepEqual(winners({ ...third, base: of('all', 13) }), []);
  const trace = counted({ ...rule, base: of('present', 10) }, ballots, one).trace;
  assert.deepEqual(trace[2], {
    code: 'option-failed',
    option: 'a',
    votesFor: 4,
    votesAgainst: 2,
    abstentions: 3,
    of: 'present',
    base: 10,
    needed: 7,
    also: null,
    missed: ['majority'],
  });
});

test('threshold: nothing passes when nobody votes, and what fails never wins', () => {
  const rule: Rule = {
    rule: 'threshold',
    share: { numerator: 0, denominator: 1 },
    passes: 'at-least',
    base: { of: 'voting' },
  };
  const done = counted(rule, box({ a: -1, b: 0 }, { a: -1 }));
  // Zero of two is at least zero, so a passes on this odd share; b, c and d have no votes at all.
  assert.deepEqual(done.winners, ['a']);
  assert.equal(done.trace.at(-1)?.code, 'seat-won');
  assert.deepEqual(
    done.standings.map((s) => s.place),
    [1, 2, 2, 2],
  );
});

test('score: sums, medians, and options left open count as the lowest score', () => {
  const rule: Rule = { rule: 'score', min: 1, max: 5 };
  const done = counted(rule, box({ a: 5, b: 4 }, { a: 1, b: 4 }, { b: 3, c: 5 }, {}, { a: 6 }));
  assert.deepEqual(
    done.standings.map((s) => [s.option, s.total, s.detail.rule === 'score' && s.detail.median]),
    [
      ['b', 11, 4],
      ['a', 7, 1],
      ['c', 7, 1],
      ['d', 3, 1],
    ],
  );
  assert.deepEqual([done.ballots.blank, done.ballots.invalid], [1, 1]);
  assert.deepEqual(done.tie, { between: ['a', 'c'], forSeats: 1, certain: ['b'] });
});

test('no ballots at all: everybody ties', () => {
  const done = counted(approval, []);
  assert.deepEqual(done.tie, { between: ['a', 'b', 'c', 'd'], forSeats: 2, certain: [] });
});

test('an option named like an object member is an option like any other', () => {
  const over: Contest = { options: ['__proto__', 'constructor'], seats: 1 };
  const choices: unknown = JSON.parse('{"__proto__":1}');
  const done = counted(approval, [{ code: '1', choices: choices as Ballot['choices'] }], over);
  assert.deepEqual(done.winners, ['__proto__']);
});

test('refusals name what is wrong', () => {
  const ballots = box({ a: 1 });
  const code = (over: Partial<Contest>, rule: Rule = approval, cast = ballots) =>
    refused(rule, cast, { ...contest, ...over });
  assert.deepEqual(code({}, { rule: 'approval', picks: 0 }), {
    code: 'rule-faulty',
    field: 'picks',
  });
  assert.deepEqual(code({}, { rule: 'dots', dots: 3, perOption: 0.5 }), {
    code: 'rule-faulty',
    field: 'perOption',
  });
  assert.deepEqual(code({}, { rule: 'score', min: 3, max: 3 }), {
    code: 'rule-faulty',
    field: 'max',
  });
  const most: Rule = {
    rule: 'threshold',
    share: { numerator: 3, denominator: 2 },
    passes: 'more-than',
    base: { of: 'voting' },
  };
  assert.deepEqual(code({}, most), { code: 'rule-faulty', field: 'share' });
  const empty: Rule = { ...most, share: twoThirds, base: { of: 'present', people: 0 } };
  assert.deepEqual(code({}, empty), { code: 'base-below-ballots', people: 0, cast: 1 });
  assert.deepEqual(code({ options: [] }), { code: 'no-options' });
  assert.deepEqual(code({ options: ['a', 'a'] }), { code: 'option-twice', option: 'a' });
  assert.deepEqual(code({ seats: 0 }), { code: 'seats-faulty', seats: 0 });
  assert.deepEqual(code({ seats: 5 }), { code: 'seats-above-options', seats: 5, options: 4 });
  assert.deepEqual(code({}, approval, [...ballots, ...ballots]), {
    code: 'code-twice',
    ballot: 'card-0',
  });
  assert.deepEqual(code({ lots: ['x'] }), { code: 'lot-unknown', option: 'x' });
  assert.deepEqual(code({ lots: ['a', 'a'] }), { code: 'lot-twice', option: 'a' });
  assert.deepEqual(code({ lots: ['a', 'c'] }), { code: 'lots-incomplete', missing: ['b', 'd'] });
});
