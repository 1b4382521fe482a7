import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ballFromSeed, seedFromHex } from '@commonlot/draw';
import { loadSolver } from '@commonlot/optimise';
import fc from 'fast-check';
import {
  checkLottery,
  EXTEND,
  extend,
  type Filling,
  lottery,
  type Pool,
  REFILL,
  refill,
  type Vacancy,
} from './index.ts';
import { allPanels, leximinByDefinition } from './testing/brute-force.ts';
import { poolFrom, shipped } from './testing/csv.ts';
import { poolOf, quota, ruledPool } from './testing/pools.ts';

const solver = await loadSolver();
const parsed = seedFromHex('42'.repeat(32));
assert.ok(parsed.ok);
const seed = parsed.value;

const withoutQuotas = (pool: Pool): Pool => ({
  ...pool,
  features: [],
  intersections: [],
  limits: [],
});

/**
 * A pool, a panel, up to three of its members who leave, and maybe one who may not come in. One
 * panel in four keeps households alone, as after a loss that no replacement could make good.
 */
const vacancy = fc
  .tuple(ruledPool, fc.nat(1000), fc.integer({ min: 1, max: 3 }), fc.boolean(), fc.nat(3))
  .map(([ruled, pick, leaving, someGone, strict]) => {
    const pool = { ...ruled, include: [] };
    const panels = allPanels(strict === 0 ? withoutQuotas(pool) : pool);
    const chosen = panels[pick % Math.max(1, panels.length)] ?? [];
    const panel = chosen.map((i) => pool.people[i]?.id ?? '');
    const leavers = panel.slice(0, leaving);
    const out = new Set([...panel, ...(pool.exclude ?? []).map(({ id }) => id)]);
    const gone = pool.people
      .flatMap(({ id }) => (out.has(id) ? [] : id))
      .slice(0, someGone ? 1 : 0);
    return { pool, panel, leavers, gone };
  })
  .filter(({ panel }) => panel.length > 0);

/** The pool a person would write down: those who stay must sit, those who left must not. */
function decidedPool(pool: Pool, staying: readonly string[], out: readonly string[]): Pool {
  const reason = 'as it is';
  return {
    ...pool,
    include: staying.map((id) => ({ id, reason })),
    exclude: [...(pool.exclude ?? []), ...out.map((id) => ({ id, reason }))],
  };
}

/** Chances of the people without a seat by the definition of leximin, every panel listed. */
function byDefinition(pool: Pool, ids: readonly string[]): number[] {
  const places = ids.map((id) => pool.people.findIndex((person) => person.id === id));
  const panels = allPanels(pool).map((panel) =>
    panel.flatMap((i) => (places.includes(i) ? places.indexOf(i) : [])),
  );
  return leximinByDefinition(solver, ids.length, panels);
}

/** What moves at least, in seats: over all panels but for quotas, what the rules miss in all. */
function leastMoved(pool: Pool): number {
  return Math.min(...allPanels(withoutQuotas(pool)).map((panel) => movedFor(pool, panel)));
}

function movedFor(pool: Pool, panel: readonly number[]): number {
  const seated = panel.flatMap((i) => pool.people[i] ?? []);
  const off = (n: number, min: number, max: number) => Math.max(0, min - n, n - max);
  let sum = 0;
  for (const { name, values } of pool.features)
    for (const { value, min, max } of values)
      sum += off(seated.filter((p) => p.values[name] === value).length, min, max);
  for (const { values, min, max } of pool.intersections ?? []) {
    const both = Object.entries(values);
    sum += off(seated.filter((p) => both.every(([f, v]) => p.values[f] === v)).length, min, max);
  }
  for (const { name, most } of pool.limits ?? []) {
    for (const group of new Set(seated.flatMap(({ groups }) => groups?.[name] || []))) {
      sum += off(seated.filter(({ groups }) => groups?.[name] === group).length, 0, most);
    }
  }
  return sum;
}

const near = (a: number, b: number) => Math.abs(a - b) < 1e-6;

