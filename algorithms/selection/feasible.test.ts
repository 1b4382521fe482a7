import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSolver } from '@commonlot/optimise';
import fc from 'fast-check';
import { isExplicable } from './feasible.ts';
import { type AskedRule, checkPool, feasible, type Pool, relaxed, shutOut } from './index.ts';
import { brokenPool, singleRules, subsets } from './testing/broken-pools.ts';
import { allPanels } from './testing/brute-force.ts';
import { poolOf, quota } from './testing/pools.ts';

const solver = await loadSolver();
const sound = brokenPool.filter((pool) => isExplicable(checkPool(pool)));
const infeasible = sound.filter((pool) => allPanels(pool).length === 0);

/** The name that `singleRules` has for a rule. */
function nameOf(rule: AskedRule): string {
  switch (rule.code) {
    case 'size':
      return `size ${rule.seats}`;
    case 'households':
    case 'exclude':
      return rule.code;
    case 'include':
      return `include ${rule.id}`;
    case 'min':
    case 'max': {
      const { of, code } = rule;
      if (of.kind === 'value') return `${code} ${of.feature} ${of.value}`;
      if (of.kind === 'limit') return `${code} ${of.name} ${of.group}`;
      return `${code} ${Object.entries(of.values).join()}`;
    }
  }
}

/** Which sets of people keep a set of rules, named; by trying all. */
function judge(pool: Pool) {
  const rules = singleRules(pool);
  const kept = subsets(pool).map((panel) => ({
    panel,
    names: new Set(rules.flatMap(({ name, keeps }) => (keeps(panel) ? [name] : []))),
  }));
  const possible = (names: readonly string[], who: number | null = null) =>
    kept.some(
      (one) =>
        names.every((name) => one.names.has(name)) && (who === null || one.panel.includes(who)),
    );
  return { names: rules.map(({ name }) => name), possible };
}

function choose(list: readonly string[], count: number): string[][] {
  if (count === 0) return [[]];
  return list.flatMap((first, i) =>
    choose(list.slice(i + 1), count - 1).map((rest) => [first, ...rest]),
  );
}

test('a conflict cannot be kept, every part of it can, and no smaller set conflicts', () => {
  const sizes = new Map<number, number>();
  let reached = 0;
  fc.assert(
    fc.property(infeasible, (pool) => {
      const answer = feasible(pool, solver);
      assert.ok(!answer.ok && answer.conflict !== null);
      const { rules, smallest, reach } = answer.conflict;
      const { names, possible } = judge(pool);
      const own = rules.map(nameOf);
      assert.equal(smallest, true);
      assert.equal(new Set(own).size, own.length);
      assert.ok(own.every((name) => names.includes(name)));
      assert.equal(possible(own), false, 'together they can be kept');
      for (const one of own)
        assert.ok(possible(own.filter((name) => name !== one)), 'a part is enough');
      for (let fewer = 0; fewer < own.length; fewer += 1)
        assert.ok(
          choose(names, fewer).every((set) => possible(set)),
          'a smaller one conflicts',
        );
      sizes.set(own.length, (sizes.get(own.length) ?? 0) + 1);
      const rule = rules[reach?.rule ?? -1];
      if (reach === null || rule === undefined || rule.code === 'size') return;
      assert.ok('seats' in rule && rule.seats !== reach.seats);
      reached += 1;
      const changed = { ...rule, seats: reach.seats };
      const others = own.filter((_, i) => i !== reach.rule);
      assert.ok(possibleWith(pool, others, changed), 'what is reached can be');
      const beyond = { ...rule, seats: reach.seats + (rule.code === 'min' ? 1 : -1) };
      assert.ok(!possibleWith(pool, others, beyond), 'more can be reached');
    }),
    { numRuns: 300 },
  );
  assert.ok(sizes.size >= 3 && reached > 150, `${JSON.stringify([...sizes])}, ${reached}`);
});

/** Whether rules of a pool can be kept with one quota at another number. */
function possibleWith(pool: Pool, names: readonly string[], rule: AskedRule): boolean {
  assert.ok(rule.code === 'min' || rule.code === 'max');
  const { of, code, seats } = rule;
  const to = {
    of: of.kind === 'limit' ? { kind: of.kind, name: of.name } : of,
    bound: code,
  } as const;
  const moved = relaxed(pool, [{ ...to, from: 0, to: seats }]);
  const name = nameOf(rule);
  return judge(moved).possible(seats === 0 && code === 'min' ? names : [...names, name]);
}

