import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedFromHex } from '@commonlot/draw';
import { canonical, type Json } from '@commonlot/record';
import { type PlanInput, plan } from '@commonlot/seating';
import type { PersonId, Round, RoundId } from '@commonlot/stages';
import { readValues } from '../3-registration/close-pool.ts';
import { newIdOf } from '../chance.ts';
import { commissioned } from '../testing/life.ts';
import { panelDrawn } from '../testing/panel.ts';
import { documentOf, openStand, SAID, type Stand, taken } from '../testing/stand.ts';
import { inviteGuests, withdrawGuest } from './guests.ts';
import { planSeating } from './plan-seating.ts';
import { addRule, readRules, removeRule, setGoals } from './rules/keep-rules.ts';
import type { RuleWords } from './rules/rule.ts';
import { valueGroupName } from './rules/value-group.ts';

interface Evening {
  readonly stand: Stand;
  readonly residents: readonly PersonId[];
  readonly guests: readonly PersonId[];
  readonly talks: readonly RoundId[];
  readonly rule: (rule: RuleWords, id?: string) => Promise<void>;
}

/** Twelve drawn residents and eight guests are expected for two talks at tables of four. */
async function evening(address?: string): Promise<Evening> {
  const stand = await openStand(address);
  await commissioned(stand);
  const residents = await panelDrawn(stand);
  const list = Array.from({ length: 8 }, (_, place) => ({
    ...{ name: `Kim Zandt ${place}`, email: null, party: null, language: 'en', needs: '' },
    group: place < 4 ? 'employer' : 'civil-servant',
  })) satisfies Parameters<typeof inviteGuests>[1];
  taken(await inviteGuests(stand.as('registrar'), list));
  const guests = (await stand.state()).gathering.guests.keysWhere(() => true);
  const rounds = [40, 30].map(
    (minutes): Round => ({
      ...{ round: newIdOf(stand.chance, 'round'), kind: 'talk', minutes },
      ...{ name: SAID, prompt: SAID, seats: { min: 4, max: 4 } },
    }),
  );
  await stand.act('organiser', { type: 'gathering.set-programme', data: { rounds } });
  let turn = 0;
  const rule = async (words: RuleWords, id = `rule_${(turn += 1)}`) =>
    await addRule(stand, id, words, stand.now());
  return { stand, residents, guests, talks: rounds.map(({ round }) => round), rule };
}

/** Each round's tables, from the seats in the register: who sits where, counted without the engine. */
async function seated({ store, assembly }: Stand, rounds: readonly RoundId[]) {
  const rows = await store.db
    .selectFrom('seats')
    .select(['plan_id', 'table_number', 'person_id'])
    .where('assembly_id', '=', assembly)
    .execute();
  return rounds.map((round) => {
    const at = new Map<string, number>();
    for (const row of rows) if (row.plan_id === round) at.set(row.person_id, row.table_number);
    return at;
  });
}

const groupOf = async ({ state }: Stand, group: string) =>
  (await state()).gathering.guests.keysWhere((one) => one.group === group && !one.withdrawn);

async function lastPlan(stand: Stand) {
  const version = await stand.store.version(stand.assembly);
  const [last] = await stand.store.read(stand.assembly, version - 1, 1);
  assert.equal(last?.entry.type, 'gathering.seating-planned');
  return last.entry.data as Readonly<Record<string, Json>>;
}

test('every kind of rule holds in the seats, and the record counts them without naming anybody', async () => {
  const { stand, residents, guests, talks, rule } = await evening();
  const [a, b, c, d, e, f] = residents;
  const [guest] = guests;
  const [first] = talks;
  assert.ok(a && b && c && d && e && f && guest && first);
  await rule({ kind: 'apart', people: [a, b] });
  await rule({ kind: 'together', people: [b, c] });
  await rule({ kind: 'fixed', person: d, round: null, table: 5 });
  await rule({ kind: 'fixed', person: guest, round: first, table: 1 });
  await rule({ kind: 'access', need: 'step-free', tables: [2] });
  for (const person of [e, f]) await rule({ kind: 'needs', person, need: 'step-free' });
  await stand.store.transact(async (tx) => {
    await tx.updateTable('people').set({ language: 'nl' }).execute();
  });
  await rule({ kind: 'languages', tables: [4], languages: ['fr'] });
  for (const person of residents.slice(6, 10))
    await rule({ kind: 'speaks', person, languages: ['fr'] });
  await rule({ kind: 'never-alone', group: 'employer' });
  await rule({ kind: 'at-most', group: 'employer', perTable: 2 });
  await rule({ kind: 'at-most', group: 'civil-servant', perTable: 1 });
  taken(await planSeating(stand.as('organiser'), talks));
  const employers = await groupOf(stand, 'employer');
  const servants = await groupOf(stand, 'civil-servant');
  for (const at of await seated(stand, talks)) {
    assert.equal(at.size, 20);
    assert.notEqual(at.get(a), at.get(b));
    assert.equal(at.get(b), at.get(c));
    assert.equal(at.get(d), 5);
    assert.deepEqual([at.get(e), at.get(f)], [2, 2]);
    for (const [person, table] of at)
      if (table === 4)
        assert.ok(
          residents.slice(6, 10).some((one) => one === person),
          person,
        );
    for (let table = 1; table <= 5; table += 1) {
      const count = (group: readonly string[]) =>
        group.filter((one) => at.get(one) === table).length;
      assert.ok([0, 2].includes(count(employers)), `${count(employers)} employers at ${table}`);
      assert.ok(count(servants) <= 1);
    }
  }
  assert.equal((await seated(stand, talks))[0]?.get(guest), 1);
  const data = await lastPlan(stand);
  assert.deepEqual(data['rules'], [
    { kind: 'apart', count: 1 },
    { kind: 'together', count: 1 },
    { kind: 'fixed', count: 2 },
    { kind: 'access', count: 1 },
    { kind: 'languages', count: 1 },
    { kind: 'at-most', count: 2 },
    { kind: 'never-alone', count: 1 },
  ]);
  assert.ok(![a, b, c, d, e, f].some((id) => canonical(data).includes(id)));
  await stand.close();
});

