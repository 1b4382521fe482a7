import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  allocateLetters,
  ballFromDice,
  ballName,
  rollsNeeded,
  type Seed,
  seedFrom,
  seedFromHex,
  seedToHex,
  smallestTickets,
  stream,
  ticket,
  ticketSieve,
} from './index.ts';

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes): Seed => {
  const seed = seedFromHex(Buffer.from(bytes).toString('hex'));
  assert.ok(seed.ok);
  return seed.value;
});
const idLists = fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 8 }), { maxLength: 60 });

test('a seed reads back as written; anything else is refused', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const again = seedFromHex(` ${seedToHex(seed).toUpperCase()}\n`);
      assert.ok(again.ok);
      assert.deepEqual(again.value, seed);
    }),
  );
  for (const bad of ['', '00', 'zz'.repeat(32), '00'.repeat(33)]) {
    assert.equal(seedFromHex(bad).ok, false);
  }
});

test('smallest tickets: the same as sorting every ticket', () => {
  fc.assert(
    fc.property(seeds, idLists, fc.nat(70), (seed, ids, count) => {
      const sorted = ids
        .map((id) => ({ id, ticket: ticket(seed, 'x', id) }))
        .sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
      assert.deepEqual(smallestTickets(seed, 'x', ids, count), sorted.slice(0, count));
    }),
  );
});

test('order independence: shuffling the list, or listing an id twice, changes nothing', () => {
  fc.assert(
    fc.property(seeds, idLists, fc.nat(30), (seed, ids, count) => {
      const mixed = stream(seed, 'mix').shuffle([...ids, ...ids.slice(0, 10)]);
      assert.deepEqual(
        smallestTickets(seed, 'x', mixed, count),
        smallestTickets(seed, 'x', ids, count),
      );
    }),
  );
});

test('prefix stability: a larger count only adds at the end', () => {
  fc.assert(
    fc.property(seeds, idLists, fc.nat(30), fc.nat(30), (seed, ids, count, more) => {
      const larger = smallestTickets(seed, 'x', ids, count + more);
      assert.deepEqual(smallestTickets(seed, 'x', ids, count), larger.slice(0, count));
    }),
  );
});

test('a longer list moves nobody: those who stay keep their order', () => {
  fc.assert(
    fc.property(seeds, idLists, idLists, fc.nat(30), (seed, ids, others, count) => {
      const before = smallestTickets(seed, 'x', ids, count).map((drawn) => drawn.id);
      const after = smallestTickets(seed, 'x', [...ids, ...others], count).map((drawn) => drawn.id);
      const kept = after.filter((id) => ids.includes(id));
      assert.deepEqual(kept, before.slice(0, kept.length));
    }),
  );
});

test('the sieve carries the row of each drawn id', () => {
  const seed = seedFromHex('11'.repeat(32));
  assert.ok(seed.ok);
  const sieve = ticketSieve<number>(seed.value, 'invitation', 5);
  for (let i = 0; i < 500; i += 1) sieve.offer(`id ${i}`, i);
  const drawn = sieve.drawn();
  assert.equal(drawn.length, 5);
  for (const { id, row } of drawn) assert.equal(id, `id ${row}`);
});

test('labels that would blur two draws throw', () => {
  const seed = seedFromHex('11'.repeat(32));
  assert.ok(seed.ok);
  const one = seed.value;
  assert.throws(() => ticket(one, '', 'a'), RangeError);
  assert.throws(() => ticket(one, 'a\0b', 'c'), RangeError);
  assert.throws(() => ticket(one, 'a', '\ud800'), RangeError);
});

test('below(n) is even over its range', () => {
  const seed = seedFromHex('22'.repeat(32));
  assert.ok(seed.ok);
  const numbers = stream(seed.value, 'even');
  const counts = new Array<number>(7).fill(0);
  for (let i = 0; i < 70_000; i += 1) {
    const number = numbers.below(7);
    counts[number] = (counts[number] ?? 0) + 1;
  }
  // Chi-square with 6 degrees of freedom: above 27.9 once in ten thousand seeds; this one is fixed.
  const chi = counts.reduce((total, count) => total + (count - 10_000) ** 2 / 10_000, 0);
  assert.ok(counts.length === 7 && chi < 27.9, `chi-square ${chi}`);
  assert.throws(() => numbers.below(0), RangeError);
});

test('shuffle keeps every item and reaches every order', () => {
  const seed = seedFromHex('33'.repeat(32));
  assert.ok(seed.ok);
  const mixer = stream(seed.value, 'orders');
  const seen = new Set<string>();
  for (let i = 0; i < 400; i += 1) seen.add(mixer.shuffle(['a', 'b', 'c', 'd']).join());
  assert.equal(seen.size, 24);
  for (const order of seen) assert.equal(order.split(',').sort().join(''), 'abcd');
});

