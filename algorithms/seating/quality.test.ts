import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlanInput, Seat } from './input.ts';
import { quality } from './quality.ts';
import { brokenRules } from './referee.ts';

const values = ['f', 'f', 'f', 'f', 'm', 'm'];
const six: PlanInput = {
  people: values.map((g, i) => ({ id: `p${i}`, values: { g } })),
  rounds: [
    { name: 'one', tables: [3, 3] },
    { name: 'two', tables: [3, 3] },
  ],
  balance: ['g'],
};

function seats(...rounds: readonly (readonly string[])[][]): Seat[] {
  return rounds.flatMap((tables, r) =>
    tables.flatMap((ids, t) => ids.map((id) => ({ id, round: r + 1, table: t + 1 }))),
  );
}

test('the figures of a small plan, by hand', () => {
  // Fair: two f and one m at each table. Round two has three f at one table: four cells off.
  const plan = seats(
    [
      ['p0', 'p1', 'p4'],
      ['p2', 'p3', 'p5'],
    ],
    [
      ['p0', 'p1', 'p2'],
      ['p3', 'p4', 'p5'],
    ],
  );
  assert.deepEqual(quality(six, plan), {
    pairSlots: 12,
    distinctPairs: 10,
    // Three from two tables: two of them sat together before, at each table of round two.
    upperBound: 10,
    repeats: 2,
    maxMeetings: 2,
    minNewPeople: 3,
    cells: 8,
    cellsOff: 4,
    leastCellsOff: 0,
    violations: 0,
  });
});

test('a share that is no whole number allows both neighbours', () => {
  const five = {
    ...six,
    people: six.people.slice(0, 5),
    rounds: [{ name: 'one', tables: [3, 2] }],
  };
  // Four f among five: 2.4 at the table of three, 1.6 at the table of two.
  const off = (...tables: string[][]) => quality(five, seats(tables)).cellsOff;
  assert.equal(off(['p0', 'p1', 'p2'], ['p3', 'p4']), 0);
  assert.equal(off(['p0', 'p1', 'p4'], ['p2', 'p3']), 0);
});

test('the referee finds each rule that is broken', () => {
  const input: PlanInput = {
    ...six,
    people: six.people.map((p, i) => ({
      ...p,
      kind: i < 3 ? 'guest' : 'resident',
      ...(i < 2 ? { group: 'official' } : {}),
      speaks: ['nl'],
      needs: i === 0 ? ['ramp'] : [],
    })),
    rounds: [{ name: 'one', tables: [3, 3], zones: [{ tables: [2], people: ['p3', 'p4', 'p5'] }] }],
    apart: [['p0', 'p1']],
    together: [['p0', 'p4']],
    fixed: [{ id: 'p3', round: 1, table: 1 }],
    atMost: [{ group: 'official', perTable: 1 }],
    speaks: { tables: { 2: ['fr'] } },
    access: { tables: { 2: ['ramp'] } },
    absent: [{ id: 'p5', round: 1 }],
  };
  const found = brokenRules(
    input,
    seats([
      ['p0', 'p1', 'p2', 'p2'],
      ['p3', 'p5'],
    ]),
  );
  assert.deepEqual(
    found.map(({ rule }) => rule),
    [
      'seated-once',
      'seated-once',
      'absent',
      'seats',
      'residents',
      'at-most',
      'access',
      'speaks',
      'speaks',
      'fixed',
      'apart',
    ],
  );
  const nowhere = brokenRules(six, [{ id: 'p0', round: 1, table: 0 }]).map(({ rule }) => rule);
  assert.ok(nowhere.includes('no-such-seat') && nowhere.includes('seats'));
});
