import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { apportion, type Claim } from './apportion.ts';
import { Fraction } from './fraction.ts';

const claim = (weight: number, cap?: number): Claim =>
  cap === undefined ? { weight: Fraction.of(weight) } : { weight: Fraction.of(weight), cap };

test('the textbook case: 43, 33, 24 share ten seats', () => {
  // Exact 4.3, 3.3, 2.4: floors 4, 3, 2 and the last seat to the remainder 0.4.
  const { shares, tied } = apportion([claim(43), claim(33), claim(24)], 10);
  assert.deepEqual(shares, [4, 3, 3]);
  assert.deepEqual(tied, []);
});

test('equal remainders go to the earlier claim and are reported', () => {
  const { shares, tied } = apportion([claim(1), claim(1), claim(1)], 4);
  assert.deepEqual(shares, [2, 1, 1]);
  assert.deepEqual(tied, [0, 1, 2]);
  assert.deepEqual(apportion([claim(1), claim(1), claim(1)], 3).tied, []);
});

test('what a capped claim cannot take goes to the others in proportion', () => {
  assert.deepEqual(apportion([claim(8, 2), claim(1, 9), claim(1, 9)], 10).shares, [2, 4, 4]);
  const short = apportion([claim(1, 2), claim(1, 3), claim(0, 50)], 10);
  assert.deepEqual([short.shares, short.shared], [[2, 3, 0], 5]);
});

test('conservation, caps and quota hold for any claims', () => {
  const claims = fc.array(
    fc.tuple(fc.nat(50), fc.option(fc.nat(30), { nil: undefined })).map(([w, c]) => claim(w, c)),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(claims, fc.nat(200), (list, total) => {
      const { shares, shared } = apportion(list, total);
      assert.equal(
        shares.reduce((a, b) => a + b, 0),
        shared,
      );
      const live = list.filter((c) => c.weight.sign() > 0);
      const room = live.reduce((a, c) => a + (c.cap ?? Number.POSITIVE_INFINITY), 0);
      assert.equal(shared, Math.min(total, room));
      const weight = live.reduce((a, c) => a.add(c.weight), Fraction.zero);
      list.forEach((c, i) => {
        const share = shares[i] ?? -1;
        assert.ok(share <= (c.cap ?? share));
        if (c.weight.sign() === 0) assert.equal(share, 0);
        // Nobody below the floor of their uncapped exact share, unless their own cap is lower.
        else {
          const floor = Number(c.weight.mul(Fraction.of(total)).div(weight).floor());
          assert.ok(share >= Math.min(floor, c.cap ?? floor));
        }
      });
    }),
  );
});

test('misuse throws', () => {
  assert.throws(() => apportion([claim(-1)], 3), RangeError);
  assert.throws(() => apportion([claim(1, 0.5)], 3), RangeError);
  assert.throws(() => apportion([claim(1)], -3), RangeError);
});