/** What holds for every filling: ball, panel, chances and lottery say the same. */
function agrees(found: Filling, staying: readonly string[], size: number, label = REFILL): void {
  const { ball, incoming, panel, chances, lottery: drawn } = found;
  assert.equal(ball, ballFromSeed(seed, label, drawn.balls.count));
  assert.deepEqual(panel, drawn.balls.panels[ball]);
  assert.deepEqual([...staying, ...incoming].sort(), panel);
  assert.ok(incoming.every((id) => chances.some((one) => one.id === id && one.balls > 0)));
  const open = size - staying.length;
  assert.ok(
    near(
      chances.reduce((sum, { chance }) => sum + chance, 0),
      open,
    ),
  );
  assert.equal(
    chances.reduce((sum, { balls }) => sum + balls, 0),
    open * drawn.balls.count,
  );
  assert.deepEqual(checkLottery(drawn, found.pool).faults, []);
}

/** Asked for as many as there are homes left, it fills those, moving the least; one more is refused. */
function fillsWhatItCan(pool: Pool, leave: Vacancy, wanted: Pool, homes: number): void {
  const staying = wanted.include?.length ?? 0;
  const most = [...new Array(pool.size - staying).keys()]
    .map((n) => n + 1)
    .filter((n) => Number.isFinite(leastMoved({ ...wanted, size: staying + n })));
  assert.equal(homes, Math.max(0, ...most));
  if (homes === 0) return;
  const fewer = refill(pool, { ...leave, seats: homes }, solver, { seed, balls: 100 });
  assert.ok(fewer.ok);
  assert.equal(fewer.value.incoming.length, homes);
  assert.equal(
    fewer.value.gaveWay.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0),
    leastMoved({ ...wanted, size: staying + homes }),
  );
  const more = refill(pool, { ...leave, seats: homes + 1 }, solver, { seed, balls: 100 });
  assert.ok(!more.ok);
}

test('refill: leximin over the fillings that keep every quota, by brute force; the least gives way', () => {
  let [kept, batches, moved, none] = [0, 0, 0, 0];
  fc.assert(
    fc.property(vacancy, ({ pool, panel, leavers, gone }) => {
      const out = [...leavers, ...gone];
      const staying = panel.filter((id) => !leavers.includes(id));
      const wanted = decidedPool(pool, staying, out);
      const barred = new Set([...staying, ...(wanted.exclude ?? []).map(({ id }) => id)]);
      const ids = pool.people.flatMap(({ id }) => (barred.has(id) ? [] : id)).sort();
      const found = refill(pool, { panel, leavers, gone }, solver, { seed, balls: 100 });
      const least = leastMoved(wanted);
      if (!found.ok) {
        assert.equal(least, Number.POSITIVE_INFINITY);
        assert.ok(found.refusal.code === 'too-few-for-open-seats');
        fillsWhatItCan(pool, { panel, leavers, gone }, wanted, found.refusal.homes);
        none += 1;
        return;
      }
      agrees(found.value, staying, pool.size);
      const { chances, gaveWay } = found.value;
      assert.deepEqual(
        chances.map(({ id }) => id),
        ids,
      );
      const seats = gaveWay.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
      assert.equal(seats, least);
      const expected = byDefinition(found.value.pool, ids);
      for (const [i, { id, chance }] of chances.entries())
        assert.ok(near(chance, expected[i] ?? -1), `${id} ${chance} ${expected[i]}`);
      if (least === 0) {
        kept += 1;
        const same = byDefinition(wanted, ids);
        assert.ok(same.every((chance, i) => near(chance, expected[i] ?? -1)));
        if (leavers.length > 1) batches += 1;
      } else moved += 1;
    }),
    { numRuns: 150, seed: 3 },
  );
  assert.ok(
    kept > 30 && batches > 10 && moved > 20 && none > 3,
    [kept, batches, moved, none].join(),
  );
});

test('refill: neither the order of the pool nor of the panel changes anything', () => {
  fc.assert(
    fc.property(vacancy, ({ pool, panel, leavers, gone }) => {
      const found = refill(pool, { panel, leavers, gone }, solver, { seed });
      const turned = {
        panel: panel.toReversed(),
        leavers: leavers.toReversed(),
        gone: gone.toReversed(),
      };
      const again = refill({ ...pool, people: pool.people.toReversed() }, turned, solver, { seed });
      assert.equal(again.ok, found.ok);
      if (!found.ok || !again.ok) return;
      assert.deepEqual(
        { ...again.value, pool: null, lottery: null },
        {
          ...found.value,
          pool: null,
          lottery: null,
        },
      );
    }),
    { numRuns: 50, seed: 8 },
  );
});

