import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedFromHex, ticket } from '@commonlot/draw';
import { loadSolver } from '@commonlot/optimise';
import fc from 'fast-check';
import { ALTERNATES, drawAlternates, type Pool, replacementCandidates } from './index.ts';
import { allPanels } from './testing/brute-force.ts';
import { smallPool } from './testing/pools.ts';

const solver = await loadSolver();
const parsed = seedFromHex('42'.repeat(32));
assert.ok(parsed.ok);
const seed = parsed.value;

/** A pool, one of its panels, and up to three of its members who leave. */
const vacancy = fc
  .tuple(smallPool, fc.nat(1000), fc.integer({ min: 1, max: 3 }))
  .map(([pool, pick, leaving]) => {
    const panels = allPanels(pool);
    const chosen = panels[pick % Math.max(1, panels.length)] ?? [];
    const panel = chosen.map((i) => pool.people[i]?.id ?? '');
    return { pool, panel, leavers: panel.slice(0, leaving) };
  })
  .filter(({ panel }) => panel.length > 0);

/** Who could be in a complete panel with those who stay and without those who left. */
function byEnumeration(pool: Pool, panel: readonly string[], leavers: readonly string[]): string[] {
  const staying = panel.filter((id) => !leavers.includes(id));
  const fillings = allPanels(pool)
    .map((members) => members.map((i) => pool.people[i]?.id ?? ''))
    .filter(
      (ids) => staying.every((id) => ids.includes(id)) && !leavers.some((id) => ids.includes(id)),
    );
  return [...new Set(fillings.flat())].filter((id) => !staying.includes(id)).sort();
}

test('candidates: exactly those in some panel with the members who stay', () => {
  let several = 0;
  let none = 0;
  fc.assert(
    fc.property(vacancy, ({ pool, panel, leavers }) => {
      const expected = byEnumeration(pool, panel, leavers);
      const { missed, candidates } = replacementCandidates(pool, { panel, leavers }, seed, solver);
      if (leavers.length > 1 && expected.length > 0) several += 1;
      if (expected.length === 0) {
        none += 1;
        assert.ok(missed > 0 || candidates.length === 0);
        return;
      }
      assert.equal(missed, 0);
      assert.deepEqual(candidates.map(({ id }) => id).sort(), expected);
      for (const { id, ticket: own, chance } of candidates) {
        assert.equal(own, ticket(seed, ALTERNATES, id));
        assert.equal(chance, 1 / expected.length);
      }
      assert.deepEqual(
        candidates.map((c) => c.ticket),
        candidates.map((c) => c.ticket).toSorted(),
      );
    }),
    { numRuns: 200, seed: 7 },
  );
  assert.ok(several > 15 && none > 15, `${several} several, ${none} none`);
});

test('one seat: those who miss fewest seats, counted out one person after another', () => {
  let short = 0;
  fc.assert(
    fc.property(vacancy, ({ pool, panel }) => {
      const [leaver = ''] = panel;
      const stay = pool.people.filter(({ id }) => panel.includes(id) && id !== leaver);
      const missedWith = (id: string) => {
        const full = pool.people.filter((person) => stay.includes(person) || person.id === id);
        const homes = full.flatMap(({ household }) => household ?? []);
        if (new Set(homes).size < homes.length) return Number.POSITIVE_INFINITY;
        return pool.features
          .flatMap(({ name, values }) => values.map((q) => ({ name, ...q })))
          .reduce((sum, { name, value, min, max }) => {
            const seats = full.filter(({ values }) => values[name] === value).length;
            return sum + Math.max(0, min - seats, seats - max);
          }, 0);
      };
      const others = pool.people.map(({ id }) => id).filter((id) => !panel.includes(id));
      const judged = others
        .map((id) => ({ id, missed: missedWith(id) }))
        .filter((j) => Number.isFinite(j.missed));
      const least = Math.min(...judged.map(({ missed }) => missed));
      const expected = judged.filter(({ missed }) => missed === least).map(({ id }) => id);
      const found = replacementCandidates(pool, { panel, leavers: [leaver] }, seed);
      assert.deepEqual(found.candidates.map(({ id }) => id).sort(), expected.sort());
      if (expected.length > 0) assert.equal(found.missed, least);
      if (least > 0) short += 1;
      const gone = { panel, leavers: [leaver], gone: others };
      assert.deepEqual(replacementCandidates(pool, gone, seed), { missed: 0, candidates: [] });
    }),
    { numRuns: 100, seed: 11 },
  );
  assert.ok(short > 10, `${short} short`);
});

test('alternates: the smallest tickets, nobody from the panel or a member’s household', () => {
  fc.assert(
    fc.property(vacancy, ({ pool, panel }) => {
      const all = drawAlternates(pool, panel, seed, 99);
      assert.deepEqual(drawAlternates(pool, panel, seed, 2), all.slice(0, 2));
      const homes = new Map(pool.people.map(({ id, household }) => [id, household]));
      const taken = new Set(panel.flatMap((id) => homes.get(id) ?? []));
      const expected = pool.people
        .filter(({ id, household }) => !panel.includes(id) && !taken.has(household ?? '-'))
        .map(({ id }) => ({ id, ticket: ticket(seed, ALTERNATES, id) }))
        .sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
      assert.deepEqual(all, expected);
    }),
    { numRuns: 60 },
  );
});

test('a seat is opened only by somebody who has one', () => {
  const [one] = fc.sample(vacancy, { numRuns: 1, seed: 3 });
  assert.ok(one);
  const { pool, panel } = one;
  assert.throws(() => replacementCandidates(pool, { panel, leavers: ['nobody'] }, seed), /no seat/);
  assert.throws(() => replacementCandidates(pool, { panel, leavers: [] }, seed), /nobody leaves/);
});