test('from the sealed roster and the public seed an auditor plans the same seats, byte for byte', async () => {
  const { stand, residents, guests, talks, rule } = await evening();
  const [a, b] = residents;
  const [first, second] = talks;
  assert.ok(a && b && first && second);
  await rule({ kind: 'apart', people: [a, b] });
  await setGoals(stand, [
    { goal: 'feature/age', on: true },
    { goal: 'meetings', on: true },
    { goal: 'kind', on: true },
  ]);
  for (const person of [...residents, ...guests])
    await stand.act('registrar', { type: 'gathering.check-in', data: { person } });
  taken(await planSeating(stand.as('organiser'), talks));
  assert.ok((await again(stand)).length > 0);
  await stand.act('organiser', { type: 'gathering.open-round', data: { round: first } });
  await stand.act('registrar', { type: 'gathering.undo-check-in', data: { person: a } });
  await stand.act('organiser', { type: 'gathering.close-doors', data: {} });
  taken(await planSeating(stand.as('organiser'), [second]));
  // The second plan stands on the round that was sat, and without one who left.
  assert.equal((await again(stand)).split('\n').length - 1, 19);
  assert.deepEqual((await lastPlan(stand))['goals'], [
    'feature/age',
    'meetings',
    'kind',
    'group',
    'feature/gender',
  ]);
  await stand.close();
});

/** The last plan made again from its two documents; holds it against the published seats. */
async function again(stand: Stand): Promise<string> {
  const data = await lastPlan(stand);
  // codec: the act's own documents and seed, written by the act a moment ago.
  const named = (key: string) => (data[key] as { readonly document: string }).document;
  const sealed = await documentOf(stand, named('roster'));
  assert.equal(sealed.visibility, 'sealed');
  const request = JSON.parse(sealed.text) as PlanInput & {
    readonly before: number;
    readonly planned: readonly string[];
  };
  const seed = seedFromHex(data['seed'] as string);
  assert.ok(seed.ok);
  const lines = taken(plan(request, { seed: seed.value })).seats.flatMap(({ id, round, table }) => {
    const planned = request.planned[round - 1 - request.before];
    return planned === undefined ? [] : [`${canonical({ person: id, round: planned, table })}\n`];
  });
  const published = await documentOf(stand, named('seating'));
  assert.equal(lines.join(''), published.text);
  return published.text;
}

test('rules that cannot hold give no plan; all of them are told, by id alone', async () => {
  const { stand, residents, talks, rule } = await evening();
  const [a, b, c] = residents;
  assert.ok(a && b && c);
  await rule({ kind: 'apart', people: [a, b] });
  await rule({ kind: 'together', people: [b, a] });
  await rule({ kind: 'fixed', person: c, round: null, table: 9 });
  await rule({ kind: 'at-least', group: 'employer', perTable: 3 });
  const before = await stand.store.version(stand.assembly);
  const refused = await planSeating(stand.as('organiser'), talks);
  assert.ok(!refused.ok && refused.refusal.code === 'rules-cannot-hold');
  const because = refused.refusal.because;
  assert.deepEqual([...new Set(because.map(({ code }) => code))].sort(), [
    'apart-and-together',
    'group-too-small',
    'table-unknown',
  ]);
  assert.ok(!JSON.stringify(because).includes('Zora'), 'no names');
  assert.equal(await stand.store.version(stand.assembly), before);
  assert.equal((await seated(stand, talks))[0]?.size, 0);
  for (const { id, kind } of await readRules(stand.store.db, stand.assembly))
    if (kind !== 'apart') await removeRule(stand, id);
  taken(await planSeating(stand.as('organiser'), talks));
  await stand.close();
});