test('refill: an earlier gap is filled as well, and another label draws another ball', () => {
  const features = [{ name: 'f', values: [quota('a', 2, 3), quota('b', 1, 2)] }];
  const rows = { a1: ['a'], a2: ['a'], a3: ['a'], a4: ['a'], b1: ['b'], b2: ['b'], b3: ['b'] };
  const pool = poolOf(4, features, rows);
  // Two seats stand empty; a1 and b1 stay: an a must come in (2-3), the other is an a or a b.
  const found = refill(pool, { panel: ['a1', 'b1'], leavers: [] }, solver, { seed });
  assert.ok(found.ok);
  // Leximin of {2 of a2 a3 a4} and {one of them and b2 or b3}: equal chances add up to 2, so 2/5
  // each: the a have 6/5 of the two seats and the b 4/5, and both are within reach.
  for (const { chance } of found.value.chances) assert.ok(near(chance, 2 / 5));
  const labels = Array.from({ length: 12 }, (_, n) => {
    const other = refill(pool, { panel: ['a1', 'b1'], leavers: [] }, solver, {
      seed,
      label: `${REFILL}-${n}`,
    });
    return other.ok ? other.value.ball : -1;
  });
  assert.ok(new Set(labels).size > 6);
});

test('refill: a limit gives way for the group that needs it, and holds for the others', () => {
  const pool = poolOf(3, [], { a1: [], a2: [], b1: [], b2: [], b3: [], c1: [] });
  const people = pool.people.map((person) => ({
    ...person,
    groups: { club: person.id.slice(0, 1) },
  }));
  const limited = { ...pool, people, limits: [{ name: 'club', most: 1 }] };
  // a1 and b1 stay; c1 leaves. Whoever comes in is the second of their club.
  const leave = { panel: ['a1', 'b1', 'c1'], leavers: ['c1'] };
  const found = refill(limited, leave, solver, { seed, balls: 100 });
  assert.ok(found.ok);
  agrees(found.value, ['a1', 'b1'], 3);
  const [moved, ...others] = found.value.gaveWay;
  assert.deepEqual(others, []);
  assert.ok(moved?.feature === 'club' && moved.bound === 'max');
  assert.deepEqual([moved.from, moved.to], [1, 2]);
  const able = moved.value === 'a' ? ['a2'] : ['b2', 'b3'];
  for (const { id, chance } of found.value.chances)
    assert.ok(near(chance, able.includes(id) ? 1 / able.length : 0), id);
});

test('refill: a pool of fewer people than the panel has seats fills what it can', () => {
  const features = [{ name: 'f', values: [quota('a', 1, 2), quota('b', 1, 2)] }];
  const pool = poolOf(3, features, { a1: ['a'], b1: ['b'] });
  const leave = { panel: ['a1'], leavers: [] };
  const refused = refill(pool, leave, solver, { seed });
  assert.deepEqual(refused, {
    ok: false,
    refusal: { code: 'too-few-for-open-seats', open: 2, homes: 1 },
  });
  const found = refill(pool, { ...leave, seats: 1 }, solver, { seed });
  assert.ok(found.ok);
  assert.deepEqual([found.value.incoming, found.value.gaveWay], [['b1'], []]);
});

test('refill: refuses who has no seat, a full panel, and a pool that is wrong', () => {
  const features = [{ name: 'f', values: [quota('a', 1, 2), quota('b', 0, 1)] }];
  const pool = poolOf(2, features, { a1: ['a'], a2: ['a'], b1: ['b'] });
  const code = (of: Pool, panel: string[], leavers: string[]) => {
    const found = refill(of, { panel, leavers }, solver, { seed });
    return found.ok ? 'filled' : found.refusal.code;
  };
  assert.equal(code(pool, ['a1', 'b1'], ['a2']), 'no-seat');
  assert.equal(code(pool, ['a1', 'stranger'], ['a1']), 'no-seat');
  assert.equal(code(pool, ['a1', 'b1'], []), 'no-open-seat');
  assert.equal(code({ ...pool, features: [] }, ['a1', 'b1'], ['b1']), 'filled');
  assert.equal(
    code({ ...pool, people: [...pool.people, { id: 'a1', values: {} }] }, ['a1'], []),
    'pool-problems',
  );
});

