import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  assignThemes,
  type Preference,
  type Theme,
  type ThemeAssignment,
} from './assign-themes.ts';
import type { PlanInput } from './input.ts';
import { matchFairly } from './match-fairly.ts';
import { tableSizes } from './table-sizes.ts';
import { people, planned, seedOf } from './testing/people.ts';
import { themeRound } from './theme-round.ts';

test('table sizes: within the range, as alike as can be, every person at one', () => {
  const sizes = (n: number, min: number, max: number, wish?: number) => {
    const result = tableSizes(n, wish === undefined ? { min, max } : { min, max, wish });
    return result.ok ? result.value : result.refusal.code;
  };
  assert.deepEqual(sizes(30, 8, 10), [10, 10, 10]);
  assert.deepEqual(sizes(25, 8, 10), [9, 8, 8]);
  assert.deepEqual(sizes(11, 3, 5, 4), [4, 4, 3]);
  assert.deepEqual(sizes(9, 3, 5, 4), [5, 4]);
  assert.equal(sizes(11, 8, 10), 'cannot-split');
  assert.equal(sizes(7, 5, 4), 'range-faulty');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1200 }), fc.nat(6), fc.nat(6), (n, low, more) => {
      const [min, max] = [low + 1, low + 1 + more];
      const split = sizes(n, min, max);
      const possible = Math.ceil(n / max) * min <= n;
      assert.equal(typeof split !== 'string', possible);
      if (typeof split === 'string') return;
      assert.equal(
        split.reduce((a, b) => a + b, 0),
        n,
      );
      assert.ok(split.every((s) => s >= min && s <= max && s - Math.min(...split) <= 1));
    }),
  );
});

const themeIds = ['x', 'y', 'z'];
const preferences = fc
  .array(fc.shuffledSubarray(themeIds, { minLength: 0, maxLength: 3 }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((lists) => lists.map((ranked, i): Preference => ({ id: `p${i}`, ranked })));

function assigned(
  wishes: readonly Preference[],
  themes: readonly Theme[],
  seed = 1,
  least = 1,
): ThemeAssignment {
  const result = assignThemes(wishes, themes, { seed: seedOf(seed), least });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

test('fair matching: no other assignment is better from the worst rank up (brute force)', () => {
  const matrix = fc.array(fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(matrix, fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)), (ranks, room) => {
      fc.pre(room.reduce((a, b) => a + b, 0) >= ranks.length);
      const profile = (places: readonly number[]) =>
        [3, 2, 1].map((k) => places.filter((t, p) => ranks[p]?.[t] === k).length);
      let best: readonly number[] | null = null;
      for (let code = 0; code < 3 ** ranks.length; code += 1) {
        const places = ranks.map((_, p) => Math.floor(code / 3 ** p) % 3);
        if (room.some((r, t) => places.filter((at) => at === t).length > r)) continue;
        const found = profile(places);
        if (best === null || before(found, best)) best = found;
      }
      const places = matchFairly(ranks, room);
      assert.ok(room.every((r, t) => places.filter((at) => at === t).length <= r));
      assert.deepEqual(profile(places), best);
    }),
    { numRuns: 200 },
  );
});

function before(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((n, i) => n !== b[i]);
  return at !== -1 && (a[at] ?? 0) < (b[at] ?? 0);
}

test('themes: everybody at one theme, room kept, order of the lists without effect', () => {
  const themes = themeIds.map((id) => ({ id, tables: 2, seats: 2 }));
  fc.assert(
    fc.property(preferences, fc.nat(50), (wishes, seed) => {
      const done = assigned(wishes, themes, seed);
      assert.equal(done.people.length, wishes.length);
      for (const { id, people: there, tables } of done.themes) {
        assert.ok(there.length <= 4 && tables.length === Math.ceil(there.length / 2));
        assert.deepEqual(
          there,
          done.people.filter((p) => p.theme === id).map((p) => p.id),
        );
      }
      const turned = assigned([...wishes].reverse(), [...themes].reverse(), seed);
      const sorted = ({ people: list }: ThemeAssignment) =>
        [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
      assert.deepEqual(sorted(turned), sorted(done));
    }),
  );
});

test('themes: a full theme is shared out by lot among those who wanted it alike', () => {
  const wishes = Array.from({ length: 4 }, (_, i) => ({ id: `p${i}`, ranked: ['x', 'y'] }));
  const themes = [
    { id: 'x', tables: 1, seats: 2 },
    { id: 'y', tables: 1, seats: 2 },
  ];
  const first = new Set<string>();
  for (let seed = 0; seed < 40; seed += 1) {
    const done = assigned(wishes, themes, seed);
    assert.deepEqual(done.choices, [2, 2]);
    for (const { id, choice } of done.people) if (choice === 1) first.add(id);
  }
  assert.equal(first.size, 4);
});

test('themes: too few people close a theme, the hall is shared by demand, lists are checked', () => {
  const wishes = Array.from(
    { length: 10 },
    (_, i): Preference => ({
      id: `p${i}`,
      ranked: i === 0 ? ['z', 'y'] : i < 4 ? ['y'] : ['x'],
    }),
  );
  const themes = themeIds.map((id) => ({ id, tables: 5, seats: 2 }));
  const closing = assigned(wishes, themes, 1, 2);
  assert.deepEqual(closing.closed, ['z']);
  assert.deepEqual(closing.people[0], { id: 'p0', theme: 'y', choice: 2 });
  const shared = assignThemes(wishes, themes, { seed: seedOf(1), least: 1, hall: 5 });
  assert.ok(shared.ok);
  assert.ok(shared.value.themes.reduce((sum, { tables }) => sum + tables.length, 0) <= 5);
  const code = (list: readonly Preference[], over = themes) => {
    const result = assignThemes(list, over, { seed: seedOf(1) });
    return result.ok ? 'ok' : result.refusal.code;
  };
  assert.equal(code([{ id: 'a', ranked: ['q'] }]), 'theme-unknown');
  assert.equal(code([{ id: 'a', ranked: ['x', 'x'] }]), 'theme-twice');
  assert.equal(code([...wishes, ...wishes]), 'person-twice');
  assert.equal(code(wishes, [{ id: 'x', tables: 1, seats: 2 }]), 'theme-unknown');
  assert.equal(
    code(
      wishes.map((w) => ({ ...w, ranked: [] })),
      [{ id: 'x', tables: 1, seats: 2 }],
    ),
    'seats-short',
  );
});

test('a theme round is planned after the morning, which stays as it was', () => {
  const all = people(40, { gender: 2 });
  const wishes = all.map(({ id }, i) => ({ id, ranked: [themeIds[i % 3] ?? 'x'] }));
  const morning: PlanInput = {
    people: all,
    rounds: [{ name: 'am', size: 4 }],
    balance: ['gender'],
  };
  const sat = planned(morning).seats;
  const themes = assigned(
    wishes,
    themeIds.map((id) => ({ id, tables: 3, seats: 8 })),
  );
  const { round, themeOf } = themeRound('pm', themes);
  const { seats, quality } = planned({
    ...morning,
    rounds: [...morning.rounds, round],
    fixed: sat,
  });
  assert.deepEqual(
    seats.filter((s) => s.round === 1),
    sat,
  );
  assert.deepEqual([quality.violations, quality.cellsOff], [0, 0]);
  // Three of a morning table at a theme with two tables meet again, two at least: the bound knows.
  assert.equal(quality.distinctPairs, quality.upperBound);
  for (const { id, theme } of themes.people) {
    const seat = seats.find((s) => s.id === id && s.round === 2);
    assert.equal(themeOf[(seat?.table ?? 0) - 1], theme);
  }
});
