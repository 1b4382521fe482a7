import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Person, PlanInput, Seat } from './input.ts';
import { plan } from './plan.ts';
import { brokenRules } from './referee.ts';
import { type Changes, type Replan, replan } from './replan.ts';
import { people, planned, seedOf } from './testing/people.ts';

const hall: PlanInput = {
  people: people(200, { gender: 2, age: 3 }).map(
    (person, i): Person => ({
      ...person,
      kind: i % 5 === 0 ? 'guest' : 'resident',
    }),
  ),
  rounds: [
    { name: 'one', size: 4 },
    { name: 'two', size: 8 },
    { name: 'three', size: 8 },
  ],
  balance: ['gender', 'age'],
  together: [['a7', 'a8']],
};

function replanned(input: PlanInput, changes: Changes): Replan {
  const { seats } = planned(input, { steps: 60_000 });
  const result = replan(input, seats, changes, { seed: seedOf(2), steps: 60_000 });
  assert.ok(result.ok, JSON.stringify(result));
  const now = result.value;
  assert.deepEqual(brokenRules(now.input, now.seats), []);
  const old = new Map(seats.map((s) => [`${s.round} ${s.id}`, s.table]));
  const moved = now.seats.filter((s) => (old.get(`${s.round} ${s.id}`) ?? s.table) !== s.table);
  assert.equal(moved.length, now.moved.length);
  assert.ok(moved.every(({ round }) => round >= changes.from));
  for (const id of changes.locked ?? []) assert.ok(moved.every((seat) => seat.id !== id));
  return now;
}

test('replan: three in ten stay away and few have to move', () => {
  const absent = hall.people.filter((_, i) => (i * 7) % 10 < 3 && i !== 7).map(({ id }) => id);
  const now = replanned(hall, { absent, late: [], from: 1 });
  assert.equal(now.anew, false);
  const seated = now.seats.length;
  assert.equal(seated, 3 * (200 - absent.length));
  assert.ok(now.moved.length < seated / 10, `${now.moved.length} of ${seated} seats moved`);
});

test('replan: latecomers take free seats and the past stays', () => {
  const late: Person[] = [{ id: 'late', values: { gender: '0' } }];
  const now = replanned(hall, { absent: ['a1', 'a2'], late, from: 2 });
  assert.deepEqual(now.moved, []);
  assert.deepEqual(
    now.seats.filter(({ id }) => id === 'late').map(({ round }) => round),
    [2, 3],
  );
  assert.equal(now.seats.filter(({ id }) => id === 'a1').length, 1);
});

test('replan: when mending would break a rule the rest is planned anew', () => {
  const small: PlanInput = {
    people: people(8),
    rounds: [
      { name: 'a', tables: [4, 5] },
      { name: 'b', tables: [4, 5] },
    ],
  };
  const { seats } = planned(small);
  const mate = seats.find((s) => s.round === 2 && s.table === 1)?.id ?? '';
  const input: PlanInput = { ...small, apart: [[mate, 'late']] };
  const ok = replan(
    input,
    seats,
    { absent: [], late: [{ id: 'late', values: {} }], from: 2 },
    { seed: seedOf(1) },
  );
  assert.ok(ok.ok);
  assert.deepEqual(brokenRules(ok.value.input, ok.value.seats), []);
  const full = replan(
    { people: people(8), rounds: [{ name: 'a', tables: [4, 4] }] },
    planned({ people: people(8), rounds: [{ name: 'a', tables: [4, 4] }] }).seats,
    { absent: [], late: [{ id: 'late', values: {} }], from: 1 },
    { seed: seedOf(1) },
  );
  assert.deepEqual(full, {
    ok: false,
    refusal: { code: 'seats-short', round: 1, people: 9, seats: 8 },
  });
});

