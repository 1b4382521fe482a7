import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BoxBuilder } from './ballots/box.ts';
import { count } from './count.ts';
import type { Base, ThresholdRule } from './rules/threshold.ts';

interface Room {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly blank: number;
  readonly invalid: number;
}

const EMPTY: Room = { yes: 0, no: 0, abstain: 0, blank: 0, invalid: 0 };

function boxOf({ yes, no, abstain, blank, invalid }: Room) {
  const builder = new BoxBuilder(['m']);
  const row = (mark: number | null, weight: number) => {
    if (weight === 0) return;
    if (mark !== null) builder.mark(0, mark);
    builder.end(weight);
  };
  row(1, yes);
  row(-1, no);
  row(0, abstain);
  row(null, blank);
  row(7, invalid);
  return builder.box();
}

function judged(rule: ThresholdRule, room: Partial<Room>) {
  const done = count(rule, boxOf({ ...EMPTY, ...room }), { options: ['m'], seats: 1 });
  assert.ok(done.ok, JSON.stringify(done));
  const detail = done.value.standings[0]?.detail;
  assert.ok(detail?.rule === 'threshold');
  return { carried: done.value.winners.length === 1, detail, trace: done.value.trace };
}

function refusal(rule: ThresholdRule, room: Partial<Room>) {
  const done = count(rule, boxOf({ ...EMPTY, ...room }), { options: ['m'], seats: 1 });
  assert.ok(!done.ok);
  return done.refusal;
}

const half = { numerator: 1, denominator: 2 };
const most: ThresholdRule = {
  rule: 'threshold',
  share: half,
  passes: 'more-than',
  base: { of: 'voting' },
};
const papers = (blank: 'in' | 'out', invalid: 'in' | 'out') =>
  ({ of: 'cast', blank, invalid }) as const;

test('the base: blank and invalid papers are in or out as the rule states', () => {
  const room = { yes: 10, no: 4, abstain: 3, blank: 2, invalid: 1 };
  const base = (of: Base) => judged({ ...most, base: of }, room).detail;
  assert.deepEqual(
    [
      base({ of: 'voting' }),
      base(papers('out', 'out')),
      base(papers('in', 'out')),
      base(papers('out', 'in')),
      base(papers('in', 'in')),
      base({ of: 'present', people: 30 }),
    ].map((detail) => [detail.base, detail.needed, detail.missed.length]),
    [
      [14, 8, 0],
      [17, 9, 0],
      [19, 10, 0],
      [18, 10, 0],
      [20, 11, 1],
      [30, 16, 1],
    ],
  );
});

test('quorum: a number or a share, of papers or of people present', () => {
  const quorum = (rule: ThresholdRule['quorum'], room: Partial<Room>) =>
    judged({ ...most, ...(rule && { quorum: rule }) }, room);
  const ten = { least: 10, counts: papers('in', 'out') };
  assert.equal(quorum(ten, { yes: 8, blank: 2 }).carried, true);
  const lost = quorum(ten, { yes: 8, blank: 1, invalid: 5 });
  assert.deepEqual([lost.carried, lost.detail.missed], [false, ['quorum']]);
  assert.deepEqual(lost.trace[2], {
    code: 'quorum-missed',
    counted: 9,
    least: 10,
    counts: 'cast',
    entitled: null,
  });
  const room = { least: 10, counts: { of: 'present', people: 12 } } as const;
  assert.equal(quorum(room, { yes: 3, no: 1 }).carried, true);
  const more = { share: half, passes: 'more-than', people: 20 } as const;
  assert.equal(quorum({ least: more, counts: papers('in', 'in') }, { yes: 10 }).carried, false);
  assert.equal(quorum({ least: more, counts: papers('in', 'in') }, { yes: 11 }).carried, true);
});