test('who is on no panel, and the rules that see to it: enough, and no part of them', () => {
  let shut = 0;
  let shared = 0;
  const possible = sound.filter((pool) => allPanels(pool).length > 0);
  fc.assert(
    fc.property(possible, (pool) => {
      const groups = shutOut(pool, solver);
      const met = new Set(allPanels(pool).flat());
      const out = new Set((pool.exclude ?? []).map(({ id }) => id));
      const expected = pool.people.flatMap(({ id }, i) => (met.has(i) || out.has(id) ? [] : [id]));
      assert.deepEqual(groups.flatMap(({ people }) => people).sort(), expected.sort());
      assert.deepEqual(shutOut(pool, solver, expected), groups, 'the same where it is known who');
      assert.deepEqual(
        shutOut(pool, solver, null, () => true),
        [],
        'out of time',
      );
      const { possible: can } = judge(pool);
      for (const { people, rules, common } of groups) {
        shut += 1;
        shared += people.length > 1 ? 1 : 0;
        const names = rules.map(nameOf);
        for (const id of people) {
          const i = pool.people.findIndex((person) => person.id === id);
          assert.equal(can(names, i), false, 'they could sit');
          for (const one of names)
            assert.ok(
              can(
                names.filter((name) => name !== one),
                i,
              ),
              'a part is enough',
            );
          for (const [feature, value] of Object.entries(common))
            assert.equal(pool.people[i]?.values[feature], value);
        }
      }
    }),
    { numRuns: 300 },
  );
  assert.ok(shut > 60 && shared > 10, `${shut} groups, ${shared} of several`);
});

test('the example of the handbook: young people and people without a degree', () => {
  const features = [
    { name: 'age', values: [quota('16-24', 4, 6), quota('25+', 0, 6)] },
    { name: 'degree', values: [quota('none', 0, 2), quota('some', 0, 6)] },
  ];
  const rows = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [
      `p${i}`,
      [i < 6 ? '16-24' : '25+', i < 5 ? 'none' : 'some'],
    ]),
  );
  const answer = feasible(poolOf(6, features, rows), solver);
  assert.ok(!answer.ok);
  assert.deepEqual(answer.conflict, {
    rules: [
      { code: 'min', of: { kind: 'value', feature: 'age', value: '16-24' }, seats: 4, people: 6 },
      { code: 'max', of: { kind: 'value', feature: 'degree', value: 'none' }, seats: 2, people: 5 },
    ],
    smallest: true,
    reach: { rule: 0, seats: 3 },
    outside: 1,
    overlap: null,
  });
});

test('no change of quotas makes three seats out of two households', () => {
  const features = [{ name: 'g', values: [quota('a', 0, 3)] }];
  const homes = { p: '1', q: '1', r: '2' };
  const answer = feasible(poolOf(3, features, { p: ['a'], q: ['a'], r: ['a'] }, homes), solver);
  assert.ok(!answer.ok);
  assert.deepEqual(answer.choices, []);
  assert.deepEqual(
    answer.conflict?.rules.map(({ code }) => code),
    ['households', 'size'],
  );
});

test('out of time: that there is no panel is told all the same, and what is known by then', () => {
  let met = 0;
  const until = (solves: number) => {
    let asked = 0;
    return () => {
      asked += 1;
      return asked > solves;
    };
  };
  fc.assert(
    fc.property(infeasible, fc.nat(40), (pool, solves) => {
      const [found, whole] = [feasible(pool, solver, until(solves)), feasible(pool, solver)];
      assert.ok(!found.ok && !whole.ok && !whole.unfinished);
      if (found.conflict !== null) assert.deepEqual(found.conflict, whole.conflict);
      if (!found.unfinished) assert.deepEqual(found, whole);
      else assert.deepEqual(found.choices, []);
      if (solves === 0) assert.ok(found.unfinished && found.conflict === null);
      if (found.unfinished && found.conflict !== null) met += 1;
    }),
    { numRuns: 150 },
  );
  assert.ok(met > 0, 'and sometimes it ends between conflict and choices');
  const fits = poolOf(1, [{ name: 'f', values: [quota('v', 0, 1)] }], { a: ['v'] });
  assert.deepEqual(
    feasible(fits, solver, () => true),
    { ok: true },
    'a panel is always looked for',
  );
});
