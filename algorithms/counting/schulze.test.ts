import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Count } from './count.ts';
import type { SchulzeRule } from './shapes/schulze.ts';
import {
  boxOfLines,
  boxOfOrders,
  counted,
  type Order,
  orderOf,
  potential,
  type Row,
} from './testing/orders.ts';
import { elections, raised, whole } from './testing/profiles.ts';

const strengths = fc.constantFrom<SchulzeRule['strength']>('winning-votes', 'margins', 'ratio');
const rules = strengths.map((strength): SchulzeRule => ({ rule: 'schulze', strength }));
const winning: SchulzeRule = { rule: 'schulze', strength: 'winning-votes' };

function run(rule: SchulzeRule, rows: readonly Row[], options: readonly string[]): Count {
  return counted(rule, boxOfOrders(rows, options));
}

/** Ballots with one option before another, ballot by ballot. */
function prefer(rows: readonly Row[], one: string, other: string, unranked = 'last'): number {
  const rank = (order: Order, option: string) => {
    const at = order.findIndex((group) => group.includes(option));
    return at < 0 ? Infinity : at;
  };
  return rows
    .filter(({ order }) => rank(order, one) < rank(order, other))
    .filter(({ order }) => unranked === 'last' || rank(order, other) < Infinity)
    .reduce((sum, { weight }) => sum + weight, 0);
}

type Link = readonly [number, number];

/** (e, f) is stronger than (g, h): the conditions as Schulze (2011) lists them, section 2.1. */
function stronger(strength: SchulzeRule['strength'], one: Link, other: Link): boolean {
  const [[e, f], [g, h]] = [one, other];
  if (strength === 'margins') return e - f > g - h;
  if ((e > f && g <= h) || (e >= f && g < h)) return true;
  return strength === 'ratio' ? byRatio(one, other) : byVotes(one, other);
}

function byRatio([e, f]: Link, [g, h]: Link): boolean {
  return e * h > f * g || (e > g && f <= h) || (e >= g && f < h);
}

function byVotes([e, f]: Link, [g, h]: Link): boolean {
  if (e > f && g > h) return e > g || (e === g && f < h);
  return e < f && g < h && (f < h || (f === h && e > g));
}

/** Every path without a stop twice, from one to the other. */
function pathsOf(from: string, to: string, rest: readonly string[]): string[][] {
  const onward = rest.flatMap((next) =>
    pathsOf(
      next,
      to,
      rest.filter((other) => other !== next),
    ),
  );
  return [[from, to], ...onward.map((path) => [from, ...path])];
}

function strongest(rule: SchulzeRule, rows: readonly Row[], options: readonly string[]) {
  return (from: string, to: string): Link => {
    const rest = options.filter((option) => option !== from && option !== to);
    const weakest = pathsOf(from, to, rest).map((path) =>
      path
        .slice(1)
        .map((stop, at): Link => {
          const start = path[at] ?? '';
          return [prefer(rows, start, stop), prefer(rows, stop, start)];
        })
        .reduce((weak, link) => (stronger(rule.strength, weak, link) ? link : weak)),
    );
    return weakest.reduce((best, link) => (stronger(rule.strength, link, best) ? link : best));
  };
}

test('strongest paths: as found by walking every path', () => {
  fc.assert(
    fc.property(rules, elections, (rule, { options, rows }) => {
      const by = strongest(rule, rows, options);
      for (const { option, detail } of run(rule, rows, options).standings) {
        assert.ok(detail.rule === 'schulze');
        const beats = options.filter(
          (other) =>
            other !== option && stronger(rule.strength, by(option, other), by(other, option)),
        );
        assert.deepEqual(detail.beats, beats);
      }
    }),
    { numRuns: 300 },
  );
});

test('the trace holds what a hand count needs: pairs, and paths that are as strong as said', () => {
  fc.assert(
    fc.property(rules, elections, (rule, { options, rows }) => {
      const by = strongest(rule, rows, options);
      const alike = (one: Link, other: Link) =>
        !stronger(rule.strength, one, other) && !stronger(rule.strength, other, one);
      for (const step of run(rule, rows, options).trace) {
        if (step.code === 'pair-counted') {
          assert.equal(step.votes, prefer(rows, step.option, step.other));
          assert.equal(step.votesOther, prefer(rows, step.other, step.option));
        }
        if (step.code !== 'paths-compared') continue;
        assert.deepEqual([step.there[0], step.there.at(-1)], [step.option, step.other]);
        const links = step.there.slice(1).map((stop, at): Link => {
          const start = step.there[at] ?? '';
          return [prefer(rows, start, stop), prefer(rows, stop, start)];
        });
        assert.ok(links.some((link) => link.join() === step.weakest.join()));
        assert.ok(links.every((link) => !stronger(rule.strength, step.weakest, link)));
        assert.ok(alike(step.weakest, by(step.option, step.other)));
        assert.ok(alike(step.weakestBack, by(step.other, step.option)));
      }
    }),
    { numRuns: 300 },
  );
});

test('no opinion of unranked options: only pairs that a ballot ranks both of count', () => {
  fc.assert(
    fc.property(elections, ({ options, rows }) => {
      for (const step of run({ ...winning, unranked: 'no-opinion' }, rows, options).trace)
        if (step.code === 'pair-counted')
          assert.equal(step.votes, prefer(rows, step.option, step.other, 'no-opinion'));
    }),
  );
});

