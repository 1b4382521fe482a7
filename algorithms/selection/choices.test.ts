import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSolver } from '@commonlot/optimise';
import fc from 'fast-check';
import { isExplicable } from './feasible.ts';
import { type Choice, checkPool, feasible, type Pool, type Relaxation, relaxed } from './index.ts';
import { brokenPool, singleRules, subsets } from './testing/broken-pools.ts';
import { allPanels } from './testing/brute-force.ts';

const solver = await loadSolver();
const infeasible = brokenPool.filter(
  (pool) => isExplicable(checkPool(pool)) && allPanels(pool).length === 0,
);

/** The changes that one set of people needs, number by number; null where no quota is to blame. */
function needs(pool: Pool, panel: readonly number[]): readonly Relaxation[] | null {
  const free = singleRules(pool).filter(({ name }) =>
    /^(size|households|include|exclude)/.test(name),
  );
  if (!free.every(({ keeps }) => keeps(panel))) return null;
  const seated = panel.flatMap((i) => pool.people[i] ?? []);
  const change = (of: Relaxation['of'], min: number, max: number, seats: number): Relaxation[] => [
    ...(seats < min ? [{ of, bound: 'min' as const, from: min, to: seats }] : []),
    ...(seats > max ? [{ of, bound: 'max' as const, from: max, to: seats }] : []),
  ];
  return [
    ...pool.features.flatMap(({ name: feature, values }) =>
      values.flatMap(({ value, min, max }) => {
        const seats = seated.filter((one) => one.values[feature] === value).length;
        return change({ kind: 'value', feature, value }, min, max, seats);
      }),
    ),
    ...(pool.intersections ?? []).flatMap(({ values, min, max }) => {
      const seats = seated.filter(
        (one) => one.values['f0'] === values['f0'] && one.values['f1'] === values['f1'],
      ).length;
      return change({ kind: 'intersection', values }, min, max, seats);
    }),
    ...(pool.limits ?? []).flatMap(({ name, most }) => {
      const clubs = seated.flatMap(({ groups }) => groups?.[name] ?? []);
      const seats = Math.max(0, ...clubs.map((one) => clubs.filter((club) => club === one).length));
      return change({ kind: 'limit', name }, 0, most, seats);
    }),
  ];
}

function isWithinFlex(pool: Pool, { of, to }: Relaxation): boolean {
  const range =
    of.kind === 'value'
      ? pool.features
          .find(({ name }) => name === of.feature)
          ?.values.find((one) => one.value === of.value)
      : of.kind === 'intersection'
        ? pool.intersections?.[0]
        : undefined;
  return (range?.minFlex ?? 0) <= to && to <= (range?.maxFlex ?? 99);
}

function about({ of }: Relaxation, feature: string): boolean {
  return of.kind === 'value'
    ? of.feature === feature
    : of.kind === 'intersection' && feature in of.values;
}

const total = (changes: readonly Relaxation[]) =>
  changes.reduce((sum, { from, to }) => sum + Math.abs(from - to), 0);
const label = ({ of, bound }: Relaxation) => JSON.stringify([of, bound]);
/** Smallest by one measure and then another, as one number. */
const byTotal = (changes: readonly Relaxation[]) => 100 * total(changes) + changes.length;
const byCount = (changes: readonly Relaxation[]) => 100 * changes.length + total(changes);

/** A choice is the best there is at each of its reasons, over every set of people. */
function judgeChoice(
  pool: Pool,
  choice: Choice,
  before: readonly Choice[],
  all: readonly (readonly Relaxation[])[],
) {
  const allowed = all.filter(
    (list) => choice.beyondFlex || list.every((one) => isWithinFlex(pool, one)),
  );
  for (const reason of choice.reasons) {
    const rivals = allowed.filter((list) =>
      reason.code === 'keeps'
        ? !list.some((one) => about(one, reason.feature))
        : reason.code !== 'other' ||
          before.every(
            ({ changes }) => !changes.every((one) => list.map(label).includes(label(one))),
          ),
    );
    const measure = reason.code === 'fewest' ? byCount : byTotal;
    assert.equal(measure(choice.changes), Math.min(...rivals.map(measure)), reason.code);
    if (reason.code === 'keeps')
      assert.ok(!choice.changes.some((one) => about(one, reason.feature)));
  }
}

test('each choice helps and is the smallest of its kind; three where there are three, within flex first', () => {
  const counts = new Map<number, number>();
  let beyond = 0;
  fc.assert(
    fc.property(infeasible, (pool) => {
      const answer = feasible(pool, solver);
      assert.ok(!answer.ok);
      const { choices } = answer;
      const all = subsets(pool).flatMap((panel) => {
        const list = needs(pool, panel);
        return list === null ? [] : [list];
      });
      counts.set(choices.length, (counts.get(choices.length) ?? 0) + 1);
      const sets = choices.map(({ changes }) =>
        changes
          .map((one) => `${label(one)} ${one.to}`)
          .sort()
          .join(),
      );
      assert.equal(new Set(sets).size, sets.length, 'two are alike');
      for (const [i, choice] of choices.entries()) {
        assert.ok(allPanels(relaxed(pool, choice.changes)).length > 0, 'it does not help');
        assert.equal(choice.seats, total(choice.changes));
        if (!choice.beyondFlex)
          assert.ok(
            choice.changes.every((one) => isWithinFlex(pool, one)),
            'it leaves the flex bounds',
          );
        judgeChoice(pool, choice, choices.slice(0, i), all);
      }
      beyond += choices.some(({ beyondFlex }) => beyondFlex) ? 1 : 0;
      assert.ok(
        choices[0]?.beyondFlex !== true ||
          !all.some((list) => list.every((one) => isWithinFlex(pool, one))),
      );
      const rest = all.filter((list) =>
        choices.every(
          ({ changes }) => !changes.every((one) => list.map(label).includes(label(one))),
        ),
      );
      assert.ok(choices.length >= 3 || rest.length === 0, 'there is another');
      const kept = pool.features.filter(({ name }) =>
        choices.some(({ reasons }) =>
          reasons.some((one) => one.code === 'keeps' && one.feature === name),
        ),
      );
      const first = choices[0]?.beyondFlex === true;
      for (const { name } of pool.features) {
        const can = all.some((list) =>
          list.every((one) => !about(one, name) && (first || isWithinFlex(pool, one))),
        );
        assert.equal(
          kept.some((one) => one.name === name),
          can,
          `keeps ${name}`,
        );
      }
    }),
    { numRuns: 300 },
  );
  assert.ok(
    (counts.get(3) ?? 0) > 15 && (counts.get(0) ?? 0) > 5 && beyond > 20,
    `${JSON.stringify([...counts])}, ${beyond}`,
  );
});
