import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedFromHex } from '@commonlot/draw';
import { canonical } from '@commonlot/record';
import { type PlanInput, replan } from '@commonlot/seating';
import type { PersonId, Round, RoundId } from '@commonlot/stages';
import { newIdOf } from '../chance.ts';
import { commissioned } from '../testing/life.ts';
import { panelDrawn } from '../testing/panel.ts';
import { documentOf, openStand, SAID, type Stand, taken } from '../testing/stand.ts';
import { type HallChange, mendSeating, moveSeat } from './change-seating.ts';
import { inviteGuests } from './guests.ts';
import { planSeating } from './plan-seating.ts';
import { addRule } from './rules/keep-rules.ts';

interface Evening {
  readonly stand: Stand;
  readonly people: readonly PersonId[];
  readonly rounds: readonly RoundId[];
}

/** Twelve residents and eight guests, planned for two talks at tables of four before the doors open. */
async function evening(): Promise<Evening> {
  const stand = await openStand();
  await commissioned(stand);
  const residents = await panelDrawn(stand);
  const list = Array.from({ length: 8 }, (_, place) => ({
    ...{ name: `Kim Zandt ${place}`, email: null, party: null, language: 'en', needs: '' },
    group: 'employer',
  })) satisfies Parameters<typeof inviteGuests>[1];
  taken(await inviteGuests(stand.as('registrar'), list));
  const guests = (await stand.state()).gathering.guests.keysWhere(() => true);
  const programme = [40, 30].map(
    (minutes): Round => ({
      ...{ round: newIdOf(stand.chance, 'round'), kind: 'talk', minutes },
      ...{ name: SAID, prompt: SAID, seats: { min: 3, max: 4 } },
    }),
  );
  await stand.act('organiser', { type: 'gathering.set-programme', data: { rounds: programme } });
  const rounds = programme.map(({ round }) => round);
  taken(await planSeating(stand.as('organiser'), rounds));
  return { stand, people: [...residents, ...guests], rounds };
}

async function rowsOf({ store, assembly }: Stand) {
  return await store.db
    .selectFrom('seats')
    .select(['plan_id', 'table_number', 'person_id', 'printed_table'])
    .where('assembly_id', '=', assembly)
    .orderBy('plan_id')
    .orderBy('person_id')
    .execute();
}

const mend = async ({ stand }: Evening, change: Partial<HallChange> = {}) =>
  await mendSeating(
    stand.as('organiser'),
    { closed: [], moves: null, ...change },
    { version: null },
  );

async function comes({ stand, people }: Evening, away: readonly PersonId[]): Promise<void> {
  for (const person of people)
    if (!away.includes(person))
      await stand.act('registrar', { type: 'gathering.check-in', data: { person } });
  await stand.act('organiser', { type: 'gathering.close-doors', data: {} });
}

test('people stay away: the others keep their tables, but for those left alone', async () => {
  const here = await evening();
  const before = await rowsOf(here.stand);
  const away = here.people.filter((_, i) => i % 4 === 1);
  await comes(here, away);
  const done = taken(await mend(here));
  const after = await rowsOf(here.stand);
  assert.equal(after.length, 2 * (20 - away.length));
  assert.ok(after.every(({ person_id }) => !away.some((id) => id === person_id)));
  const was = new Map(before.map((row) => [`${row.plan_id} ${row.person_id}`, row.table_number]));
  const moved = after.filter(
    (row) => was.get(`${row.plan_id} ${row.person_id}`) !== row.table_number,
  );
  for (const row of after)
    assert.equal(
      row.printed_table,
      moved.includes(row) ? was.get(`${row.plan_id} ${row.person_id}`) : null,
    );
  assert.ok(moved.length <= away.length);
  const [event] = done.events;
  assert.ok(event?.type === 'gathering.seating-planned');
  assert.deepEqual(event.data.change, { why: 'hall', moved: moved.length, limit: null });
  assert.equal(event.data.quality.violations, 0);
  assert.equal((await mend(here)).ok, false);
});

