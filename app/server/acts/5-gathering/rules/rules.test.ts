import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asBalance, goalsNow, moveGoal, usualGoals } from './goals.ts';
import { limitsThatFit } from './limits.ts';
import { hardRules } from './request.ts';
import { type RuleWords, readRule, writeRule } from './rule.ts';
import { readTables, writeTables } from './table-numbers.ts';

test('every kind of rule comes back from the register as it was written', () => {
  const rules: readonly RuleWords[] = [
    { kind: 'apart', people: ['per_a', null] },
    { kind: 'together', people: ['per_a', 'per_b'] },
    { kind: 'fixed', person: 'per_a', round: null, table: 3 },
    { kind: 'fixed', person: 'per_a', round: 'rnd_1', table: 1 },
    { kind: 'access', need: 'hearing-loop', tables: [1, 2] },
    { kind: 'needs', person: 'per_a', need: 'step-free' },
    { kind: 'languages', tables: [4], languages: ['nl', 'fr'] },
    { kind: 'speaks', person: 'per_a', languages: ['de'] },
    { kind: 'at-most', group: 'politician', perTable: 1 },
    { kind: 'at-least', group: 'politician', perTable: 2 },
    { kind: 'never-alone', group: 'employer' },
    { kind: 'no-limit', group: 'employer' },
  ];
  for (const rule of rules) assert.deepEqual(readRule(writeRule(rule)), rule);
  assert.equal(readRule({ kind: 'newer', person_id: null, other_id: null, detail: '{}' }), null);
});

test('table numbers are read as people write them, and what is no table is refused', () => {
  assert.deepEqual(readTables('1-3, 7'), [1, 2, 3, 7]);
  assert.deepEqual(readTables('8 – 9; 2 2'), [2, 8, 9]);
  for (const wrong of ['', ' ', '0', '3-1', 'a', '1-', '-2', '1-2-3', '5001', '1.5'])
    assert.equal(readTables(wrong), null, wrong);
  assert.equal(writeTables([1, 2, 3, 7, 9, 10]), '1–3, 7, 9–10');
});

test('goals keep their order, lose what the template lost and gain what is new at the end', () => {
  const stored = [
    { goal: 'feature/age', on: true },
    { goal: 'meetings', on: false },
    { goal: 'feature/gone', on: true },
    { goal: 'kind', on: false },
  ];
  const now = goalsNow(stored, ['age', 'area']);
  assert.deepEqual(
    now.map(({ goal, on }) => `${goal}${on ? '' : ' off'}`),
    ['feature/age', 'meetings', 'kind off', 'group', 'feature/area'],
  );
  assert.deepEqual(asBalance(now), { balance: ['age', 'group', 'area'], meetings: 1 });
  assert.deepEqual(asBalance(usualGoals(['age'])), {
    balance: ['kind', 'group', 'age'],
    meetings: 2,
  });
});

test('a goal moves one place, and not beyond the ends', () => {
  const goals = usualGoals(['age']);
  const names = (list: typeof goals) => list.map(({ goal }) => goal).join(' ');
  assert.equal(names(moveGoal(goals, 'meetings', -1)), 'kind meetings group feature/age');
  assert.equal(names(moveGoal(goals, 'kind', 1)), 'group kind meetings feature/age');
  assert.equal(names(moveGoal(goals, 'kind', -1)), names(goals));
  assert.equal(names(moveGoal(goals, 'feature/age', 1)), names(goals));
});

const person = (id: string, language: string | null, group?: string) => ({
  ...{ id, values: {}, language },
  ...(group !== undefined && { group }),
});
const table4 = { name: '', tables: [4, 4] };
const laid = [
  { round: 'rnd_t', kind: 'talk', request: table4 },
  { round: 'rnd_h', kind: 'theme', request: table4 },
] as unknown as Parameters<typeof hardRules>[2]; // the rounds' ids are plain text here

test('a fixed table holds in its round, or in the talk rounds alone', () => {
  const people = [person('per_a', 'nl')];
  const fixedFor = (round: string | null) =>
    hardRules([{ id: 'r', kind: 'fixed', person: 'per_a', round, table: 2 }], people, laid).fixed;
  assert.deepEqual(fixedFor(null), [{ id: 'per_a', round: 1, table: 2 }]);
  assert.deepEqual(fixedFor('rnd_h'), [{ id: 'per_a', round: 2, table: 2 }]);
  assert.deepEqual(fixedFor('rnd_other'), []);
});

test('languages and needs reach the engine only where a rule names tables for them', () => {
  const people = [person('per_a', 'nl'), person('per_b', null)];
  const speaks = { id: 's', kind: 'speaks', person: 'per_a', languages: ['fr'] } as const;
  const needs = { id: 'n', kind: 'needs', person: 'per_b', need: 'step-free' } as const;
  const without = hardRules([speaks, needs], people, laid);
  assert.deepEqual(without.people, [
    { id: 'per_a', values: {} },
    { id: 'per_b', values: {} },
  ]);
  const languages = { id: 'l', kind: 'languages', tables: [1], languages: ['fr'] } as const;
  const access = { id: 'x', kind: 'access', need: 'step-free', tables: [2] } as const;
  const both = hardRules([speaks, needs, languages, access], people, laid);
  assert.deepEqual(both.people, [
    { id: 'per_a', values: {}, speaks: ['nl', 'fr'], needs: [] },
    { id: 'per_b', values: {}, speaks: [], needs: ['step-free'] },
  ]);
  assert.deepEqual(both.speaks, { tables: { 1: ['fr'] } });
  // No rule says where a hearing loop is: every table serves it.
  assert.deepEqual(both.access, {
    tables: { 1: ['hearing-loop'], 2: ['step-free', 'hearing-loop'] },
  });
});

test('a proposed limit grows to what the fewest tables, a theme and the past can hold', () => {
  const people = Array.from({ length: 8 }, (_, place) =>
    person(`per_${place}`, null, place < 5 ? 'employer' : undefined),
  );
  const limits = [{ group: 'employer', perTable: 1 }];
  const most = (rounds: Parameters<typeof limitsThatFit>[1]['rounds'], fixed = [] as const) =>
    limitsThatFit(limits, { people, rounds, fixed })[0]?.perTable;
  assert.equal(most([{ name: '', tables: [2, 2, 2, 2] }]), 2);
  assert.equal(most([{ name: '', tables: [4, 4] }]), 3);
  const zone = { tables: [1], people: ['per_0', 'per_1', 'per_2', 'per_3'] };
  assert.equal(most([{ name: '', tables: [4, 4], zones: [zone] }]), 4);
  const [unloosened] = limitsThatFit([{ group: 'employer', perTable: 3 }], {
    ...{ people, rounds: [{ name: '', tables: [4, 4] }] },
  });
  assert.equal(unloosened?.perTable, 3);
});
