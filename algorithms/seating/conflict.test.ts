import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSolver } from '@commonlot/optimise';
import fc from 'fast-check';
import { pairsOf } from './groups.ts';
import type { PlanInput, Seat } from './input.ts';
import { plan } from './plan.ts';
import { brokenRules } from './referee.ts';
import { people, seedOf } from './testing/people.ts';

const solver = await loadSolver();

function conflictOf(input: PlanInput) {
  const result = plan(input, { seed: seedOf(1), steps: 3000, solver });
  return result.ok ? null : result.refusal;
}

test('conflict: six people apart from each other at five tables, among rules that do no harm', () => {
  const six = ['a0', 'a1', 'a2', 'a3', 'a4', 'a5'];
  const clique = six.flatMap((a, i) => six.slice(i + 1).map((b) => [a, b] as const));
  const input: PlanInput = {
    people: people(40).map((one, i) => ({ ...one, speaks: i < 6 ? ['fr'] : ['nl'] })),
    rounds: [
      { name: 'a', size: 4 },
      { name: 'b', tables: [8, 8, 8, 8, 8] },
    ],
    apart: [['a20', 'a21'], ...clique, ['a22', 'a23']],
    together: [['a30', 'a31']],
  };
  assert.deepEqual(conflictOf(input), { code: 'apart-too-many', round: 2, ids: six, tables: 5 });
  const tables = Object.fromEntries([1, 2, 3, 4, 5].map((t) => [t, t < 5 ? ['fr', 'nl'] : ['nl']]));
  const five = { ...input, apart: input.apart?.filter((pair) => !pair.includes('a5')) ?? [] };
  assert.deepEqual(conflictOf({ ...five, speaks: { tables } }), {
    code: 'rules-conflict',
    round: 2,
    rules: [{ rule: 'speaks' }, { rule: 'apart', ids: six.slice(0, 5) }],
  });
});

test('conflict: two who speak only Dutch, apart, and one Dutch table', () => {
  const refusal = conflictOf({
    people: people(8).map((one, i) => ({ ...one, speaks: i < 2 ? ['nl'] : ['fr', 'nl'] })),
    rounds: [{ name: 'a', tables: [4, 4] }],
    speaks: { tables: { '1': ['nl'], '2': ['fr'] } },
    apart: [
      ['a0', 'a1'],
      ['a2', 'a3'],
    ],
  });
  assert.deepEqual(refusal, {
    code: 'rules-conflict',
    round: 1,
    rules: [{ rule: 'speaks' }, { rule: 'apart', ids: ['a0', 'a1'] }],
  });
});

test('conflict: two of a party together, and at most one of it at a table', () => {
  const party = people(9).map((one, i) => ({ ...one, ...(i < 3 && { group: 'red' }) }));
  const refusal = conflictOf({
    people: party,
    rounds: [{ name: 'a', tables: [3, 3, 3] }],
    atMost: [{ group: 'red', perTable: 1 }],
    together: [
      ['a0', 'a1'],
      ['a4', 'a5'],
    ],
  });
  assert.deepEqual(refusal, {
    code: 'rules-conflict',
    round: 1,
    rules: [
      { rule: 'at-most', group: 'red', perTable: 1 },
      { rule: 'together', ids: ['a0', 'a1'] },
    ],
  });
});

test('a plan that swaps alone do not find is found with the solver, and every rule holds', () => {
  const both = (i: number) => (i >= 3 && i <= 7 ? ['nl', 'fr'] : ['nl']);
  const residents = Array.from({ length: 12 }, (_, i) => ({
    ...{ id: `r${i}`, values: { side: i % 2 === 0 ? 'a' : 'b' }, speaks: both(i) },
  }));
  const guests = Array.from({ length: 5 }, (_, i) => ({
    ...{ id: `g${i}`, kind: 'guest' as const, group: 'e', values: {}, speaks: ['nl'] },
    needs: i === 1 ? ['step-free'] : [],
  }));
  const rounds = ['a', 'b', 'c'].map((name) => ({ name, tables: [4, 4, 3, 3, 3] }));
  const input: PlanInput = {
    ...{ people: [...residents, ...guests], rounds, balance: ['kind', 'side'], meetings: 0 },
    apart: [['r0', 'r1']],
    together: [['r1', 'g2']],
    fixed: [1, 2, 3].map((round) => ({ id: 'r2', round, table: 2 })),
    speaks: { tables: { 1: ['fr'] } },
    access: { tables: { 3: ['step-free'] } },
    neverAlone: ['e'],
    atMost: [{ group: 'e', perTable: 3 }],
  };
  const alone = plan(input, { seed: seedOf(1) });
  assert.ok(!alone.ok && alone.refusal.code === 'rules-not-met');
  const found = plan(input, { seed: seedOf(1), solver });
  assert.ok(found.ok, JSON.stringify(found));
  assert.deepEqual(brokenRules(input, found.value.seats), []);
});

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

const id = fc.nat(5).map((i) => `a${i}`);
const pairs = fc
  .array(fc.tuple(id, id), { maxLength: 7 })
  .map((list) => list.filter(([a, b]) => a !== b));

test('conflict: a plan or the rules that cannot all hold, though all but any one can (brute force)', () => {
  let named = 0;
  fc.assert(
    fc.property(
      pairs,
      pairs,
      fc.constantFrom([3, 3], [2, 2, 2], [4, 2]),
      fc.nat(2),
      (apart, pairs, tables, many) => {
        const together = pairs.slice(0, many);
        const six = people(6).map((one, i) => ({ ...one, ...(i < 3 && { group: 'g' }) }));
        const input: PlanInput = {
          people: six,
          rounds: [{ name: 'r', tables }],
          apart,
          together,
          atMost: [{ group: 'g', perTable: 2 }],
        };
        const refusal = conflictOf(input);
        const kept = [...seatings(6, tables)].filter((s) => brokenRules(input, s).length === 0);
        if (refusal?.code === 'rules-conflict') assert.equal(kept.length, 0);
        else if (refusal !== null)
          assert.ok(
            ['apart-and-together', 'apart-too-many', 'together-too-many'].includes(refusal.code),
          );
        if (refusal?.code !== 'rules-conflict') return;
        named += 1;
        const possible = (rules: typeof refusal.rules) => {
          const kept: PlanInput = {
            people: six,
            rounds: input.rounds,
            apart: rules.flatMap((one) => (one.rule === 'apart' ? pairsOf(one.ids) : [])),
            together: rules.flatMap((one) => (one.rule === 'together' ? pairsOf(one.ids) : [])),
            atMost: rules.flatMap((one) => (one.rule === 'at-most' ? [one] : [])),
          };
          return [...seatings(6, tables)].some((seats) => brokenRules(kept, seats).length === 0);
        };
        assert.equal(possible(refusal.rules), false);
        for (const one of refusal.rules)
          assert.equal(possible(refusal.rules.filter((rule) => rule !== one)), true);
      },
    ),
    { numRuns: 150 },
  );
  assert.ok(named > 5, `${named} conflicts`);
});