test('a table is lost and a guest comes late: both get seats, and cards that are wrong are known', async () => {
  const here = await evening();
  await comes(here, here.people.slice(0, 6));
  const guest = { name: 'Lea Laat', email: null, group: 'employer', party: null, needs: '' };
  taken(await inviteGuests(here.stand.as('registrar'), [{ ...guest, language: 'en' }]));
  const known = new Set<string>(here.people);
  const late = (await here.stand.state()).gathering.guests
    .keysWhere(() => true)
    .find((id) => !known.has(id));
  assert.ok(late);
  await here.stand.act('registrar', { type: 'gathering.check-in', data: { person: late } });
  taken(await mend(here, { closed: [2] }));
  const rows = await rowsOf(here.stand);
  assert.ok(rows.every(({ table_number }) => table_number !== 2));
  const hers = rows.filter(({ person_id }) => person_id === late);
  assert.deepEqual(
    hers.map(({ printed_table }) => printed_table),
    [0, 0],
  );
  assert.ok(rows.some(({ printed_table }) => printed_table === 2));
  const gathering = (await here.stand.state()).gathering;
  for (const round of here.rounds) assert.ok((gathering.seating[round]?.moved ?? 0) > 0);
  taken(await planSeating(here.stand.as('organiser'), here.rounds));
  assert.ok((await rowsOf(here.stand)).every(({ printed_table }) => printed_table === null));
});

test('too many tables lost is said in full, and the plan stays as it was', async () => {
  const here = await evening();
  const before = await rowsOf(here.stand);
  const refused = await mend(here, { closed: [1, 2] });
  assert.deepEqual(refused, {
    ok: false,
    refusal: { code: 'seats-short', round: 1, people: 20, seats: 12 },
  });
  assert.deepEqual(await rowsOf(here.stand), before);
});

test('a move by hand changes two seats; one against a rule, or from an old page, changes none', async () => {
  const here = await evening();
  const { stand, rounds, people } = here;
  const [round] = rounds;
  const before = await rowsOf(stand);
  const seatOf = (id?: string) =>
    before.find((row) => row.plan_id === round && row.person_id === id)?.table_number ?? 0;
  const [person] = people;
  assert.ok(round && person);
  const others = people.filter((id) => seatOf(id) !== seatOf(person));
  const residents = others.filter((id) => people.indexOf(id) < 12);
  const [swap] = residents;
  assert.ok(swap);
  const version = await stand.store.version(stand.assembly);
  const move = { person, round, table: seatOf(swap), swap };
  const done = taken(await moveSeat(stand.as('organiser'), move, { version }));
  const [event] = done.events;
  assert.ok(event?.type === 'gathering.seating-planned');
  assert.deepEqual(event.data.change, { why: 'hand', moved: 2 });
  const after = await rowsOf(stand);
  const changed = after.filter((row, i) => row.table_number !== before[i]?.table_number);
  assert.deepEqual(
    new Map(changed.map((row) => [row.person_id, [row.table_number, row.printed_table]])),
    new Map([
      [person, [seatOf(swap), seatOf(person)]],
      [swap, [seatOf(person), seatOf(swap)]],
    ]),
  );
  const stale = await moveSeat(stand.as('organiser'), { ...move, swap: null }, { version });
  assert.equal(stale.ok, false);
  const third = residents.find((id) => seatOf(id) !== seatOf(swap) && id !== swap);
  assert.ok(third);
  const mate = after.find(
    (row) => row.plan_id === round && row.table_number === seatOf(third) && row.person_id !== third,
  );
  assert.ok(mate);
  const rule = { kind: 'apart', people: [person, mate.person_id] } as const;
  await addRule(stand, 'rule_1', rule, stand.now());
  const against = { person, round, table: seatOf(third), swap: third };
  const refused = await moveSeat(stand.as('organiser'), against, { version: null });
  assert.ok(!refused.ok && refused.refusal.code === 'move-breaks-rules');
  assert.deepEqual(await rowsOf(stand), after);
});

test('an auditor with the sealed roster and the plan of before mends it to the same seats', async () => {
  const here = await evening();
  const { stand, rounds } = here;
  const before = (await rowsOf(stand)).map(({ plan_id, person_id, table_number }) => ({
    ...{
      id: person_id,
      table: table_number,
      round: rounds.findIndex((one) => one === plan_id) + 1,
    },
  }));
  await comes(here, [...here.people.slice(2, 9), ...here.people.slice(14, 16)]);
  const [event] = taken(await mend(here, { moves: 5, closed: [3] })).events;
  assert.ok(event?.type === 'gathering.seating-planned');
  const { seed, roster, seating, change } = event.data;
  // codec: the act's own document, written a moment ago.
  const request = JSON.parse((await documentOf(stand, roster.document)).text) as PlanInput;
  const of = seedFromHex(seed);
  assert.ok(of.ok && change?.limit === 5);
  const changes = { absent: [], late: [], from: 1, moves: change.limit };
  const again = taken(replan(request, before, changes, { seed: of.value }));
  assert.equal(again.moved.length, change.moved);
  const lines = again.seats.map(
    ({ id, round, table }) =>
      `${canonical({ person: id, round: rounds[round - 1] ?? '', table })}\n`,
  );
  assert.equal(lines.join(''), (await documentOf(stand, seating.document)).text);
});
