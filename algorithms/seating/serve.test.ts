import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Helper, PlanInput } from './input.ts';
import type { Plan } from './plan.ts';
import { replan } from './replan.ts';
import type { Serving } from './serve.ts';
import { people, planned, seedOf } from './testing/people.ts';

const named = (n: number, role: Helper['role'], more: Partial<Helper> = {}): readonly Helper[] =>
  Array.from({ length: n }, (_, i) => ({ id: `${role}${i}`, role, ...more }));

const hall = (helpers: readonly Helper[], more: Partial<PlanInput> = {}): PlanInput => ({
  people: people(60, { gender: 2 }),
  rounds: [
    { name: 'one', size: 4 },
    { name: 'two', size: 10 },
    { name: 'three', size: 10 },
  ],
  balance: ['gender'],
  helpers,
  ...more,
});

const of = (plan: Pick<Plan, 'serving'>, id: string) =>
  plan.serving.filter((one) => one.id === id).map(({ table }) => table);

/** Nobody at two tables of a round, nobody at an empty table, at most one of a role where it says so. */
function inOrder(input: PlanInput, { seats, serving }: Pick<Plan, 'seats' | 'serving'>): void {
  const used = new Set(seats.map(({ round, table }) => `${round} ${table}`));
  for (const one of serving) assert.ok(used.has(`${one.round} ${one.table}`), JSON.stringify(one));
  const key = ({ id, round }: Serving) => `${round} ${id}`;
  assert.equal(new Set(serving.map(key)).size, serving.length);
  const hosts = serving.filter(({ role }) => role === 'host');
  assert.equal(new Set(hosts.map(({ round, table }) => `${round} ${table}`)).size, hosts.length);
  const at = new Map(seats.map(({ id, round, table }) => [`${round} ${id}`, table]));
  for (const one of serving) at.set(key(one), one.table);
  for (const [a, b] of input.apart ?? [])
    for (const round of input.rounds.keys())
      assert.notEqual(at.get(`${round + 1} ${a}`) ?? 0, at.get(`${round + 1} ${b}`) ?? -1);
}

test('hosts: one at every table, and they count in no seat, meeting or balance', () => {
  const with_ = planned(hall(named(15, 'host')));
  const without = planned(hall([]));
  assert.deepEqual(with_.seats, without.seats);
  assert.deepEqual(with_.quality, without.quality);
  assert.deepEqual(with_.unserved, []);
  for (const [round, tables] of [15, 6, 6].entries())
    assert.equal(with_.serving.filter((one) => one.round === round + 1).length, tables);
  inOrder(hall([]), with_);
});

test('hosts who stay keep one table all day, and tables left without a host are named', () => {
  const input = hall([...named(3, 'host', { stays: true }), ...named(3, 'host').map(rename)]);
  const plan = planned(input);
  inOrder(input, plan);
  for (const id of ['host0', 'host1', 'host2']) {
    assert.equal(of(plan, id).length, 3);
    assert.equal(new Set(of(plan, id)).size, 1);
  }
  assert.equal(plan.unserved.filter(({ round }) => round === 1).length, 9);
});

test('hosts who change tables meet new people where they can, and never the same table twice', () => {
  const rounds = ['a', 'b', 'c'].map((name) => ({ name, size: 4 }));
  const plan = planned(hall(named(6, 'host'), { rounds }));
  for (const { id } of named(6, 'host')) {
    const tables = plan.serving.filter((one) => one.id === id);
    assert.equal(new Set(tables.map(({ table }) => table)).size, 3);
    const met = tables.flatMap(({ round, table }) =>
      plan.seats.filter((s) => s.round === round && s.table === table).map((s) => s.id),
    );
    assert.equal(new Set(met).size, 12);
  }
});

const rename = (helper: Helper): Helper => ({ ...helper, id: helper.id.replace('host', 'moving') });

