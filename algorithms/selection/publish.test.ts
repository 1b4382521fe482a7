import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSolver } from '@commonlot/optimise';
import fc from 'fast-check';
import { checkLottery, isOn, type Lottery, lottery, membersOf, publish, reunite } from './index.ts';
import { smallPool } from './testing/pools.ts';

const solver = await loadSolver();

/** A lottery over nine people with one person of a kind. */
const nine: Lottery = {
  format: 'commonlot.lottery/1',
  method: 'leximin',
  size: 2,
  people: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'],
  probabilities: [0.5, 0.5, 0, 0, 0.5, 0, 0, 0, 0.5],
  panels: [
    { weight: 0.5, members: ['a', 'i'] },
    { weight: 0.5, members: ['b', 'e'] },
  ],
  balls: {
    count: 3,
    panels: [
      ['b', 'e'],
      ['a', 'i'],
      ['b', 'e'],
    ],
    largestChange: 1 / 6,
  },
  certificate: {
    kind: 'relaxation',
    complete: true,
    numbered: false,
    bound: 0.5,
    gap: 0,
    miss: 0,
    groups: [['a'], ['b', 'e'], ['i']],
    levels: [],
    objective: null,
    shutOut: ['c'],
    solver: 'none',
  },
  inputs: { people: 'aa', quotas: 'bb' },
};

test('a panel is a digit for four people, the first its eight, and written once', () => {
  const { open } = publish(nine);
  assert.deepEqual(open.panels, ['808', '480']);
  assert.deepEqual(open.weights, [
    [0, 0.5],
    [1, 0.5],
  ]);
  assert.deepEqual(open.balls.panels, [1, 0, 1]);
  assert.deepEqual(membersOf(open, '808'), ['a', 'i']);
  assert.deepEqual(
    [0, 1, 8, 9, 40].map((place) => isOn('808', place)),
    [true, false, true, false, false],
  );
});

test('nothing that is public says who is like whom or hashes their answers', () => {
  const { open, proof } = publish(nine);
  assert.deepEqual(Object.keys(open.certificate).sort(), [
    'bound',
    'complete',
    'gap',
    'kind',
    'miss',
    'solver',
  ]);
  assert.ok(!('inputs' in open));
  assert.deepEqual(proof.certificate.groups, nine.certificate.groups);
});

test('a stranger on a panel is a mistake of the program', () => {
  const wrong = { ...nine, panels: [{ weight: 1, members: ['a', 'x'] }] };
  assert.throws(() => publish(wrong), RangeError);
});

test('an auditor with the proof and the pool has the whole lottery back and checks it', () => {
  fc.assert(
    fc.property(smallPool, (pool) => {
      const found = lottery(pool, solver, { balls: 100 });
      if (!found.ok) return;
      const { open, proof } = publish(found.value);
      const written: unknown = JSON.parse(JSON.stringify({ open, proof }));
      assert.deepEqual(written, { open, proof });
      const whole = reunite(open, proof);
      assert.deepEqual(whole, found.value);
      assert.deepEqual(checkLottery(whole, pool).faults, []);
    }),
    { numRuns: 40 },
  );
});
