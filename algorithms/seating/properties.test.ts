import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { seatsOf } from './attempt.ts';
import { Hall } from './hall.ts';
import type { Person, PlanInput, Seat } from './input.ts';
import { type Plan, plan } from './plan.ts';
import { fullCost, ruleChange, swapPrice } from './price.ts';
import { compile } from './problem.ts';
import { quality } from './quality.ts';
import { brokenRules } from './referee.ts';
import { startRound } from './start.ts';
import { planned, seedOf } from './testing/people.ts';
import { weights } from './weights.ts';

const pair = (n: number) =>
  fc
    .tuple(fc.nat(n - 1), fc.nat(n - 1))
    .filter(([a, b]) => a !== b)
    .map(([a, b]): [string, string] => [`p${a}`, `p${b}`]);

/** Halls of 6 to 24 people with every kind of rule, not all of which can be met. */
const requests: fc.Arbitrary<PlanInput> = fc.integer({ min: 6, max: 24 }).chain((n) => {
  const ids = Array.from({ length: n }, (_, i) => `p${i}`);
  const person = (id: string): fc.Arbitrary<Person> =>
    fc.record({
      id: fc.constant(id),
      values: fc.record({ g: fc.constantFrom('f', 'm'), age: fc.constantFrom('1', '2', '3') }),
      kind: fc.constantFrom('resident', 'resident', 'resident', 'guest'),
      group: fc.constantFrom('none', 'none', 'politician'),
      speaks: fc.constantFrom(['nl'], ['fr'], ['nl', 'fr']),
    });
  const size = fc.integer({ min: 2, max: 6 });
  return fc.record({
    people: fc.tuple(...ids.map(person)),
    rounds: fc.array(
      size.map((s) => ({ name: 'r', size: s })),
      { minLength: 1, maxLength: 4 },
    ),
    balance: fc.constantFrom([], ['g'], ['g', 'age', 'kind']),
    apart: fc.array(pair(n), { maxLength: 3 }),
    together: fc.array(pair(n), { maxLength: 2 }),
    fixed: fc.array(
      fc.nat(n - 1).map((p): Seat => ({ id: `p${p}`, round: 1, table: 1 })),
      { maxLength: 1 },
    ),
    atMost: fc.constantFrom([], [{ group: 'politician', perTable: 1 }]),
    atLeast: fc.constantFrom([], [], [{ group: 'none', perTable: 1 }]),
    neverAlone: fc.constantFrom([], [], ['politician']),
    speaks: fc.constantFrom({ tables: {} }, { tables: { 1: ['nl'] } }),
    absent: fc.array(
      fc.nat(n - 1).map((p) => ({ id: `p${p}`, round: 1 })),
      { maxLength: 2 },
    ),
  });
});

const quick = { seed: seedOf(3), steps: 4000 };

/** Plans any request that can be met, and looks at each. */
function everyPlan(look: (input: PlanInput, made: Plan) => void): void {
  let plans = 0;
  fc.assert(
    fc.property(requests, (input) => {
      const result = plan(input, quick);
      if (!result.ok) return;
      plans += 1;
      look(input, result.value);
    }),
  );
  assert.ok(plans > 20, `only ${plans} requests could be met`);
}

test('partition: everybody present has one seat in every round, and nobody else any', () => {
  everyPlan((input, { seats }) => {
    for (const r of input.rounds.keys()) {
      const away = new Set(
        (input.absent ?? []).filter(({ round }) => round === r + 1).map(({ id }) => id),
      );
      const here = input.people.map(({ id }) => id).filter((id) => !away.has(id));
      const seated = seats.filter(({ round }) => round === r + 1).map(({ id }) => id);
      assert.deepEqual(seated.sort(), here.sort());
    }
  });
});

test('capacity: no table holds more people than it has seats', () => {
  everyPlan((input, { seats }) => {
    for (const at of Map.groupBy(seats, ({ round, table }) => `${round} ${table}`).values()) {
      const round = input.rounds[(at[0]?.round ?? 0) - 1];
      assert.ok(round !== undefined && 'size' in round && at.length <= round.size);
    }
  });
});

test('hard rules: none is broken in any plan handed out', () => {
  everyPlan((input, { seats, quality: { violations } }) => {
    assert.deepEqual(brokenRules(input, seats), []);
    assert.equal(violations, 0);
  });
});