test('dice: range, number and purpose are checked', () => {
  const same = (count: number, roll: number) => Array.from({ length: count }, () => roll);
  const refusal = (sides: number, rolls: number[], purpose = 'p') => {
    const seed = seedFrom({ kind: 'dice', sides, rolls }, purpose);
    return seed.ok ? 'ok' : seed.refusal.code;
  };
  assert.equal(refusal(6, same(12, 6)), 'ok');
  assert.equal(refusal(6, same(11, 6)), 'too-few-rolls');
  assert.equal(refusal(6, [...same(12, 6), 0]), 'roll-out-of-range');
  assert.equal(refusal(10, same(10, 0)), 'ok');
  assert.equal(refusal(10, [...same(10, 0), 10]), 'roll-out-of-range');
  assert.equal(refusal(10, same(9, 0)), 'too-few-rolls');
  assert.equal(refusal(1, same(99, 1)), 'bad-die');
  assert.equal(refusal(6, same(12, 6), 'two\nlines'), 'bad-purpose');
  assert.equal(refusal(6, same(12, 6), ''), 'bad-purpose');
  assert.deepEqual(
    [rollsNeeded(2), rollsNeeded(6), rollsNeeded(10), rollsNeeded(20)],
    [30, 12, 10, 7],
  );
});

test('typed randomness: long enough and one plain line', () => {
  const refusal = (text: string, secret?: string) => {
    const seed = seedFrom({ kind: 'typed', text }, 'p', secret);
    return seed.ok ? 'ok' : seed.refusal.code;
  };
  assert.equal(refusal('1234567890123456'), 'ok');
  assert.equal(refusal('123456789012345'), 'text-too-short');
  assert.equal(refusal('1             45'), 'text-too-short');
  assert.equal(refusal('12345678901234567\u0000'), 'text-not-plain');
  assert.equal(refusal('1234567890123456', 'abc'), 'secret-not-64-hex-digits');
});

test('every part of a seed source counts', () => {
  const rolls = [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6];
  const variants = [
    seedFrom({ kind: 'dice', sides: 6, rolls }, 'p'),
    seedFrom({ kind: 'dice', sides: 6, rolls: rolls.toReversed() }, 'p'),
    seedFrom({ kind: 'dice', sides: 8, rolls }, 'p'),
    seedFrom({ kind: 'dice', sides: 6, rolls }, 'q'),
    seedFrom({ kind: 'dice', sides: 6, rolls }, 'p', '00'.repeat(32)),
    seedFrom({ kind: 'typed', text: rolls.join(' ') }, 'p'),
  ];
  const hexes = variants.map((seed) => (seed.ok ? seedToHex(seed.value) : ''));
  assert.equal(new Set(hexes).size, variants.length);
  assert.ok(!hexes.includes(''));
});

test('dice read as the digits of a ball', () => {
  assert.deepEqual(ballFromDice([0, 4, 2]), { ok: true, value: 42 });
  assert.deepEqual(ballFromDice([0, 0, 0, 0], 10000), { ok: true, value: 0 });
  assert.equal(ballFromDice([0, 4], 1000).ok, false);
  assert.equal(ballFromDice([0, 10], 100).ok, false);
  assert.equal(ballName(7), '007');
});

test('letters follow households and weights', () => {
  const strata = [
    { stratum: 'poor', households: 100, weight: 2 },
    { stratum: 'rich', households: 300, weight: 1 },
  ];
  const allocation = allocateLetters(strata, 50);
  assert.ok(allocation.ok);
  assert.deepEqual(allocation.value.letters, [
    { stratum: 'poor', letters: 20, chance: '1/5' },
    { stratum: 'rich', letters: 30, chance: '1/10' },
  ]);
});

test('letters: the sum is exact, no stratum above its households, weights scale away', () => {
  const strata = fc
    .array(fc.tuple(fc.nat(500), fc.nat(20)), { minLength: 1, maxLength: 6 })
    .map((list) =>
      list.map(([households, w], i) => ({ stratum: `s${i}`, households, weight: w / 10 })),
    );
  fc.assert(
    fc.property(strata, fc.nat(800), (list, letters) => {
      const room = list.reduce((a, s) => a + (s.weight > 0 ? s.households : 0), 0);
      const allocation = allocateLetters(list, letters);
      assert.equal(allocation.ok, letters <= room);
      if (!allocation.ok) return;
      const given = allocation.value.letters;
      assert.equal(
        given.reduce((a, s) => a + s.letters, 0),
        letters,
      );
      for (const [i, s] of list.entries()) assert.ok((given[i]?.letters ?? -1) <= s.households);
      const scaled = list.map((s) => ({ ...s, weight: Number((s.weight * 30).toFixed(0)) }));
      assert.deepEqual(allocateLetters(scaled, letters), allocation);
    }),
  );
});

test('letters: each bad stratum is named', () => {
  const code = (households: number, weight: number, letters = 1) => {
    const allocation = allocateLetters([{ stratum: 'a', households, weight }], letters);
    return allocation.ok ? 'ok' : allocation.refusal.code;
  };
  assert.equal(code(1.5, 1), 'bad-household-count');
  assert.equal(code(1, -1), 'bad-weight');
  assert.equal(code(1, Number.NaN), 'bad-weight');
  assert.equal(code(1, 1, 2), 'too-few-households');
  assert.equal(code(1, 1, -2), 'bad-letter-count');
  const twice = [
    { stratum: 'a', households: 1, weight: 1 },
    { stratum: 'a', households: 1, weight: 1 },
  ];
  assert.equal(allocateLetters(twice, 1).ok, false);
});
