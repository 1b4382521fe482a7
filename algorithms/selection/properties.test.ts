import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedFromHex, stream } from '@commonlot/draw';
import { loadSolver } from '@commonlot/optimise';
import fc from 'fast-check';
import { checkLottery, type Lottery, lottery, type Pool, type PoolPerson } from './index.ts';
import { allPanels } from './testing/brute-force.ts';
import { smallPool } from './testing/pools.ts';

const solver = await loadSolver();
const feasiblePool = smallPool.filter((pool) => allPanels(pool).length > 0);

function drawn(pool: Pool, options: Parameters<typeof lottery>[2] = {}): Lottery {
  const result = lottery(pool, solver, { balls: 100, ...options });
  assert.ok(result.ok);
  return result.value;
}

function seedOf(byte: number) {
  const seed = seedFromHex(byte.toString(16).padStart(2, '0').repeat(32));
  assert.ok(seed.ok);
  return seed.value;
}

function chances({ people, probabilities }: Lottery): Map<string, number> {
  return new Map(people.map((id, i) => [id, probabilities[i] ?? -1]));
}

test('determinism: the same pool in any order gives the same lottery to the last bit', () => {
  fc.assert(
    fc.property(feasiblePool, fc.nat(255), (pool, byte) => {
      const shuffled = { ...pool, people: stream(seedOf(byte), 'order').shuffle(pool.people) };
      assert.deepEqual(drawn(shuffled), drawn(pool));
    }),
    { numRuns: 40 },
  );
});

test('anonymity: new names change no chance', () => {
  fc.assert(
    fc.property(feasiblePool, fc.nat(255), (pool, byte) => {
      const names = stream(seedOf(byte), 'names').shuffle(pool.people.map(({ id }) => `x${id}`));
      const renamed = pool.people.map(
        (person, i): PoolPerson => ({ ...person, id: names[i] ?? '' }),
      );
      const before = chances(drawn(pool));
      const after = chances(drawn({ ...pool, people: renamed }));
      pool.people.forEach(({ id }, i) => assert.equal(after.get(names[i] ?? ''), before.get(id)));
    }),
    { numRuns: 40 },
  );
});

test('equal people, equal odds, also in what the panels add up to', () => {
  fc.assert(
    fc.property(feasiblePool, (pool) => {
      // Double the pool with people exactly alike, each alone at home.
      const alone = pool.people.map(({ id, values }): PoolPerson => ({ id, values }));
      const twins = alone.map(({ id, values }): PoolPerson => ({ id: `${id}-twin`, values }));
      const doubled = { ...pool, people: [...alone, ...twins] };
      const found = drawn(doubled);
      assert.deepEqual(checkLottery(found, doubled).faults, []);
      const chance = chances(found);
      for (const { id } of alone) assert.equal(chance.get(id), chance.get(`${id}-twin`));
      // Balls can only be shared out whole: alike people differ by one at most.
      const balls = (id: string) =>
        found.balls.panels.filter((members) => members.includes(id)).length;
      for (const { id } of alone) assert.ok(Math.abs(balls(id) - balls(`${id}-twin`)) <= 1);
    }),
    { numRuns: 40 },
  );
});

test('the seed for odd balls moves no chance', () => {
  fc.assert(
    fc.property(feasiblePool, fc.nat(255), (pool, byte) => {
      const seeded = drawn(pool, { tieSeed: seedOf(byte) });
      assert.deepEqual(checkLottery(seeded, pool).faults, []);
      assert.deepEqual(seeded.probabilities, drawn(pool).probabilities);
    }),
    { numRuns: 40 },
  );
});

/** Many alike households, so that whole households are turned through the panels. */
const householdPool: fc.Arbitrary<Pool> = fc
  .record({
    couples: fc.integer({ min: 2, max: 4 }),
    twins: fc.integer({ min: 0, max: 3 }),
    trios: fc.integer({ min: 0, max: 2 }),
    alone: fc.integer({ min: 2, max: 5 }),
    size: fc.integer({ min: 2, max: 5 }),
    women: fc.nat(3),
  })
  .map(({ couples, twins, trios, alone, size, women }) => {
    const homes = [
      ...Array.from({ length: couples }, () => ['w', 'm']),
      ...Array.from({ length: twins }, () => ['w', 'w']),
      ...Array.from({ length: trios }, () => ['w', 'm', 'm']),
    ];
    const people = homes.flatMap((members, h) =>
      members.map(
        (sex, i): PoolPerson => ({ id: `h${h}-${i}`, values: { sex }, household: `h${h}` }),
      ),
    );
    const singles = Array.from(
      { length: alone },
      (_, i): PoolPerson => ({
        id: `s${i}`,
        values: { sex: i % 2 === 0 ? 'w' : 'm' },
        household: '',
      }),
    );
    // One of a home at most: no more seats than homes.
    const seats = Math.min(size, homes.length + alone);
    const least = Math.min(women, seats);
    const values = [
      { value: 'w', min: least, max: seats },
      { value: 'm', min: 0, max: seats },
    ];
    return { people: [...people, ...singles], features: [{ name: 'sex', values }], size: seats };
  });

test('alike households: one member at most sits, members in the same place have the same odds', () => {
  let turned = 0;
  fc.assert(
    fc.property(householdPool, (pool) => {
      const found = drawn(pool);
      assert.deepEqual(checkLottery(found, pool).faults, []);
      const { groups } = found.certificate;
      if (groups.some((ids) => ids.length > 1 && ids.some((id) => id.startsWith('h')))) turned += 1;
      const homes = new Map(pool.people.map(({ id, household }) => [id, household ?? '']));
      for (const members of [
        ...found.panels.map((panel) => panel.members),
        ...found.balls.panels,
      ]) {
        const seen = members.flatMap((id) => (homes.get(id) === '' ? [] : [homes.get(id)]));
        assert.equal(new Set(seen).size, seen.length);
      }
    }),
    { numRuns: 40 },
  );
  assert.ok(turned > 12);
});

const METHODS = ['leximin', 'nash', 'goldilocks'] as const;

test('told to stop, it still gives a lottery that holds, and says what is proved', () => {
  fc.assert(
    fc.property(feasiblePool, fc.nat(9), fc.constantFrom(...METHODS), (pool, after, method) => {
      let asked = 0;
      const watch = { report: () => undefined, stop: () => ++asked > after };
      const found = drawn(pool, { watch, method });
      const check = checkLottery(found, pool);
      assert.deepEqual(check.faults, []);
      const full = drawn(pool, { method });
      const shut = full.certificate.shutOut;
      assert.ok(found.certificate.shutOut.every((id) => shut.includes(id)));
      const open = found.people.flatMap((id, i) =>
        found.certificate.shutOut.includes(id) ? [] : [full.probabilities[i] ?? 0],
      );
      assert.ok(found.certificate.bound >= Math.min(...open) - 1e-7);
      if (found.certificate.complete) {
        found.probabilities.forEach((chance, i) => {
          assert.ok(Math.abs(chance - (full.probabilities[i] ?? -1)) < 1e-6);
        });
      } else assert.equal(found.method, 'maximin');
    }),
    { numRuns: 120 },
  );
});
