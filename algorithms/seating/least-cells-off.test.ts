import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PlanInput, Seat } from './input.ts';
import { leastCellsOff } from './least-cells-off.ts';
import { quality } from './quality.ts';
import { brokenRules } from './referee.ts';
import { people, planned } from './testing/people.ts';

/** Every seating of a0, a1, … in one round at tables of these sizes. */
function* seatings(
  n: number,
  sizes: readonly number[],
  at: Seat[] = [],
): Iterable<readonly Seat[]> {
  if (at.length === n) yield at;
  else
    for (const [t, size] of sizes.entries())
      if (at.filter(({ table }) => table === t + 1).length < size)
        yield* seatings(n, sizes, [...at, { id: `a${at.length}`, round: 1, table: t + 1 }]);
}

const language = fc.constantFrom<readonly string[]>([], ['nl'], ['fr'], ['nl', 'fr']);
const person = fc.record({
  x: fc.constantFrom('1', '2', '3'),
  y: fc.constantFrom('1', '2'),
  language,
});
const id = fc.nat(5).map((i) => `a${i}`);
const halls = fc
  .record({
    ones: fc.array(person, { minLength: 6, maxLength: 6 }),
    sizes: fc.constantFrom([3, 3], [2, 2, 2], [4, 2], [3, 2, 1]),
    spoken: fc.array(
      language.filter((l) => l.length > 0),
      { minLength: 3, maxLength: 3 },
    ),
    fixed: fc.uniqueArray(fc.record({ id, table: fc.integer({ min: 1, max: 2 }) }), {
      selector: (seat) => seat.id,
      maxLength: 3,
    }),
    together: fc.array(fc.tuple(id, id), { maxLength: 2 }),
  })
  .map(
    ({ ones, sizes, spoken, fixed, together }): PlanInput => ({
      people: ones.map(({ x, y, language: speaks }, i) => ({
        id: `a${i}`,
        values: { x, y },
        speaks,
      })),
      rounds: [{ name: 'r', tables: sizes }],
      balance: ['x', 'y'],
      speaks: { tables: Object.fromEntries(spoken.map((l, t) => [String(t + 1), l])) },
      fixed: fixed.map((seat) => ({ ...seat, round: 1 })),
      together: together.filter(([a, b]) => a !== b),
    }),
  );

test('least imbalance: never more than the best of all seatings, and often met (brute force)', () => {
  let met = 0;
  let forced = 0;
  fc.assert(
    fc.property(halls, (input) => {
      const [round] = input.rounds;
      const sizes = round !== undefined && 'tables' in round ? round.tables : [];
      const kept = [...seatings(6, sizes)].filter((s) => brokenRules(input, s).length === 0);
      const [some] = kept;
      if (some === undefined) return;
      const best = Math.min(...kept.map((seats) => quality(input, seats).cellsOff));
      const bound = leastCellsOff(input, some);
      assert.ok(bound <= best, `${bound} > ${best}`);
      if (bound > 0) forced += 1;
      if (bound === best) met += 1;
    }),
    { numRuns: 300 },
  );
  assert.ok(forced > 5 && met > 50, `${forced} forced, ${met} met`);
});

test('least imbalance: forced by hand, reached and called perfect', () => {
  const eight = people(8).map((one, i) => ({ ...one, values: { g: i < 4 ? 'w' : 'm' } }));
  const input: PlanInput = {
    people: eight,
    rounds: [{ name: 'a', tables: [4, 4] }],
    balance: ['g'],
    // Three women at one table of four, where two are fair: w and m are off at both tables.
    fixed: ['a0', 'a1', 'a2'].map((id) => ({ id, round: 1, table: 1 })),
  };
  const plan = planned(input);
  assert.equal(plan.quality.leastCellsOff, 4);
  assert.equal(plan.quality.cellsOff, 4);
  assert.equal(plan.account.ended, 'perfect');
  const trio: PlanInput = {
    ...input,
    fixed: [],
    together: [
      ['a0', 'a1'],
      ['a1', 'a2'],
    ],
  };
  assert.ok(planned(trio).quality.leastCellsOff > 0);
  assert.equal(planned({ ...input, fixed: [] }).quality.leastCellsOff, 0);
});
