import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person, PlanInput } from './input.ts';
import { plan } from './plan.ts';
import { people, planned, seedOf } from './testing/people.ts';

function refusal(input: PlanInput): unknown {
  const result = plan(input, { seed: seedOf(1), steps: 20_000 });
  assert.ok(!result.ok, 'a plan was found');
  return result.refusal;
}

function tablesUsed(input: PlanInput): number[] {
  const { seats } = planned(input);
  const at = Map.groupBy(seats, ({ round, table }) => `${round} ${table}`);
  return [...at.values()].map((seated) => seated.length);
}

const four = (n: number, rounds = 2): PlanInput => ({
  people: people(n),
  rounds: Array.from({ length: rounds }, (_, r) => ({ name: `r${r}`, size: 4 })),
});

test('people who do not divide are spread evenly, and tables nobody needs stay empty', () => {
  assert.deepEqual(tablesUsed(four(18, 1)), [4, 4, 4, 3, 3]);
  const long: PlanInput = { people: people(18), rounds: [{ name: 'r', tables: Array(9).fill(4) }] };
  assert.deepEqual(tablesUsed(long), [4, 4, 4, 3, 3]);
  assert.deepEqual(
    tablesUsed({ people: people(9), rounds: [{ name: 'r', tables: [6, 2, 4] }] }),
    [5, 4],
  );
});

test('tables with people fixed to them fill up no further than the others', () => {
  const fixed = [0, 1, 2].map((i) => ({ id: `a${i}`, round: 1, table: 2 }));
  const input: PlanInput = { people: people(9), rounds: [{ name: 'r', tables: [4, 4, 4] }], fixed };
  assert.deepEqual(tablesUsed(input), [3, 3, 3]);
});

test('a table is opened when the rules need it', () => {
  const input: PlanInput = {
    people: people(4),
    rounds: [{ name: 'r', tables: [4, 4] }],
    apart: [['a0', 'a1']],
  };
  assert.deepEqual(tablesUsed(input), [2, 2]);
  const couples: PlanInput = {
    people: people(6),
    rounds: [{ name: 'r', tables: [3, 3, 3] }],
    together: [
      ['a0', 'a1'],
      ['a2', 'a3'],
      ['a4', 'a5'],
    ],
  };
  assert.deepEqual(tablesUsed(couples), [2, 2, 2]);
});

test('absences by round, fixed seats and groups hold', () => {
  const { seats, quality } = planned({
    ...four(16, 3),
    absent: [{ id: 'a3', round: 2 }],
    fixed: [
      { id: 'a5', round: 1, table: 2 },
      { id: 'a5', round: 2, table: 2 },
    ],
    together: [
      ['a0', 'a1'],
      ['a1', 'a2'],
    ],
    apart: [['a4', 'a5']],
  });
  assert.equal(quality.violations, 0);
  assert.equal(seats.filter(({ id }) => id === 'a3').length, 2);
  assert.equal(seats.filter(({ id, table }) => id === 'a5' && table === 2).length >= 2, true);
  for (const round of [1, 2, 3]) {
    const trio = seats.filter((s) => s.round === round && ['a0', 'a1', 'a2'].includes(s.id));
    assert.equal(new Set(trio.map(({ table }) => table)).size, 1);
  }
  // The trio meets again in rounds 2 and 3: six repeats are forced, and the bound says so.
  assert.equal(quality.pairSlots - quality.upperBound >= 6, true);
});

test('no table without a resident, at most one politician a table', () => {
  const mixed: Person[] = people(20).map((person, i) => ({
    ...person,
    kind: i < 12 ? 'guest' : 'resident',
    ...(i < 5 ? { group: 'politician' } : {}),
  }));
  const input: PlanInput = {
    people: mixed,
    rounds: [
      { name: 'one', size: 4 },
      { name: 'two', size: 4 },
    ],
    atMost: [{ group: 'politician', perTable: 1 }],
  };
  assert.equal(planned({ ...input, balance: ['kind'] }).quality.cellsOff, 0);
  const crowd = { ...input, atMost: [{ group: 'politician', perTable: 0 }] };
  assert.deepEqual(refusal(crowd), {
    code: 'group-too-large',
    round: 1,
    group: 'politician',
    people: 5,
    most: 0,
  });
  const guests = mixed.map(
    (person, i): Person => ({ ...person, kind: i < 17 ? 'guest' : 'resident' }),
  );
  assert.deepEqual(refusal({ ...input, people: guests }), {
    code: 'residents-short',
    round: 1,
    residents: 3,
    tables: 5,
  });
});