test('replan: any mix of absent and late leaves a plan without fault, or none at all', () => {
  const ids = fc.uniqueArray(fc.nat(29), { maxLength: 12 });
  fc.assert(
    fc.property(ids, fc.nat(4), fc.constantFrom(1, 2), fc.nat(30), (away, late, from, moves) => {
      const input: PlanInput = {
        ...hall,
        people: hall.people.slice(0, 30),
        rounds: hall.rounds.slice(0, 2),
        apart: [3, 4, 9, 11, 13, 17, 21].map((i) => [`a${i}`, 'a2'] as const),
      };
      const seats = planned(input, { steps: 2000 }).seats;
      const changes = {
        absent: away.map((i) => `a${i}`),
        late: Array.from({ length: late }, (_, i) => ({ id: `new${i}`, values: {} })),
        from,
        moves,
      };
      const result = replan(input, seats, changes, { seed: seedOf(5), steps: 2000 });
      if (result.ok) assert.deepEqual(brokenRules(result.value.input, result.value.seats), []);
      else assert.ok(['seats-short', 'residents-short'].includes(result.refusal.code));
      assert.ok(plan(input, { seed: seedOf(1), steps: 100 }).ok);
    }),
    { numRuns: 40 },
  );
});

const tableOf = (seats: readonly Seat[], id: string, round: number) =>
  seats.find((seat) => seat.id === id && seat.round === round)?.table;

test('replan: when a table is gone its people find seats together, and nobody else moves', () => {
  const absent = hall.people.filter((_, i) => i % 6 === 1 && i !== 7).map(({ id }) => id);
  const { seats } = planned(hall, { steps: 60_000 });
  const closed = [tableOf(seats, 'a7', 2) ?? 0];
  const now = replanned(hall, { absent, late: [], from: 2, closed });
  assert.equal(now.anew, false);
  assert.ok(now.seats.every(({ round, table }) => round < 2 || !closed.includes(table)));
  assert.ok(now.moved.length > 0);
  assert.ok(now.moved.every(({ before }) => closed.includes(before)));
  for (const round of [2, 3])
    assert.equal(tableOf(now.seats, 'a7', round), tableOf(now.seats, 'a8', round));
});

test('replan: too few seats once a table is gone is said, and nothing is planned', () => {
  const full: PlanInput = { people: people(12), rounds: [{ name: 'a', tables: [4, 4, 4] }] };
  const changes = { absent: ['a1'], late: [], from: 1, closed: [2] };
  const result = replan(full, planned(full).seats, changes, { seed: seedOf(1) });
  assert.deepEqual(result, {
    ok: false,
    refusal: { code: 'seats-short', round: 1, people: 11, seats: 8 },
  });
});

test('replan: whoever is locked keeps their seat, even when all is planned anew', () => {
  const absent = hall.people.filter((_, i) => i % 2 === 1).map(({ id }) => id);
  const locked = hall.people.filter((_, i) => i % 10 === 0).map(({ id }) => id);
  replanned(hall, { absent, late: [], from: 1, locked });
  const four = people(4);
  const input: PlanInput = { people: four, rounds: [{ name: 'a', tables: [2, 2] }] };
  const { seats } = planned(input);
  const [first, mate] = seats.filter(({ table }) => table === 1).map(({ id }) => id);
  const strict = { ...input, apart: [[first ?? '', mate ?? ''] as const] };
  const changes = { absent: [], late: [], from: 1, locked: [first ?? ''] };
  const now = replan(strict, seats, changes, { seed: seedOf(1) });
  assert.ok(now.ok && now.value.anew);
  assert.equal(tableOf(now.value.seats, first ?? '', 1), 1);
});

test('replan: moves that are allowed go into balance, and never more than allowed', () => {
  const absent = hall.people.filter((_, i) => i % 3 === 1 && i !== 7).map(({ id }) => id);
  const residents: PlanInput = {
    ...hall,
    people: hall.people.map((one) => ({ ...one, kind: 'resident' })),
    apart: hall.people.slice(9).map(({ id }, i) => [id, `a${(i * 37) % 200}`] as const),
  };
  const off = [0, 4, 60].map((moves) => {
    const now = replanned(residents, { absent, late: [], from: 1, moves });
    assert.equal(now.anew, false);
    for (const round of [1, 2, 3]) {
      const moved = now.moved.filter((seat) => seat.round === round);
      assert.ok(moved.length <= moves, `${moved.length} moved in round ${round}`);
    }
    return now.quality.cellsOff;
  });
  const [none = 0, some = 0, many = 0] = off;
  assert.ok(none > some && some > many, off.join(', '));
});