test('a rule made once a round was sat: the rule holds, and the plan says what gave way', async () => {
  const { stand, residents, guests, talks, rule } = await evening();
  const [first, second] = talks;
  assert.ok(first && second);
  for (const person of [...residents, ...guests])
    await stand.act('registrar', { type: 'gathering.check-in', data: { person } });
  taken(await planSeating(stand.as('organiser'), talks));
  await stand.act('organiser', { type: 'gathering.open-round', data: { round: first } });
  const [sat] = await seated(stand, [first]);
  const [one, two] = residents.filter(
    (person) => sat?.get(person) === sat?.get(residents[0] ?? ''),
  );
  assert.ok(one && two);
  await rule({ kind: 'apart', people: [one, two] });
  taken(await planSeating(stand.as('organiser'), [second]));
  const [now] = await seated(stand, [second]);
  assert.notEqual(now?.get(one), now?.get(two));
  assert.equal((await lastPlan(stand))['forgotten'], true);
  await stand.close();
});

test('limits the template proposes give way openly; the organiser’s own do not', async () => {
  const { stand, talks, rule } = await evening();
  const more = Array.from({ length: 4 }, (_, place) => ({
    ...{ name: `Lee Zandt ${place}`, email: null, party: null, language: 'en', needs: '' },
    group: 'employer',
  })) satisfies Parameters<typeof inviteGuests>[1];
  taken(await inviteGuests(stand.as('registrar'), more));
  taken(await planSeating(stand.as('organiser'), talks));
  assert.deepEqual((await lastPlan(stand))['loosened'], [{ group: 'employer', perTable: 2 }]);
  await rule({ kind: 'at-most', group: 'employer', perTable: 1 });
  const refused = await planSeating(stand.as('organiser'), talks);
  assert.ok(!refused.ok);
  assert.match(JSON.stringify(refused.refusal), /"group-too-large".*"employer"/);
  await stand.close();
});

test('a rule is kept once; who withdraws is erased from the rules, and those are dropped', async () => {
  const { stand, residents, guests, talks, rule } = await evening();
  const [a, b] = residents;
  const [guest, other] = guests;
  assert.ok(a && b && guest && other);
  await rule({ kind: 'apart', people: [a, guest] }, 'rule_form');
  await rule({ kind: 'apart', people: [a, guest] }, 'rule_form');
  await rule({ kind: 'apart', people: [guest, a] });
  await rule({ kind: 'needs', person: guest, need: 'hearing-loop' });
  await rule({ kind: 'speaks', person: guest, languages: ['de'] });
  await rule({ kind: 'together', people: [a, b] });
  await rule({ kind: 'at-most', group: 'employer', perTable: 2 });
  await rule({ kind: 'at-most', group: 'employer', perTable: 3 });
  const rules = async () => await readRules(stand.store.db, stand.assembly);
  const kinds = async () => (await rules()).map(({ kind }) => kind).sort();
  assert.deepEqual(await kinds(), ['apart', 'at-most', 'needs', 'speaks', 'together']);
  taken(await withdrawGuest(stand.as('registrar'), guest));
  assert.deepEqual(await kinds(), ['apart', 'at-most', 'together']);
  assert.ok(!JSON.stringify(await rules()).includes(guest));
  taken(await planSeating(stand.as('organiser'), talks));
  assert.deepEqual((await lastPlan(stand))['rules'], [
    { kind: 'together', count: 1 },
    { kind: 'at-most', count: 1 },
  ]);
  await stand.close();
});

test('a rule can be about everybody who gave one answer', async () => {
  const { stand, residents, talks, rule } = await evening();
  const rows = await stand.store.db.selectFrom('people').select(['id', 'features']).execute();
  const answers = new Map(
    rows.map(({ id, features }) => [id, new Map(Object.entries(readValues(features)))]),
  );
  const [first] = residents;
  const [feature, value] = [...(answers.get(first ?? '') ?? [])][0] ?? [];
  assert.ok(feature && value);
  const group = valueGroupName({ feature, value });
  const same = (id: string) => answers.get(id)?.get(feature) === value;
  await rule({ kind: 'never-alone', group });
  await rule({ kind: 'at-most', group, perTable: 3 });
  taken(await planSeating(stand.as('organiser'), talks));
  for (const at of await seated(stand, talks))
    for (let table = 1; table <= 5; table += 1) {
      const count = [...at].filter(([id, where]) => where === table && same(id)).length;
      assert.ok([0, 2, 3].includes(count), `${count} of ${group} at table ${table}`);
    }
});