/** The same share of a larger panel, outwards to whole seats; in fractions of whole numbers. */
function grown(pool: Pool, size: number): Pool {
  const down = (n: number) => Number((BigInt(n) * BigInt(size)) / BigInt(pool.size));
  const up = (n: number) =>
    Number((BigInt(n) * BigInt(size) + BigInt(pool.size - 1)) / BigInt(pool.size));
  const range = <T extends { readonly min: number; readonly max: number }>(one: T): T => ({
    ...one,
    min: down(one.min),
    max: up(one.max),
  });
  return {
    ...pool,
    size,
    features: pool.features.map(({ name, values }) => ({ name, values: values.map(range) })),
    ...(pool.intersections && { intersections: pool.intersections.map(range) }),
  };
}

test('extend: everybody stays, and the new seats go by leximin under the quotas of the new size', () => {
  let [grew, moved, none] = [0, 0, 0];
  fc.assert(
    fc.property(vacancy, fc.integer({ min: 1, max: 2 }), ({ pool, panel, gone }, seats) => {
      const size = pool.size + seats;
      const found = extend(pool, { panel, seats, gone }, solver, { seed, balls: 100 });
      const wanted = decidedPool(grown(pool, size), panel, gone);
      if (!found.ok) {
        assert.equal(leastMoved(wanted), Number.POSITIVE_INFINITY);
        none += 1;
        return;
      }
      agrees(found.value, panel, size, EXTEND);
      const { chances, gaveWay } = found.value;
      const least = leastMoved(wanted);
      assert.equal(
        gaveWay.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0),
        least,
      );
      const expected = byDefinition(
        least === 0 ? wanted : found.value.pool,
        chances.map(({ id }) => id),
      );
      for (const [i, { chance }] of chances.entries()) assert.ok(near(chance, expected[i] ?? -1));
      if (least === 0) grew += 1;
      else moved += 1;
    }),
    { numRuns: 100, seed: 4 },
  );
  assert.ok(grew > 20 && moved > 10 && none > 3, [grew, moved, none].join());
});

test('extend: rules of its own for the new size', () => {
  const features = [{ name: 'f', values: [quota('a', 1, 1), quota('b', 1, 1)] }];
  const pool = poolOf(2, features, { a1: ['a'], a2: ['a'], b1: ['b'], b2: ['b'], b3: ['b'] });
  const rules = { features: [{ name: 'f', values: [quota('a', 1, 1), quota('b', 2, 2)] }] };
  const found = extend(pool, { panel: ['a1', 'b1'], seats: 1, rules }, solver, { seed });
  assert.ok(found.ok);
  assert.deepEqual(
    found.value.chances.map(({ id, chance }) => [id, chance]),
    [
      ['a2', 0],
      ['b2', 0.5],
      ['b3', 0.5],
    ],
  );
});

test('refill and extend: OpenDLP, 150 people, 22 seats, proved', () => {
  const pool = poolFrom(new URL('opendlp-150/', shipped), 'candidates.csv', 'features.csv', 22);
  const drawn = lottery(pool, solver);
  assert.ok(drawn.ok);
  const panel = drawn.value.balls.panels[42] ?? [];
  const leavers = panel.slice(0, 4);
  const filled = refill(pool, { panel, leavers }, solver, { seed });
  assert.ok(filled.ok);
  agrees(filled.value, panel.slice(4), 22);
  assert.ok(filled.value.lottery.certificate.complete);
  const more = extend(pool, { panel: filled.value.panel, seats: 5, gone: leavers }, solver, {
    seed,
  });
  assert.ok(more.ok);
  agrees(more.value, filled.value.panel, 27, EXTEND);
  assert.ok(leavers.every((id) => !more.value.panel.includes(id)));
});
