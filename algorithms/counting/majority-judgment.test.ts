import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Box, BoxBuilder } from './ballots/box.ts';
import type { MajorityJudgmentRule } from './shapes/majority-judgment.ts';
import { counted, orderOf, potential } from './testing/orders.ts';

type Open = MajorityJudgmentRule['open'];
const rule = (grades: number, open: Open = 'worst'): MajorityJudgmentRule => {
  return { rule: 'majority-judgment', grades, open };
};
const OPTIONS = ['a', 'b', 'c'];

/** A ballot: a grade for each option, or null. */
type Grades = readonly (number | null)[];

function boxOf(ballots: readonly Grades[], options = OPTIONS): Box {
  const builder = new BoxBuilder(options);
  for (const grades of ballots) {
    grades.forEach((grade, place) => {
      if (grade !== null) builder.mark(place, grade);
    });
    builder.end();
  }
  return builder.box();
}

const winners = (ballots: readonly Grades[], options = ['a', 'b']) =>
  potential(counted(rule(4), boxOf(ballots, options)));

const graded = fc.option(fc.nat(3), { freq: 6 });
const rooms = fc
  .array(fc.tuple(graded, graded, graded), { minLength: 1, maxLength: 9 })
  .map((room) => room.filter((grades) => grades.some((grade) => grade !== null)))
  .filter((room) => room.length > 0);
const opens = fc.constantFrom<Open>('worst', 'median', 'left-out', { grade: 2 });

function middle(sorted: readonly number[]): number {
  return Math.ceil(sorted.length / 2) - 1;
}

/** The majority value by taking one median away at a time; the worse of two middle grades. */
function valueOf(grades: readonly number[]): number[] {
  const left = [...grades].sort((a, b) => a - b);
  const value: number[] = [];
  while (left.length > 0) value.push(...left.splice(middle(left), 1));
  return value;
}

/** An option's grades, with what stands in for those left open. */
function gradesOf(ballots: readonly Grades[], option: number, open: Open): number[] {
  const given = ballots.flatMap((grades) => grades[option] ?? []);
  const sorted = [...given].sort((a, b) => a - b);
  const median = sorted[middle(sorted)] ?? 0;
  const fill = open === 'worst' ? 0 : open === 'median' ? median : open;
  if (fill === 'left-out') return given.length > 0 ? given : [0];
  const grade = typeof fill === 'number' ? fill : fill.grade;
  return [...given, ...Array.from({ length: ballots.length - given.length }, () => grade)];
}

function better(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((grade, i) => grade !== other[i]);
  return at < 0 ? 0 : (other[at] ?? 0) - (one[at] ?? 0);
}

/** Each list written out so many times that all are of one length. */
function ofOneLength(lists: readonly (readonly number[])[]): number[][] {
  const length = lists.reduce((all, list) => all * list.length, 1);
  return lists.map((list) => Array.from({ length }, (_, i) => list[i % list.length] ?? 0));
}

test('majority values: as found by taking medians away one at a time', () => {
  fc.assert(
    fc.property(rooms, opens, (room, open) => {
      const lists = OPTIONS.map((_, option) => gradesOf(room, option, open));
      const even = open === 'left-out' ? ofOneLength(lists) : lists;
      const values = even.map(valueOf);
      const places = new Map(
        counted(rule(4, open), boxOf(room)).standings.map((s) => [s.option, s.place]),
      );
      const found = values.map(
        (value) => 1 + values.filter((other) => better(other, value) < 0).length,
      );
      assert.deepEqual(
        OPTIONS.map((option) => places.get(option)),
        found,
      );
    }),
    { numRuns: 400 },
  );
});

test('the trace says after how many medians two options part', () => {
  fc.assert(
    fc.property(rooms, (room) => {
      const value = (option: string) => valueOf(gradesOf(room, OPTIONS.indexOf(option), 'worst'));
      for (const step of counted(rule(4), boxOf(room)).trace) {
        if (step.code !== 'medians-compared') continue;
        const [ahead, behind] = [value(step.ahead), value(step.behind)];
        const at = ahead.findIndex((grade, i) => grade !== behind[i]);
        assert.deepEqual([step.removed, step.of], [at, room.length]);
        assert.deepEqual([step.grade, step.gradeBehind], [ahead[at], behind[at]]);
      }
    }),
  );
});

