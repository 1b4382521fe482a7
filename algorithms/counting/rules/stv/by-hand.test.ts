import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Count, count } from '../../count.ts';
import type { Rule } from '../../rule.ts';
import { papers } from '../../testing/stv-blt.ts';
import type { Step } from '../../trace.ts';

const options = ['a', 'b', 'c', 'd'];
const scottish: Rule = { rule: 'stv-scottish' };

function counted(rule: Rule, seats: number, lines: readonly string[], lots?: string[]): Count {
  const contest = { options, seats, ...(lots === undefined ? {} : { lots }) };
  const result = count(rule, papers(...lines), contest);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

function step<Code extends Step['code']>({ trace }: Count, code: Code) {
  return trace.filter((each): each is Extract<Step, { code: Code }> => each.code === code);
}

/** Stage by stage: the totals of those still shown, non-transferable, rounding. */
function stages({ trace }: Count) {
  return trace.flatMap((each) =>
    'rounding' in each
      ? [[...each.totals.map(({ total }) => total), each.nonTransferable, each.rounding]]
      : [],
  );
}

// 16 papers, 2 seats: quota 16 / 3, ignoring the decimal, and 1 more: 6. Option a has 8, a surplus of 2:
// each of its papers moves on for 2 x 1 / 8 = 0.25. 5 x 0.25 = 1.25 to b, 3 x 0.25 = 0.75 to c. Then d
// is out (1 to c), then c: 3 + 1 + 0.75 papers' worth have nowhere to go, and b alone is left.
test('Scottish STV by hand: a surplus, two exclusions, the last vacancy', () => {
  const done = counted(scottish, 2, ['5 a>b>c', '3 a>c', '4 b', '3 c>d', '1 d>c']);
  assert.deepEqual(stages(done), [
    [8, 4, 3, 1, 0, 0],
    [6, '5.25000', '3.75000', 1, 0, 0],
    [6, '5.25000', '4.75000', 0, 0],
    [6, '5.25000', '4.75000', 0],
  ]);
  assert.deepEqual(done.winners, ['a', 'b']);
  const [surplus] = step(done, 'surplus-transferred');
  assert.deepEqual(surplus?.moved, [
    { to: 'b', papers: 5, value: '0.25000', was: 1 },
    { to: 'c', papers: 3, value: '0.25000', was: 1 },
  ]);
  const elected = step(done, 'option-elected').map(({ option, stage, by }) => [option, stage, by]);
  assert.deepEqual(elected, [
    ['a', 1, 'quota'],
    ['b', 4, 'remaining'],
  ]);
  const places = done.standings.map(({ option, total, place }) => [option, total, place]);
  assert.deepEqual(places, [
    ['a', 8, 1],
    ['b', '5.25000', 2],
    ['c', '4.75000', 3],
    ['d', 1, 4],
  ]);
});

// 1 / 7 = 0.142857...: cut to 0.14285, so that 7 papers bring b 0.99995, not the 1 that it lacks.
test('Scottish STV by hand: what is beyond five decimals is lost, and keeps b below the quota', () => {
  const done = counted(scottish, 2, ['7 a>b', '5 b', '4 c']);
  assert.deepEqual(stages(done)[1], [6, '5.99995', 4, 0, 0, '0.00005']);
  assert.equal(step(done, 'option-elected')[1]?.by, 'remaining');
});

test('Scottish STV by hand: equal now, so the last stage at which they differed decides', () => {
  const done = counted(scottish, 1, ['1 a>b', '2 b', '3 c', '4 d']);
  assert.deepEqual(step(done, 'earlier-stage-decided'), [
    { code: 'earlier-stage-decided', for: 'out', between: ['b', 'c'], first: 'b', stage: 1 },
  ]);
  assert.deepEqual(done.winners, ['d']);
});

test('equal at every stage: a lot is asked only where it matters, and decides', () => {
  const lines = ['3 a>b', '3 b>a'];
  const tied = counted(scottish, 1, lines);
  assert.deepEqual(tied.tie, { between: ['a', 'b'], forSeats: 1, certain: [] });
  const done = counted(scottish, 1, lines, ['b', 'a']);
  assert.deepEqual(done.winners, ['b']);
  const settled = step(done, 'tie-settled').map(({ between, first, by }) => [between, first, by]);
  assert.deepEqual(settled, [
    [['c', 'd'], 'c', 'paper-order'],
    [['a', 'b'], 'a', 'lots'],
  ]);
});

test('Scottish papers: no single first preference is invalid, a later fault ends the paper there', () => {
  const done = counted(scottish, 1, ['1 >a>b', '1 a=b>c', '1 ', '2 a>b=c>d', '1 b>>a', '3 c']);
  assert.deepEqual([done.ballots.valid, done.ballots.invalid, done.ballots.blank], [6, 2, 1]);
  const reasons = done.ballots.rejected.map(({ reason }) => reason.code);
  assert.deepEqual(reasons, ['no-first-preference', 'no-first-preference']);
  // Out goes d, then b, whose paper ends before a as rank 2 is left out; then a, at two equal ranks.
  assert.deepEqual(
    stages(done).map((each) => each.at(-2)),
    [0, 0, 1, 3],
  );
});

// Valid 9, two seats: quota 9 x 10^4 / 3 and a unit: 3.0001. Surplus 1.9999 of 5: 0.39998 cut to 0.3999.
test('WIGM by hand: quota one unit above the third, values cut at four decimals', () => {
  const done = counted({ rule: 'stv-wigm', digits: 4, ties: 'lot' }, 2, ['5 a>b', '1 b', '3 c']);
  assert.equal(step(done, 'quota-set')[0]?.quota, '3.0001');
  assert.deepEqual(stages(done)[1], ['3.0001', '2.9995', 3, 0, 0, '0.0004']);
  assert.deepEqual(done.winners, ['a', 'c']);
});

// 6 votes, 2 seats: quota 2 and a unit. Option a keeps 2.000000001 / 4 of each vote, rounded up: 0.500000001;
// 4 x 0.499999999 reaches b, less than c's 2.
test('Meek by hand: what a keeps is rounded up, and c is a hair ahead', () => {
  const done = counted({ rule: 'stv-meek', digits: 9, omega: 6 }, 2, ['4 a>b', '2 c']);
  const kept = step(done, 'keep-values-found').at(-1);
  assert.deepEqual(kept?.totals.slice(0, 3), [
    { option: 'a', total: '2.000000004', keeps: '0.500000001' },
    { option: 'b', total: '1.999999996', keeps: 1 },
    { option: 'c', total: 2, keeps: 1 },
  ]);
  assert.deepEqual(done.winners, ['a', 'c']);
});

test('instant runoff by hand: more than half of the papers that still count', () => {
  const rule: Rule = { rule: 'irv', overvote: 'exhaust', skipped: null, ties: 'lot' };
  const done = counted(rule, 1, ['4 a', '3 b>a', '2 c>b', '1 d']);
  const needed = step(done, 'majority-stated').map(({ active, needed: more }) => [active, more]);
  assert.deepEqual(needed, [
    [10, 6],
    [9, 5],
    [9, 5],
  ]);
  assert.deepEqual([done.winners, done.standings[0]?.total], [['b'], 5]);
});

test('instant runoff, two options at one rank: the paper ends, goes on, or goes to the one left', () => {
  const lines = ['3 a', '2 b', '1 d>b=c>a'];
  const rule = { rule: 'irv', skipped: null, ties: 'lot' } as const;
  const last = (overvote: 'exhaust' | 'next' | 'exhaust-if-continuing') =>
    counted({ ...rule, overvote }, 1, [...lines, '1 b']).standings.map(({ option, total }) => [
      option,
      total,
    ]);
  assert.deepEqual(last('exhaust')[0], ['a', 3]);
  assert.deepEqual(last('next')[0], ['a', 4]);
  // c, without any vote, is out first, and so the paper goes to b once d is out.
  assert.deepEqual(last('exhaust-if-continuing')[0], ['b', 4]);
});

test('figures of the rules that make no sense are named', () => {
  const refused = (rule: Rule, seats = 1) => {
    const result = count(rule, [], { options, seats });
    return result.ok ? null : result.refusal;
  };
  const irv = { rule: 'irv', overvote: 'next', skipped: null, ties: 'lot' } as const;
  assert.deepEqual(refused({ ...irv, skipped: -1 }), { code: 'rule-faulty', field: 'skipped' });
  assert.deepEqual(refused(irv, 2), { code: 'one-seat-alone', seats: 2 });
  const wigm = { rule: 'stv-wigm', ties: 'lot' } as const;
  assert.deepEqual(refused({ ...wigm, digits: 19 }), { code: 'rule-faulty', field: 'digits' });
  const meek = { rule: 'stv-meek', digits: 9 } as const;
  assert.deepEqual(refused({ ...meek, omega: 10 }), { code: 'rule-faulty', field: 'omega' });
});