test("the chair's vote decides at equality alone", () => {
  const chair = (castingVote: 'for' | 'against', room: Partial<Room>, rule = most) =>
    judged({ ...rule, castingVote }, room);
  assert.equal(chair('for', { yes: 5, no: 5 }).carried, true);
  assert.equal(chair('for', { yes: 5, no: 5 }).trace[2]?.code, 'casting-vote');
  assert.equal(chair('for', { yes: 5, no: 6 }).carried, false);
  assert.equal(chair('for', {}).carried, false);
  assert.equal(chair('against', { yes: 5, no: 5 }, { ...most, passes: 'at-least' }).carried, false);
  assert.equal(chair('against', { yes: 6, no: 5 }).carried, true);
  const present: ThresholdRule = { ...most, base: { of: 'present', people: 12 } };
  assert.equal(chair('for', { yes: 5, no: 5, abstain: 2 }, present).carried, false);
});

test('figures that contradict are refused with their field', () => {
  const field = (rule: Partial<ThresholdRule>) => refusal({ ...most, ...rule }, { yes: 3 });
  const third = { numerator: 1, denominator: 3 };
  assert.deepEqual(field({ share: third, castingVote: 'for' }), {
    code: 'rule-faulty',
    field: 'castingVote',
  });
  const counts = papers('in', 'in');
  assert.deepEqual(field({ quorum: { least: -1, counts } }), {
    code: 'rule-faulty',
    field: 'quorum',
  });
  const also = { share: third, passes: 'at-least', base: { of: 'all', people: 2 } } as const;
  assert.deepEqual(field({ also }), { code: 'base-below-ballots', people: 2, cast: 3 });
  const least = { share: third, passes: 'at-least', people: 1 } as const;
  assert.deepEqual(field({ quorum: { least, counts } }), {
    code: 'base-below-ballots',
    people: 1,
    cast: 3,
  });
});

const small = fc.nat(7);
const rooms = fc.record({ yes: small, no: small, abstain: small, blank: small, invalid: small });
const shares = fc
  .tuple(fc.nat(6), fc.integer({ min: 1, max: 6 }))
  .map(([n, d]) => ({ numerator: Math.min(n, d), denominator: d }));
const majorities = fc.record({
  share: shares,
  passes: fc.constantFrom('more-than', 'at-least'),
  base: fc.constantFrom<Base>(
    { of: 'voting' },
    papers('in', 'out'),
    papers('out', 'in'),
    { of: 'present', people: 40 },
    { of: 'all', people: 50 },
  ),
});

/** The share by its definition, in whole numbers. */
function reaches(rule: ThresholdRule, votes: number, base: number): boolean {
  const [left, right] = [votes * rule.share.denominator, rule.share.numerator * base];
  return base > 0 && (rule.passes === 'more-than' ? left > right : left >= right);
}

test('votes needed is the least number that carries of this base, tried one by one', () => {
  fc.assert(
    fc.property(majorities, rooms, (majority, room) => {
      const rule: ThresholdRule = { rule: 'threshold', ...majority };
      const { carried, detail } = judged(rule, room);
      assert.equal(carried, reaches(rule, detail.for, detail.base));
      const least = Array.from({ length: 60 }, (_, k) => k).find((k) =>
        reaches(rule, k, detail.base),
      );
      if (detail.base > 0) assert.equal(detail.needed, least);
      assert.equal(carried, detail.for >= detail.needed);
    }),
  );
});

test('monotonicity: a vote turned from against to for never loses a motion', () => {
  fc.assert(
    fc.property(majorities, majorities, fc.nat(20), rooms, (majority, also, least, room) => {
      const quorum = { least, counts: papers('in', 'in') } as const;
      const rule: ThresholdRule = { rule: 'threshold', ...majority, also, quorum };
      fc.pre(room.no > 0 && judged(rule, room).carried);
      assert.ok(judged(rule, { ...room, yes: room.yes + 1, no: room.no - 1 }).carried);
    }),
  );
});

test('participation fails with a quorum: three more votes against carry the motion (found)', () => {
  const quorum = { least: 10, counts: papers('in', 'in') } as const;
  assert.equal(judged({ ...most, quorum }, { yes: 7 }).carried, false);
  assert.equal(judged({ ...most, quorum }, { yes: 7, no: 3 }).carried, true);
});
