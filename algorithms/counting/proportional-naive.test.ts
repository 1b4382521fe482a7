import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Contest } from './method.ts';
import type { Rule } from './rule.ts';
import { boxOfProfile } from './testing/abcvoting-instances.ts';
import { everyOutcome } from './testing/every-outcome.ts';
import { naivePhragmen, naiveShares, type Small } from './testing/naive-committees.ts';

/** Elections with few voters, so that ties abound; costs are 1 or, with a budget, up to 6. */
const small = (dearest: number): fc.Arbitrary<Small> =>
  fc.integer({ min: 2, max: 5 }).chain((options) =>
    fc.record({
      profile: fc.array(fc.uniqueArray(fc.nat(options - 1), { minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 7,
      }),
      costs: fc.array(fc.integer({ min: dearest > 1 ? 0 : 1, max: dearest }), {
        minLength: options,
        maxLength: options,
      }),
      limit: dearest > 1 ? fc.integer({ min: 1, max: 14 }) : fc.integer({ min: 1, max: options }),
    }),
  );

function ours({ profile, costs, limit }: Small, rule: Rule, budgeted: boolean): string[] {
  const options = costs.map((_, at) => String(at));
  const contest: Contest = budgeted
    ? {
        options,
        seats: options.length,
        budget: { limit, costs: Object.fromEntries(costs.map((cost, at) => [String(at), cost])) },
      }
    : { options, seats: limit };
  return everyOutcome(rule, boxOfProfile(profile, costs.length), contest);
}

/** Seats nobody's options are left for go to the others in every way there is. */
function filledUp(sets: ReadonlySet<string>, { costs, limit, profile }: Small): string[] {
  const idle = costs.flatMap((_, one) =>
    profile.some((likes) => likes.includes(one)) ? [] : [one],
  );
  const fill = (won: readonly string[], from: readonly number[]): string[] =>
    won.length >= limit || from.length === 0
      ? [[...won].sort().join(',')]
      : from.flatMap((one, at) => fill([...won, String(one)], from.slice(at + 1)));
  const full = [...sets].flatMap((set) => fill(set === '' ? [] : set.split(','), idle));
  const most = Math.max(...full.map((set) => set.split(',').length));
  return [...new Set(full.filter((set) => set.split(',').length === most))].sort();
}

const runs = { numRuns: 300 };

test('phragmen over seats: every outcome that buying as money comes in has, and no other', () => {
  fc.assert(
    fc.property(small(1), (one) => {
      assert.deepEqual(ours(one, { rule: 'phragmen' }, false), filledUp(naivePhragmen(one), one));
    }),
    runs,
  );
});

test('phragmen over a budget: every outcome that buying as money comes in has, and no other', () => {
  fc.assert(
    fc.property(small(6), (one) => {
      assert.deepEqual(ours(one, { rule: 'phragmen' }, true), [...naivePhragmen(one)].sort());
    }),
    runs,
  );
});

test('equal shares over seats: every outcome that paying voter by voter has, and no other', () => {
  fc.assert(
    fc.property(small(1), (one) => {
      const rule = { rule: 'equal-shares', satisfaction: 'cardinality' } as const;
      const bare = naiveShares(one, 'cardinality', false);
      assert.deepEqual(ours(one, { ...rule, completion: 'none' }, false), [...bare].sort());
      const completed = filledUp(naiveShares(one, 'cardinality', true), one);
      assert.deepEqual(ours(one, { ...rule, completion: 'phragmen' }, false), completed);
    }),
    runs,
  );
});

test('equal shares over a budget: every outcome that paying voter by voter has, and no other', () => {
  fc.assert(
    fc.property(small(6), fc.constantFrom('cost', 'cardinality'), (one, satisfaction) => {
      const rule = { rule: 'equal-shares', satisfaction } as const;
      const bare = naiveShares(one, satisfaction, false);
      assert.deepEqual(ours(one, { ...rule, completion: 'none' }, true), [...bare].sort());
      const completed = naiveShares(one, satisfaction, true);
      assert.deepEqual(ours(one, { ...rule, completion: 'phragmen' }, true), [...completed].sort());
    }),
    runs,
  );
});