test('bound never exceeded: neither in pairs who meet nor in cells off', () => {
  everyPlan((_, { quality: q }) => {
    assert.ok(q.distinctPairs <= q.upperBound && q.upperBound <= q.pairSlots);
    assert.equal(q.repeats, q.pairSlots - q.distinctPairs);
    assert.ok(q.leastCellsOff <= q.cellsOff);
  });
});

test('same seed same plan: whatever order people come in', () => {
  fc.assert(
    fc.property(requests, fc.nat(), (input, turn) => {
      const at = turn % input.people.length;
      const others = [...input.people.slice(at), ...input.people.slice(0, at)].reverse();
      assert.deepEqual(plan({ ...input, people: others }, quick), plan(input, quick));
    }),
    { numRuns: 40 },
  );
});

test('another seed gives another plan', () => {
  const everyone = Array.from({ length: 24 }, (_, i) => ({ id: `p${i}`, values: {} }));
  const input: PlanInput = { people: everyone, rounds: [{ name: 'r', size: 4 }] };
  const of = (n: number) => planned(input, { seed: seedOf(n) }).seats;
  assert.notDeepEqual(of(1), of(2));
});

test('renaming people changes only names: a plan under other names is worth the same', () => {
  fc.assert(
    fc.property(requests, (input) => {
      const result = plan(input, quick);
      fc.pre(result.ok);
      const name = (id: string) => `other-${Number(id.slice(1)) * 37}`;
      const both = ([a, b]: readonly [string, string]) => [name(a), name(b)] as const;
      const renamed: PlanInput = {
        ...input,
        people: input.people.map((person) => ({ ...person, id: name(person.id) })).reverse(),
        apart: input.apart?.map(both) ?? [],
        together: input.together?.map(both) ?? [],
        fixed: input.fixed?.map((seat) => ({ ...seat, id: name(seat.id) })) ?? [],
        absent: input.absent?.map((away) => ({ ...away, id: name(away.id) })) ?? [],
      };
      const seats = result.value.seats.map((seat) => ({ ...seat, id: name(seat.id) }));
      assert.deepEqual(quality(renamed, seats), result.value.quality);
    }),
    { numRuns: 50 },
  );
});

test('the price of a swap is the difference it makes, in cost and in rules', () => {
  const free = requests.map((input) => ({
    ...input,
    together: [],
    fixed: [],
    speaks: { tables: {} },
  }));
  fc.assert(
    fc.property(free, fc.boolean(), picksOf(30), (input, large, picks) => {
      const problem = compile(input, input.people);
      const hall = new Hall(problem, weights(input), large ? 0 : undefined);
      for (const r of input.rounds.keys()) fc.pre(startRound(hall, r, true).ok);
      const n = input.people.length;
      for (let i = 0; i + 2 < picks.length; i += 3) {
        const r = (picks[i] ?? 0) % input.rounds.length;
        const p = (picks[i + 1] ?? 0) % n;
        const q = (picks[i + 2] ?? 0) % n;
        const [a, b] = [hall.where(r, p), hall.where(r, q)];
        if (a === b || a === -1 || b === -1) continue;
        const before = { cost: fullCost(hall), rules: pricedRules(input, hall) };
        const expected = {
          cost: before.cost + swapPrice(hall, p, q, a, b),
          rules: before.rules + ruleChange(hall, r, p, q, a, b),
        };
        hall.swap(r, p, q);
        assert.deepEqual({ cost: fullCost(hall), rules: pricedRules(input, hall) }, expected);
      }
    }),
    { numRuns: 100 },
  );
});

/** So many numbers that name whatever they are taken to. */
function picksOf(length: number) {
  return fc.array(fc.nat(), { minLength: length, maxLength: length });
}

/** Rules broken by the referee's book; a table over its limit by two counts two. */
function pricedRules(input: PlanInput, hall: Hall): number {
  const unique = new Set((input.apart ?? []).map((ids) => [...ids].sort().join(' ')));
  const apart = [...unique].map((ids) => ids.split(' ') as [string, string]);
  return brokenRules({ ...input, apart }, seatsOf(hall)).reduce(
    (sum, one) =>
      sum + (one.rule === 'at-most' ? one.over : one.rule === 'at-least' ? one.under : 1),
    0,
  );
}
