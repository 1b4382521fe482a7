import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { choiceOf, choices, moved } from './choices.ts';
import type { PlanInput, Seat } from './input.ts';
import { quality } from './quality.ts';
import { brokenRules } from './referee.ts';
import { people, planned, seedOf } from './testing/people.ts';

const hall = (n: number, more: Partial<PlanInput> = {}): PlanInput => ({
  people: people(n, { gender: 2, age: 3 }).map((one, i) => ({
    ...one,
    ...(i % 6 === 0 && { kind: 'guest' as const, group: 'council' }),
  })),
  rounds: [
    { name: 'a', tables: [5, 5, 5, 5] },
    { name: 'b', tables: [5, 5, 5, 5] },
  ],
  balance: ['gender', 'age', 'kind'],
  apart: [
    ['a1', 'a2'],
    ['a3', 'a4'],
  ],
  together: [['a5', 'a7']],
  atMost: [{ group: 'council', perTable: 1 }],
  ...more,
});

test('choices: the cost told is the cost counted from the whole seating, before and after', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 14, max: 19 }),
      fc.nat(13),
      fc.integer({ min: 1, max: 2 }),
      fc.nat(99),
      (n, i, round, seed) => {
        const input = hall(n);
        const { seats } = planned(input, { seed: seedOf(seed), steps: 300 });
        const who = { id: `a${i}`, round };
        const was = quality(input, seats);
        const found = choices(input, seats, who);
        const here = seats.find((s) => s.id === who.id && s.round === round)?.table;
        const used = new Set(seats.filter((s) => s.round === round).map((s) => s.table));
        assert.deepEqual(
          found.map(({ table }) => table).sort((a, b) => a - b),
          [...used].filter((t) => t !== here).sort((a, b) => a - b),
        );
        for (const choice of found) {
          const after = moved(seats, who, choice);
          const now = quality(input, after);
          assert.equal(choice.repeats, now.repeats - was.repeats);
          assert.equal(choice.cellsOff, now.cellsOff - was.cellsOff);
          assert.deepEqual(choice.broken, brokenRules(input, after));
          assert.deepEqual(choiceOf(input, seats, who, choice), choice);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('choices: each table’s is the best of its ways, and the best table comes first', () => {
  const input = hall(18);
  const { seats } = planned(input, { steps: 300 });
  const who = { id: 'a8', round: 2 };
  const worth = (list: readonly Seat[]) => {
    const { repeats, cellsOff } = quality(input, list);
    return 1000 * brokenRules(input, list).length + repeats + cellsOff;
  };
  const found = choices(input, seats, who);
  const values = found.map((choice) => worth(moved(seats, who, choice)));
  assert.deepEqual(
    values,
    values.toSorted((a, b) => a - b),
  );
  for (const [i, { table }] of found.entries()) {
    const there = seats.filter((s) => s.round === 2 && s.table === table).map(({ id }) => id);
    const ways = [...there, ...(there.length < 5 ? [null] : [])];
    const best = Math.min(...ways.map((swap) => worth(moved(seats, who, { table, swap }))));
    assert.equal(values[i], best);
  }
});

test('choices: nobody changes places with whom is locked, and who is not there has none', () => {
  const input = hall(20, { absent: [{ id: 'a9', round: 1 }] });
  const { seats } = planned(input);
  assert.deepEqual(choices(input, seats, { id: 'a9', round: 1 }), []);
  const locked = new Set(input.people.map(({ id }) => id));
  const free = choices(input, seats, { id: 'a8', round: 1 }, locked);
  assert.ok(free.every(({ swap }) => swap === null) && free.length <= 1);
  assert.equal(choiceOf(input, seats, { id: 'a8', round: 1 }, { table: 9, swap: null }), null);
  const here = seats.find((s) => s.id === 'a8' && s.round === 1)?.table ?? 0;
  assert.equal(choiceOf(input, seats, { id: 'a8', round: 1 }, { table: here, swap: null }), null);
});

test('choices: a full table can be asked for, and says that it is full', () => {
  const input = hall(20, { together: [] });
  const { seats } = planned(input);
  const here = seats.find((s) => s.id === 'a8' && s.round === 1)?.table ?? 0;
  const choice = choiceOf(
    input,
    seats,
    { id: 'a8', round: 1 },
    { table: (here % 4) + 1, swap: null },
  );
  assert.ok(choice?.broken.some(({ rule }) => rule === 'seats'));
});
