import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fraction, sum } from '@commonlot/exact';
import fc from 'fast-check';
import type { BordaRule } from './shapes/borda.ts';
import {
  boxOfLines,
  boxOfOrders,
  counted,
  orderOf,
  potential,
  type Row,
} from './testing/orders.ts';
import { elections, raised } from './testing/profiles.ts';

const standard: BordaRule = { rule: 'borda', variant: 'standard' };
const rules = fc.constantFrom<BordaRule>(
  standard,
  { ...standard, unranked: 'zero' },
  { rule: 'borda', variant: 'modified' },
);

/** Points by definition: those of the places an option shares with its equals, divided evenly. */
function points(rule: BordaRule, { order }: Row, options: readonly string[], option: string) {
  const ranked = order.flat().length;
  const first = rule.variant === 'modified' ? ranked : options.length - 1;
  const rest = options.filter((one) => !order.flat().includes(one));
  const shares = rule.variant === 'standard' && rule.unranked !== 'zero';
  const groups = shares && rest.length > 0 ? [...order, rest] : order;
  let place = 0;
  for (const group of groups) {
    const places = group.map((_, at) => Fraction.of(first - place - at));
    if (group.includes(option)) return sum(places).div(Fraction.of(group.length));
    place += group.length;
  }
  return Fraction.zero;
}

test('points: as the definition gives them, ballot by ballot', () => {
  fc.assert(
    fc.property(rules, elections, (rule, { options, rows }) => {
      const { standings, trace } = counted(rule, boxOfOrders(rows, options));
      for (const { option, total } of standings) {
        const each = rows.map((row) =>
          points(rule, row, options, option).mul(Fraction.of(row.weight)),
        );
        assert.ok(sum(each).equals(Fraction.parse(String(total)) ?? Fraction.zero));
        const step = trace.find((one) => one.code === 'points-counted' && one.option === option);
        assert.ok(step?.code === 'points-counted');
        const ballots = step.points.reduce((all, one) => all + one.ballots, 0);
        assert.equal(
          ballots,
          rows.reduce((all, { weight }) => all + weight, 0),
        );
      }
    }),
    { numRuns: 300 },
  );
});

test('reinforcement: what wins in two halves wins in the whole, and nothing else', () => {
  fc.assert(
    fc.property(rules, elections, fc.nat(6), (rule, { options, rows }, cut) => {
      const winners = (part: readonly Row[]) =>
        potential(counted(rule, boxOfOrders(part, options)));
      const [here, there] = [winners(rows.slice(0, cut)), winners(rows.slice(cut))];
      const common = here.filter((option) => there.includes(option));
      fc.pre(common.length > 0);
      assert.deepEqual(winners(rows), common);
    }),
  );
});

test('monotonicity: a winner raised on a ballot still wins', () => {
  fc.assert(
    fc.property(elections, fc.nat(), ({ options, rows }, which) => {
      const at = which % rows.length;
      for (const winner of potential(counted(standard, boxOfOrders(rows, options)))) {
        const more = rows.map((row, i) => (i === at ? raised(row, winner) : row));
        assert.ok(potential(counted(standard, boxOfOrders(more, options))).includes(winner));
      }
    }),
  );
});

test('independence of clones fails: a twin behind b makes b win (found)', () => {
  const two = boxOfLines(['a>b * 3', 'b>a * 2']);
  const three = boxOfLines(['a>b>twin * 3', 'b>twin>a * 2']);
  assert.deepEqual(potential(counted(standard, two)), ['a']);
  assert.deepEqual(potential(counted(standard, three)), ['b']);
});

test('Condorcet fails: c is before each other on most ballots, and b has the most points (found)', () => {
  const box = boxOfLines(['c>b>a * 3', 'b>a>c * 2']);
  const points = counted(standard, box).standings.map((s) => [s.option, s.total]);
  assert.deepEqual(points, [
    ['b', 7],
    ['c', 6],
    ['a', 2],
  ]);
});

test('the modified count: who ranks one option alone gives it one point (Emerson 2007)', () => {
  const rule: BordaRule = { rule: 'borda', variant: 'modified' };
  const box = boxOfLines(['a * 5', 'b>c>a * 2']);
  const { standings } = counted(rule, box);
  assert.deepEqual(
    standings.map((s) => [s.option, s.total]),
    [
      ['a', 7],
      ['b', 6],
      ['c', 4],
    ],
  );
  // Consensus coefficient of a: 7 of 21.
  assert.deepEqual(standings[0]?.detail, { rule: 'borda', ranked: 7, most: 21 });
});

test('equal ranks share their points in halves', () => {
  const box = boxOfLines(['a=b>c * 1', 'a>b=c * 2']);
  assert.deepEqual(
    counted(standard, box).standings.map((s) => s.total),
    ['11/2', '5/2', 1],
  );
  assert.deepEqual(orderOf(counted(standard, boxOfLines(['a * 1'], ['a', 'b', 'c']))), [
    ['a'],
    ['b', 'c'],
  ]);
});

test('a figure that makes no sense is named', () => {
  const rule: BordaRule = { rule: 'borda', variant: 'modified', unranked: 'average' };
  assert.throws(() => counted(rule, boxOfLines(['a>b'])), /"field":"unranked"/);
});
