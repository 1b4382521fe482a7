import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSolver } from '@commonlot/optimise';
import { checkLottery, type Lottery, lottery, type Pool } from './index.ts';
import { poolFrom, shipped } from './testing/csv.ts';
import { poolOf, quota } from './testing/pools.ts';

const solver = await loadSolver();
const folder = new URL('opendlp-monitoring-100/', shipped);
const pool: Pool = poolFrom(folder, 'respondents.csv', 'categories.csv', 30);
const result = lottery(pool, solver);
assert.ok(result.ok);
const honest = result.value;

/** Panels, balls and levels the honest lottery surely has. */
const [panel] = honest.panels;
const [ball] = honest.balls.panels;
const [level] = honest.certificate.levels;
assert.ok(panel && ball && level?.prices);
const seatsKeepQuotas = (members: readonly string[]) =>
  pool.features.every(({ name, values }) =>
    values.every(({ value, min, max }) => {
      const seats = pool.people.filter((p) => members.includes(p.id) && p.values[name] === value);
      return min <= seats.length && seats.length <= max;
    }),
  );
/** Somebody who would break a quota in the first member's place. */
const absent =
  honest.people.find(
    (id) => !panel.members.includes(id) && !seatsKeepQuotas([id, ...panel.members.slice(1)]),
  ) ?? '';
const swap = (members: readonly string[]) => [absent, ...members.slice(1)];
const prices = level.prices;

/** A dishonest lottery each, and the fault a reader must find. */
const frauds: readonly [string, Partial<Lottery>][] = [
  ['weights-do-not-sum-to-one', { panels: honest.panels.slice(1) }],
  ['weight-not-positive', { panels: [...honest.panels, { ...panel, weight: 0 }] }],
  [
    'panel-size',
    { panels: [{ ...panel, members: panel.members.slice(1) }, ...honest.panels.slice(1)] },
  ],
  [
    'panel-stranger',
    {
      balls: {
        ...honest.balls,
        panels: [['nobody', ...ball.slice(1)], ...honest.balls.panels.slice(1)],
      },
    },
  ],
  [
    'probability-differs',
    { probabilities: honest.probabilities.map((p, i) => (i === 5 ? p + 1e-6 : p)) },
  ],
  ['ball-count', { balls: { ...honest.balls, count: 999 } }],
  ['largest-change-differs', { balls: { ...honest.balls, largestChange: 0 } }],
  ['people-differ', { people: honest.people.map((id, i) => (i === 0 ? 'nobody' : id)) }],
  ['groups-unequal', { certificate: { ...honest.certificate, groups: [honest.people] } }],
];

test('the honest lottery holds', () => {
  const { faults, levelsProved } = checkLottery(honest, pool);
  assert.deepEqual(faults, []);
  assert.equal(levelsProved, 2);
});

test('every kind of fraud is named, without the pool', () => {
  for (const [code, change] of frauds) {
    const { faults } = checkLottery({ ...honest, ...change });
    assert.ok(
      faults.some((fault) => fault.code === code),
      `${code}: ${JSON.stringify(faults.slice(0, 2))}`,
    );
  }
});

test('with the pool: a panel that breaks a quota, though every sum is kept up', () => {
  // One person swapped on one panel, and everything that follows recomputed as a forger would.
  const out = panel.members[0] ?? '';
  const forged = { ...panel, members: swap(panel.members) };
  const shift = new Map([
    [out, -panel.weight],
    [absent, panel.weight],
  ]);
  const probabilities = honest.probabilities.map(
    (p, i) => p + (shift.get(honest.people[i] ?? '') ?? 0),
  );
  const byBall = honest.people.map(
    (id) => honest.balls.panels.filter((m) => m.includes(id)).length / 1000,
  );
  const largestChange = Math.max(
    ...byBall.map((share, i) => Math.abs(share - (probabilities[i] ?? 0))),
  );
  const lying: Lottery = {
    ...honest,
    panels: [forged, ...honest.panels.slice(1)],
    probabilities,
    balls: { ...honest.balls, largestChange },
    certificate: { ...honest.certificate, groups: honest.people.map((id) => [id]) },
  };
  assert.deepEqual(checkLottery(lying).faults, []);
  const codes = checkLottery(lying, pool).faults.map(({ code }) => code);
  assert.ok(codes.includes('panel-breaks-rule') && codes.includes('groups-differ'), codes.join());
});

test('with the pool: a certificate that claims more than its prices prove', () => {
  const certified = (change: Partial<typeof level>): Lottery => ({
    ...honest,
    certificate: {
      ...honest.certificate,
      levels: [{ ...level, ...change }, ...honest.certificate.levels.slice(1)],
    },
  });
  const codes = (lying: Lottery) => checkLottery(lying, pool).faults.map(({ code }) => code);
  assert.ok(codes(certified({ most: level.most - 2 ** 30 })).includes('certificate-bound'));
  const cheaper = { ...prices, seat: prices.seat - 2 ** 30 };
  assert.ok(codes(certified({ prices: cheaper })).includes('certificate-bound'));
  assert.ok(codes(certified({ value: level.value - 1e-6 })).length > 0);
  assert.ok(codes(certified({ most: level.most + 2 ** 40 })).includes('certificate-gap'));
  assert.ok(codes(certified({ weights: level.weights.slice(1) })).includes('certificate-gap'));
  const huge = { ...prices, quotas: prices.quotas.map(() => Number.MAX_SAFE_INTEGER) };
  assert.ok(codes(certified({ prices: huge })).includes('certificate-bound'));
  const none = { ...honest, certificate: { ...honest.certificate, levels: [] } };
  assert.ok(codes(none).includes('certificate-claims'));
});

test('with the pool: another pool, or a quota moved afterwards', () => {
  const fewer = { ...pool, people: pool.people.slice(1) };
  assert.equal(checkLottery(honest, fewer).faults[0]?.code, 'people-differ');
  const loosened = pool.features.map(({ name, values }) => ({
    name,
    values: values.map((quota) => ({ ...quota, min: 0, max: 30 })),
  }));
  const { faults } = checkLottery(honest, { ...pool, features: loosened });
  assert.ok(faults.some(({ code }) => code.startsWith('certificate')));
});

test('with the pool: a couple on one panel, though the rest is kept up', () => {
  const features = [{ name: 'sex', values: [quota('w', 0, 2), quota('m', 0, 2)] }];
  const rows = { ann: ['w'], ben: ['m'], cat: ['w'], dan: ['m'] };
  const couples = poolOf(2, features, rows, { ann: '1', ben: '1', cat: '2', dan: '2' });
  const drawn = lottery(couples, solver, { balls: 100 });
  assert.ok(drawn.ok);
  assert.deepEqual(checkLottery(drawn.value, couples).faults, []);
  const half = (members: readonly string[]) => ({ weight: 0.5, members });
  const lying: Lottery = {
    ...drawn.value,
    panels: [half(['ann', 'ben']), half(['cat', 'dan'])],
    balls: {
      count: 2,
      panels: [
        ['ann', 'ben'],
        ['cat', 'dan'],
      ],
      largestChange: 0,
    },
  };
  const found = checkLottery(lying, couples).faults;
  assert.equal(found.filter(({ code }) => code === 'panel-breaks-rule').length, 4);
});