test('languages: people sit where theirs is spoken, and the bound knows what that costs', () => {
  const tongues = (i: number) => (i < 4 ? ['de'] : i < 16 ? ['nl'] : ['fr']);
  const input: PlanInput = {
    people: people(32).map((person, i) => ({ ...person, speaks: tongues(i) })),
    rounds: [1, 2, 3].map((r) => ({ name: `r${r}`, tables: Array<number>(8).fill(4) })),
    speaks: {
      tables: {
        1: ['nl'],
        2: ['nl'],
        3: ['nl'],
        4: ['fr'],
        5: ['fr'],
        6: ['fr'],
        7: ['fr'],
        8: ['de'],
      },
    },
  };
  const { quality } = planned(input, { steps: 100_000 });
  // Four German speakers at one table: 6 pairs meet again in each later round. Twelve Dutch
  // speakers over 3 x 3 pairs of tables: at least 3 in each.
  assert.equal(quality.upperBound, 144 - 2 * 6 - 2 * 3);
  assert.equal(quality.distinctPairs <= quality.upperBound, true);
  const many = { ...input, people: input.people.map((p) => ({ ...p, speaks: ['de'] })) };
  const full = refusal(many);
  assert.deepEqual(full, {
    code: 'tables-allowed-full',
    round: 1,
    ids: many.people.map(({ id }) => id).sort(),
    tables: [8],
  });
});

test('access needs are met where tables serve them', () => {
  const input: PlanInput = {
    people: people(8).map((p, i) => ({ ...p, needs: i < 2 ? ['hearing-loop'] : [] })),
    rounds: [{ name: 'r', size: 4 }],
    access: { tables: { 2: ['hearing-loop'] } },
  };
  const { seats } = planned(input);
  for (const id of ['a0', 'a1']) assert.equal(seats.find((s) => s.id === id)?.table, 2);
  assert.deepEqual(refusal({ ...input, access: { tables: {} } }), {
    code: 'tables-allowed-full',
    round: 1,
    ids: ['a0', 'a1'],
    tables: [],
  });
});

test('refusals name the rules that contradict each other', () => {
  const base = four(8);
  const cases: readonly [Partial<PlanInput>, unknown][] = [
    [{ people: [] }, { code: 'no-people' }],
    [{ rounds: [] }, { code: 'no-rounds' }],
    [{ people: [...base.people, ...people(1)] }, { code: 'person-twice', id: 'a0' }],
    [{ apart: [['a0', 'z']] }, { code: 'person-unknown', id: 'z', rule: 'apart' }],
    [{ absent: [{ id: 'a0', round: 3 }] }, { code: 'round-unknown', round: 3, rule: 'absent' }],
    [{ fixed: [{ id: 'a0', round: 1, table: 9 }] }, { code: 'table-unknown', round: 1, table: 9 }],
    [{ rounds: [{ name: 'r', size: 0 }] }, { code: 'table-size-faulty', round: 1, seats: 0 }],
    [
      { rounds: [{ name: 'r', tables: [4, 3] }] },
      { code: 'seats-short', round: 1, people: 8, seats: 7 },
    ],
    [
      {
        apart: [['a0', 'a2']],
        together: [
          ['a0', 'a1'],
          ['a1', 'a2'],
        ],
      },
      { code: 'apart-and-together', ids: ['a0', 'a2'] },
    ],
    [
      {
        apart: [['a0', 'a1']],
        fixed: [
          { id: 'a0', round: 1, table: 1 },
          { id: 'a1', round: 1, table: 1 },
        ],
      },
      { code: 'fixed-conflict', round: 1, ids: ['a0', 'a1'], rule: 'apart' },
    ],
    [
      {
        together: [['a0', 'a1']],
        fixed: [
          { id: 'a0', round: 1, table: 1 },
          { id: 'a1', round: 1, table: 2 },
        ],
      },
      { code: 'fixed-conflict', round: 1, ids: ['a0', 'a1'], rule: 'together' },
    ],
    [
      {
        together: [
          ['a0', 'a1'],
          ['a1', 'a2'],
          ['a2', 'a3'],
          ['a3', 'a4'],
        ],
      },
      { code: 'together-too-many', round: 1, ids: ['a0', 'a1', 'a2', 'a3', 'a4'] },
    ],
  ];
  for (const [change, expected] of cases)
    assert.deepEqual(refusal({ ...base, ...change }), expected);
});

