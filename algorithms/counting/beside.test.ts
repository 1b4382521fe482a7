import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Ballot } from './ballots/ballot.ts';
import { BoxBuilder } from './ballots/box.ts';
import { besideEachOther } from './beside.ts';

test('ten seats, 51 to 49: approval serves 51 of 100 with ten each, the others all with five', () => {
  const options = ['a', 'b'].flatMap((side) =>
    Array.from({ length: 10 }, (_, at) => side + String(at)),
  );
  const builder = new BoxBuilder(options);
  for (const [side, ballots] of [51, 49].entries()) {
    for (let place = side * 10; place < side * 10 + 10; place += 1) builder.mark(place, 1);
    builder.end(ballots);
  }
  const done = besideEachOther(builder.box(), { options, seats: 10, lots: options });
  assert.ok(done.ok);
  assert.equal(done.value.ballots, 100);
  assert.deepEqual(
    done.value.seen.map(({ rule, winners, served, average }) => [
      rule.rule,
      winners.filter((option) => option.startsWith('b')).length,
      served,
      average,
    ]),
    [
      ['approval', 0, 51, '51/10'],
      ['phragmen', 5, 100, 5],
      ['equal-shares', 5, 100, 5],
    ],
  );
});

test('served and average are those of counting ballot by ballot; approval has the best average', () => {
  const options = ['a', 'b', 'c', 'd'];
  const choices = fc.uniqueArray(fc.constantFrom(...options), { minLength: 0, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(choices, { minLength: 1, maxLength: 8 }), fc.nat(3), (all, more) => {
      const ballots: Ballot[] = all.map((likes, at) => ({
        code: String(at),
        choices: Object.fromEntries(likes.map((option) => [option, 1])),
      }));
      const done = besideEachOther(ballots, { options, seats: more + 1, lots: options });
      assert.ok(done.ok);
      const cast = all.filter((likes) => likes.length > 0);
      assert.equal(done.value.ballots, cast.length);
      for (const { winners, served, average } of done.value.seen) {
        const had = cast.map((likes) => likes.filter((option) => winners.includes(option)).length);
        assert.equal(served, had.filter((number) => number > 0).length);
        const sum = had.reduce((total, number) => total + number, 0);
        if (cast.length === 0) assert.equal(average, null);
        else assert.ok(Math.abs(value(average) - sum / cast.length) < 1e-12);
      }
      const [approval, ...others] = done.value.seen.map((one) => value(one.average));
      assert.ok(others.every((other) => other <= (approval ?? 0) + 1e-12));
    }),
  );
});

function value(amount: number | string | null): number {
  const [top = 0, bottom = 1] = String(amount ?? 0)
    .split('/')
    .map(Number);
  return top / bottom;
}

test('what keeps one count from being made keeps all: the refusal is handed on', () => {
  const options = ['a', 'b'];
  const refusal = (contest: Parameters<typeof besideEachOther>[1], picks?: number) => {
    const done = besideEachOther([], contest, picks);
    assert.ok(!done.ok);
    return done.refusal;
  };
  assert.deepEqual(refusal({ options, seats: 3 }), {
    code: 'seats-above-options',
    seats: 3,
    options: 2,
  });
  assert.deepEqual(refusal({ options, seats: 1 }, 0), { code: 'rule-faulty', field: 'picks' });
  const budget = { limit: 1, costs: { a: 1, b: 1 } };
  assert.deepEqual(refusal({ options, seats: 1, budget }), { code: 'budget-unused' });
});