test('Condorcet: who beats everybody wins alone', () => {
  fc.assert(
    fc.property(rules, elections, (rule, { options, rows }) => {
      const best = options.find((one) =>
        options.every(
          (other) => one === other || prefer(rows, one, other) > prefer(rows, other, one),
        ),
      );
      fc.pre(best !== undefined);
      assert.deepEqual(run(rule, rows, options).winners, [best]);
    }),
  );
});

test('Smith: nobody wins from outside the smallest set that beats all outside it', () => {
  fc.assert(
    fc.property(rules, elections, (rule, { options, rows }) => {
      const beats = (one: string, other: string) =>
        prefer(rows, one, other) > prefer(rows, other, one);
      const sets = Array.from({ length: 2 ** options.length - 1 }, (_, bits) =>
        options.filter((__, at) => ((bits + 1) >> at) & 1),
      );
      const smith = sets
        .filter((set) =>
          options.every((other) => set.includes(other) || set.every((one) => beats(one, other))),
        )
        .sort((a, b) => a.length - b.length)[0];
      for (const option of potential(run(rule, rows, options))) assert.ok(smith?.includes(option));
    }),
  );
});

test('monotonicity: a winner raised on a ballot still wins', () => {
  fc.assert(
    fc.property(rules, elections, fc.nat(), (rule, { options, rows }, which) => {
      const at = which % rows.length;
      for (const winner of potential(run(rule, rows, options))) {
        const more = rows.map((row, i) => (i === at ? raised(row, winner) : row));
        assert.ok(potential(run(rule, more, options)).includes(winner));
      }
    }),
    { numRuns: 300 },
  );
});

test('reversal symmetry: who wins alone does not win when every ballot is turned round', () => {
  fc.assert(
    fc.property(rules, elections, (rule, { options, rows }) => {
      const wholes = rows.map((row) => whole(row, options));
      const winners = potential(run(rule, wholes, options));
      fc.pre(winners.length === 1);
      const turned = wholes.map(({ order, weight }) => ({ order: [...order].reverse(), weight }));
      assert.ok(!potential(run(rule, turned, options)).includes(winners[0] ?? ''));
    }),
  );
});

test('independence of clones: twins in one place change nothing for the others', () => {
  fc.assert(
    fc.property(rules, elections, fc.nat(), fc.array(fc.nat(2)), (rule, election, at, sides) => {
      const { options, rows } = election;
      const twin = options[at % options.length] ?? '';
      const doubled = rows.map(({ order, weight }, i) => {
        const side = sides[i] ?? 0;
        const groups = order.flatMap((group) => {
          if (!group.includes(twin)) return [group];
          // Twins share their rank, or stand next to each other where they have it to themselves.
          if (side === 0 || group.length > 1) return [[...group, 'twin']];
          return side === 1 ? [[twin], ['twin']] : [['twin'], [twin]];
        });
        return { order: groups, weight };
      });
      const before = potential(run(rule, rows, options));
      const after = potential(run(rule, doubled, [...options, 'twin']));
      const folded = new Set(after.map((option) => (option === 'twin' ? twin : option)));
      assert.deepEqual([...folded].sort(), before);
    }),
    { numRuns: 300 },
  );
});

test('reinforcement fails: what wins in two halves can lose in the whole (found)', () => {
  const here = ['b>d>a>c * 5', 'd>c>b>a * 1', 'd>a>c>b * 2', 'd>a>b>c * 1'];
  const there = ['d>a>b>c * 3', 'b>a>c>d * 1', 'b>c>a>d * 3', 'c>d>b>a * 3'];
  const winners = (lines: readonly string[]) => potential(counted(winning, boxOfLines(lines)));
  assert.deepEqual([winners(here), winners(there)], [['b'], ['b']]);
  assert.deepEqual(winners([...here, ...there]), ['d']);
});

test('participation fails: three who put d before a make d lose to a (found)', () => {
  const before = ['b>a>c>d * 5', 'd>b>a>c * 6', 'a>c>d>b * 2', 'c>d>a>b * 3'];
  const winners = (lines: readonly string[]) => potential(counted(winning, boxOfLines(lines)));
  assert.deepEqual(winners(before), ['d']);
  assert.deepEqual(winners([...before, 'c>d>a>b * 3']), ['a']);
});

test('the ranking puts the unbeaten first, and what only they beat next; seats go down it', () => {
  const box = boxOfLines(['A > B > C * 3', 'D > A > B * 2', 'D > B > C * 2', 'C > B > D * 2']);
  assert.deepEqual(orderOf(counted(winning, box)), [
    ['B', 'D'],
    ['A', 'C'],
  ]);
  const { winners, tie } = counted(winning, box, 3);
  assert.deepEqual([[...winners].sort(), tie?.between, tie?.forSeats], [['B', 'D'], ['A', 'C'], 1]);
});

test('blank, invalid and odd papers: ranks go by their order, no rank is blank', () => {
  const options = ['a', 'b', 'c'];
  const box = boxOfOrders([{ order: [['b'], ['a']], weight: 1 }], options);
  const gaps = { ...box, marks: box.marks.map((mark) => mark * 40) };
  assert.deepEqual(counted(winning, gaps).standings, counted(winning, box).standings);
  const { ballots } = counted(winning, { ...box, marks: box.marks.map(() => -1) });
  assert.deepEqual([ballots.valid, ballots.invalid], [0, 1]);
});