test('a rule may name any of several groups somebody is of', () => {
  const hall = people(24).map((person, i) => ({
    ...person,
    group: i % 4 === 0 ? 'council' : 'town',
    groups: [...(i < 5 ? ['young'] : []), ...(i % 3 === 0 ? ['north'] : [])],
  }));
  const input: PlanInput = {
    ...{ people: hall, rounds: [{ name: 'r', size: 4 }], neverAlone: ['young'] },
    atMost: [{ group: 'council', perTable: 1 }],
    atLeast: [{ group: 'north', perTable: 1 }],
  };
  const { seats } = planned(input);
  const of = new Map(hall.map(({ id, group, groups }) => [id, [group, ...groups]]));
  for (const at of Map.groupBy(seats, ({ table }) => table).values()) {
    const count = (name: string) => at.filter(({ id }) => of.get(id)?.includes(name)).length;
    assert.notEqual(count('young'), 1);
    assert.ok(count('council') <= 1 && count('north') >= 1);
  }
});

test('zones: everybody at a table of their zone, balanced within it', () => {
  const all = people(24, { gender: 2 });
  const ids = all.map(({ id }) => id);
  const { quality, seats } = planned({
    people: all,
    rounds: [
      { name: 'talk', size: 4 },
      {
        name: 'theme',
        tables: [4, 4, 4, 4, 4, 4],
        zones: [
          { tables: [1, 2], people: ids.slice(0, 8) },
          { tables: [3, 4, 5, 6], people: ids.slice(8) },
        ],
      },
    ],
    balance: ['gender'],
  });
  assert.deepEqual([quality.violations, quality.cellsOff, quality.repeats], [0, 0, 0]);
  assert.ok(seats.every((s) => s.round === 1 || s.table <= 2 === ids.indexOf(s.id) < 8));
});

test('more people than meetings are kept for in a square: the same bounds are met', () => {
  const rounds = [
    { name: 'one', size: 8 },
    { name: 'two', size: 8 },
  ];
  const input = {
    people: people(2_400, { age: 5, gender: 2 }),
    rounds,
    balance: ['age', 'gender'],
  };
  const { quality: found, account } = planned(input, { steps: 4_000_000 });
  assert.equal(account.ended, 'perfect');
  assert.deepEqual([found.distinctPairs, found.repeats, found.cellsOff], [16_800, 0, 0]);
});

test('at least two of a group at every table, and nobody of another group as the only one', () => {
  const group = (i: number) => (i < 12 ? 'resident' : i < 18 ? 'young' : '');
  const hall = people(24, { age: 3 }).map((person, i) => ({ ...person, group: group(i) }));
  const rounds = [
    { name: 'one', size: 4 },
    { name: 'two', size: 6 },
  ];
  const rules = {
    atLeast: [{ group: 'resident', perTable: 2 }],
    neverAlone: ['young'],
  };
  const input = { people: hall, rounds, balance: ['age'], ...rules };
  const { seats } = planned(input);
  const groupOf = new Map(hall.map((person) => [person.id, person.group]));
  for (const at of Map.groupBy(seats, ({ round, table }) => `${round}/${table}`).values()) {
    const of = (wanted: string) => at.filter(({ id }) => groupOf.get(id) === wanted).length;
    assert.ok(of('resident') >= 2);
    assert.notEqual(of('young'), 1);
  }
  const few = plan({ ...input, atLeast: [{ group: 'young', perTable: 2 }] }, { seed: seedOf(1) });
  assert.deepEqual(few, {
    ok: false,
    refusal: { code: 'group-too-small', round: 1, group: 'young', people: 6, least: 12 },
  });
  const lone = hall.map((person, i) => ({ ...person, group: i === 0 ? 'young' : '' }));
  const one = plan({ people: lone, rounds, neverAlone: ['young'] }, { seed: seedOf(1) });
  assert.deepEqual(one, { ok: false, refusal: { code: 'group-of-one', round: 1, group: 'young' } });
});
