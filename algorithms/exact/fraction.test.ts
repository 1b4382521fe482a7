import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Fraction, sum } from './fraction.ts';

const fraction = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
    fc.bigInt({ min: 1n, max: 10n ** 25n }),
  )
  .map(([n, d]) => Fraction.of(n, d));

test('lowest terms, positive denominator', () => {
  assert.equal(Fraction.of(6, -8).toString(), '-3/4');
  assert.equal(Fraction.of(0, -8).toString(), '0/1');
  assert.equal(Fraction.of(4, 2).toString(), '2/1');
});

test('field laws hold exactly', () => {
  fc.assert(
    fc.property(fraction, fraction, fraction, (a, b, c) => {
      assert.ok(a.add(b).equals(b.add(a)));
      assert.ok(a.mul(b.add(c)).equals(a.mul(b).add(a.mul(c))));
      assert.ok(a.sub(a).equals(Fraction.zero));
      assert.ok(sum([a, b, c]).equals(c.add(b).add(a)));
      if (b.sign() !== 0) assert.ok(a.div(b).mul(b).equals(a));
    }),
  );
});

test('floor and ceil bracket the number', () => {
  fc.assert(
    fc.property(fraction, (a) => {
      const down = Fraction.of(a.floor());
      const up = Fraction.of(a.ceil());
      assert.ok(down.compare(a) <= 0 && a.compare(down.add(Fraction.one)) < 0);
      assert.ok(up.compare(a) >= 0 && a.compare(up.sub(Fraction.one)) > 0);
    }),
  );
  assert.equal(Fraction.of(-7, 2).floor(), -4n);
  assert.equal(Fraction.of(-7, 2).ceil(), -3n);
});

test('compare agrees with subtraction', () => {
  fc.assert(fc.property(fraction, fraction, (a, b) => a.compare(b) === a.sub(b).sign()));
});

test('a double survives the way to a fraction and back', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      fc.pre(x === 0 || Math.abs(x) > 1e-290);
      assert.equal(Fraction.ofDouble(x).toNumber(), x + 0);
    }),
  );
});

test('toNumber is the nearest double', () => {
  fc.assert(
    fc.property(fraction, (a) => {
      const near = a.toNumber();
      fc.pre(near !== 0);
      const miss = (x: number) => {
        const d = Fraction.ofDouble(x).sub(a);
        return d.sign() < 0 ? d.negate() : d;
      };
      const step = 2 ** (Math.floor(Math.log2(Math.abs(near))) - 52);
      assert.ok(miss(near).compare(miss(near + step)) <= 0);
      assert.ok(miss(near).compare(miss(near - step)) <= 0);
    }),
  );
});

test('toNumber rounds once: a hair above half way goes up', () => {
  const half = 2n ** 200n + 2n ** 147n;
  assert.equal(Fraction.of(half).toNumber(), 2 ** 200);
  assert.equal(Fraction.of(half + 1n).toNumber(), 2 ** 200 + 2 ** 148);
  assert.equal(Fraction.of(half * 3n + 1n, 3n).toNumber(), 2 ** 200 + 2 ** 148);
});

test('parse reads ratios and decimals and refuses the rest', () => {
  assert.equal(Fraction.parse('3/-6')?.toString(), '-1/2');
  assert.equal(Fraction.parse('0.25')?.toString(), '1/4');
  assert.equal(Fraction.parse('-1.5e3')?.toString(), '-1500/1');
  assert.equal(Fraction.ofDecimal(0.1).toString(), '1/10');
  assert.equal(Fraction.ofDecimal(1e-7).toString(), '1/10000000');
  for (const bad of ['', '1/0', '1/', 'NaN', '1,5', ' 1']) assert.equal(Fraction.parse(bad), null);
  fc.assert(fc.property(fraction, (a) => Fraction.parse(a.toString())?.equals(a) === true));
});

test('misuse throws', () => {
  assert.throws(() => Fraction.of(1, 0), RangeError);
  assert.throws(() => Fraction.one.div(Fraction.zero), RangeError);
  assert.throws(() => Fraction.of(0.5), RangeError);
  assert.throws(() => Fraction.ofDouble(Number.NaN), RangeError);
});