test('135 million ballots in three rows part as fast as three', () => {
  const builder = new BoxBuilder(['a', 'b']);
  const row = (a: number, b: number, weight: number) => {
    builder.mark(0, a);
    builder.mark(1, b);
    builder.end(weight);
  };
  row(2, 2, 100_000_000);
  row(1, 1, 35_000_000);
  row(1, 0, 1);
  const step = counted(rule(4), builder.box()).trace.find((s) => s.code === 'medians-compared');
  assert.deepEqual([step?.ahead, step?.of, step?.removed], ['a', 135_000_001, 134_999_999]);
});

test('independence of irrelevant alternatives: an option taken away leaves the order of the others', () => {
  fc.assert(
    fc.property(rooms, opens, fc.nat(2), (room, open, out) => {
      // Every ballot keeps a grade, so that none turns blank.
      const full = [...room.filter((grades) => grades.some((g, i) => i !== out && g !== null))];
      fc.pre(full.length === room.length);
      const without = (grades: Grades) => grades.filter((_, i) => i !== out);
      const names = OPTIONS.filter((_, i) => i !== out);
      const before = orderOf(counted(rule(4, open), boxOf(room)))
        .map((group) => group.filter((option) => names.includes(option)))
        .filter((group) => group.length > 0);
      const after = orderOf(counted(rule(4, open), boxOf(room.map(without), names)));
      assert.deepEqual(after, before);
    }),
  );
});

test('independence of irrelevant grades: only the order of grades counts', () => {
  const maps = fc.uniqueArray(fc.nat(20), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(rooms, maps, (room, to) => {
      // An option nobody graded counts as graded worst: a grade too, so there has to be one.
      fc.pre(OPTIONS.every((_, i) => room.some((each) => each[i] !== null)));
      const grades = [...to].sort((a, b) => a - b);
      const stretched = room.map((each) =>
        each.map((grade) => (grade === null ? null : (grades[grade] ?? 0))),
      );
      assert.deepEqual(
        orderOf(counted(rule(21, 'left-out'), boxOf(stretched))),
        orderOf(counted(rule(4, 'left-out'), boxOf(room))),
      );
    }),
  );
});

test('monotonicity: a better grade for a winner keeps it winning', () => {
  fc.assert(
    fc.property(rooms, fc.nat(), (room, which) => {
      const at = which % room.length;
      for (const winner of potential(counted(rule(4), boxOf(room)))) {
        const place = OPTIONS.indexOf(winner);
        const more = room.map((grades, i) =>
          i === at ? grades.map((g, j) => (j === place ? Math.min(3, (g ?? 0) + 1) : g)) : grades,
        );
        assert.ok(potential(counted(rule(4), boxOf(more))).includes(winner));
      }
    }),
  );
});

test('equal all the way down is a tie', () => {
  const done = counted(
    rule(4),
    boxOf([
      [3, 1, 0],
      [1, 3, 0],
    ]),
  );
  assert.deepEqual([done.winners, done.tie?.between], [[], ['a', 'b']]);
});

test('reinforcement fails: a wins in two halves and b in the whole (found)', () => {
  const here = [
    [2, 2],
    [1, 0],
    [3, 3],
  ];
  const there = [
    [1, 2],
    [1, 0],
  ];
  assert.deepEqual([winners(here), winners(there)], [['a'], ['a']]);
  assert.deepEqual(winners([...here, ...there]), ['b']);
});

test('participation fails: one who grades b higher makes b lose (found)', () => {
  const room = [
    [0, 1],
    [1, 1],
    [3, 1],
  ];
  assert.deepEqual(winners(room), ['b']);
  assert.deepEqual(winners([...room, [2, 3]]), ['a']);
});

test('a figure that makes no sense is named', () => {
  const field = (faulty: MajorityJudgmentRule, name: string) =>
    assert.throws(() => counted(faulty, boxOf([[1, 1, 1]])), new RegExp(`"field":"${name}"`));
  field(rule(1), 'grades');
  field(rule(4, { grade: 4 }), 'open');
});