test('interpreters sit where two languages or more are spoken, and speak two of them', () => {
  const tables = { '1': ['nl'], '2': ['nl', 'fr'], '3': ['nl', 'de'], '4': ['fr', 'nl'] };
  const helpers: Helper[] = [
    { id: 'dutch', role: 'interpreter', speaks: ['nl', 'en'] },
    { id: 'french', role: 'interpreter', speaks: ['nl', 'fr'] },
    { id: 'german', role: 'interpreter', speaks: ['de', 'nl'], stays: true },
    { id: 'frankophone', role: 'host', speaks: ['fr'] },
  ];
  const input = hall(helpers, {
    people: people(24),
    rounds: [
      { name: 'a', tables: [6, 6, 6, 6] },
      { name: 'b', tables: [6, 6, 6, 6] },
    ],
    balance: [],
    speaks: { tables },
  });
  const plan = planned(input);
  assert.deepEqual(of(plan, 'dutch'), []);
  assert.deepEqual(of(plan, 'german'), [3, 3]);
  assert.deepEqual([...of(plan, 'french')].sort(), [2, 4]);
  assert.ok(of(plan, 'frankophone').every((table) => table === 2 || table === 4));
  const missing = plan.unserved.filter(({ role }) => role === 'interpreter');
  assert.deepEqual(missing.map(({ table }) => table).sort(), [2, 4]);
});

test('observers are spread evenly, several at a table where they are many', () => {
  const input = hall(named(14, 'observer'));
  const plan = planned(input);
  for (const round of [2, 3]) {
    const at = Map.groupBy(
      plan.serving.filter((one) => one.round === round),
      ({ table }) => table,
    );
    assert.deepEqual([...at.values()].map((ones) => ones.length).sort(), [2, 2, 2, 2, 3, 3]);
  }
  assert.deepEqual(plan.unserved, []);
});

test('serving: apart, fixed and absent hold for helpers, whatever they are', () => {
  const role = fc.constantFrom<Helper['role']>('host', 'interpreter', 'observer');
  const helper = fc.record({ role, stays: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(helper, { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(5), fc.nat(11)), { maxLength: 8 }),
      fc.nat(50),
      (roles, foes, seed) => {
        const helpers = roles.map((one, i): Helper => ({ ...one, id: `h${i}` }));
        const apart = foes.map(([h, p]) => [`h${h % helpers.length}`, `a${p}`] as const);
        const input: PlanInput = {
          people: people(12),
          rounds: [
            { name: 'a', tables: [4, 4, 4] },
            { name: 'b', tables: [6, 6] },
          ],
          apart,
          helpers,
          speaks: { tables: { '1': ['nl', 'fr'], '2': ['nl', 'fr'] } },
          absent: [{ id: 'h0', round: 2 }],
        };
        const plan = planned(input, { seed: seedOf(seed), steps: 500 });
        inOrder(input, plan);
        assert.ok(of(plan, 'h0').length <= 1);
        for (const { id, stays } of helpers) if (stays) assert.ok(new Set(of(plan, id)).size <= 1);
        const turned = {
          ...input,
          helpers: helpers.toReversed(),
          people: input.people.toReversed(),
        };
        assert.deepEqual(planned(turned, { seed: seedOf(seed), steps: 500 }), plan);
      },
    ),
  );
});

test('serving: a helper fixed to a table sits there, and an unknown one is named', () => {
  const fixed = [{ id: 'host1', round: 2, table: 5 }];
  assert.equal(of(planned(hall(named(2, 'host'), { fixed })), 'host1')[1], 5);
  assert.throws(() => planned(hall(named(1, 'host'), { fixed })), /person-unknown/);
  assert.throws(() => planned(hall([{ id: 'a1', role: 'host' }])), /person-twice/);
  const twice = [...fixed, { id: 'host1', round: 3, table: 4 }];
  assert.throws(
    () => planned(hall(named(2, 'host', { stays: true }), { fixed: twice })),
    /fixed-conflict/,
  );
});

test('serving: when the hall changes helpers stay where they stand', () => {
  const input = hall([...named(6, 'host'), ...named(4, 'observer')]);
  const { seats, serving } = planned(input);
  const changes = { absent: ['a3', 'a4', 'a20'], late: [], from: 2 };
  const now = replan(input, seats, changes, { seed: seedOf(9), serving });
  assert.ok(now.ok && !now.value.anew);
  assert.deepEqual(now.value.serving, serving);
});
