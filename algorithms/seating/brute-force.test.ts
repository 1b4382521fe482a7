import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlanInput, Seat } from './input.ts';
import { quality } from './quality.ts';
import { people, planned } from './testing/people.ts';

/** Every way to seat ids at tables of these sizes (tables told apart). */
function* seatings(ids: readonly string[], sizes: readonly number[]): Iterable<string[][]> {
  const [size, ...rest] = sizes;
  if (size === undefined) {
    yield [];
    return;
  }
  for (const chosen of choose(ids, size))
    for (const others of seatings(
      ids.filter((id) => !chosen.includes(id)),
      rest,
    ))
      yield [chosen, ...others];
}

function* choose(ids: readonly string[], k: number): Iterable<string[]> {
  if (k === 0) yield [];
  for (const [i, id] of ids.entries())
    if (k > 0) for (const rest of choose(ids.slice(i + 1), k - 1)) yield [id, ...rest];
}

/** Every plan for the request: first round with a fixed seating when nothing tells people apart. */
function* plans(input: PlanInput, sizes: readonly number[], fixFirst: boolean): Iterable<Seat[]> {
  const ids = input.people.map(({ id }) => id);
  const all = [...seatings(ids, sizes)];
  const seat = (tables: string[][], round: number) =>
    tables.flatMap((at, t) => at.map((id): Seat => ({ id, round, table: t + 1 })));
  const extend = function* (seats: Seat[], round: number): Iterable<Seat[]> {
    if (round > input.rounds.length) yield seats;
    else
      for (const tables of round === 1 && fixFirst ? all.slice(0, 1) : all)
        yield* extend([...seats, ...seat(tables, round)], round + 1);
  };
  yield* extend([], 1);
}

const cases: readonly {
  readonly n: number;
  readonly sizes: readonly number[];
  readonly rounds: number;
}[] = [
  { n: 6, sizes: [3, 3], rounds: 2 },
  { n: 6, sizes: [3, 3], rounds: 3 },
  { n: 6, sizes: [2, 2, 2], rounds: 3 },
  { n: 7, sizes: [4, 3], rounds: 2 },
  { n: 8, sizes: [4, 4], rounds: 2 },
];

test('meetings: no plan of a small hall brings more pairs together, and none beats the bound', () => {
  for (const { n, sizes, rounds } of cases) {
    const input: PlanInput = {
      people: people(n),
      rounds: Array.from({ length: rounds }, () => ({ name: 'r', tables: sizes })),
    };
    let most = 0;
    for (const seats of plans(input, sizes, true))
      most = Math.max(most, quality(input, seats).distinctPairs);
    const { distinctPairs, upperBound } = planned(input).quality;
    assert.equal(distinctPairs, most, JSON.stringify({ n, sizes, rounds }));
    assert.ok(most <= upperBound);
  }
});

test('balance: no seating of one round has fewer cells off', () => {
  for (const kinds of [2, 3, 4])
    for (const sizes of [
      [4, 3],
      [3, 3, 2],
      [4, 4],
    ]) {
      const n = sizes.reduce((a, b) => a + b, 0);
      const input: PlanInput = {
        people: people(n, { x: kinds, y: 5 - kinds }),
        rounds: [{ name: 'r', tables: sizes }],
        balance: ['x', 'y'],
      };
      let fewest = Number.POSITIVE_INFINITY;
      for (const seats of plans(input, sizes, false))
        fewest = Math.min(fewest, quality(input, seats).cellsOff);
      assert.equal(planned(input).quality.cellsOff, fewest, JSON.stringify({ kinds, sizes }));
    }
});

test('hard rules: what brute force can seat is seated', () => {
  const rules: Partial<PlanInput>[] = [
    {
      apart: [
        ['a0', 'a1'],
        ['a1', 'a2'],
      ],
    },
    {
      together: [['a0', 'a1']],
      apart: [
        ['a0', 'a2'],
        ['a3', 'a4'],
      ],
    },
    {
      apart: [
        ['a0', 'a1'],
        ['a2', 'a3'],
        ['a4', 'a5'],
        ['a0', 'a2'],
      ],
    },
  ];
  for (const rule of rules) {
    const input: PlanInput = {
      people: people(6),
      rounds: [{ name: 'r', tables: [3, 3] }],
      ...rule,
    };
    let possible = false;
    for (const seats of plans(input, [3, 3], false))
      possible ||= quality(input, seats).violations === 0;
    assert.ok(possible);
    assert.equal(planned(input).quality.violations, 0);
  }
});
