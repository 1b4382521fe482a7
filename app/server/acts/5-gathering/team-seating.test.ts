import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Round, type RoundId, toSeat } from '@commonlot/stages';
import { verify } from '@commonlot/verifier';
import { newIdOf } from '../chance.ts';
import { exportBundle } from '../export-bundle.ts';
import { commissioned } from '../testing/life.ts';
import { panelDrawn } from '../testing/panel.ts';
import {
  codeOf,
  documentOf,
  linesOf,
  openStand,
  SAID,
  type Stand,
  taken,
} from '../testing/stand.ts';
import { mendSeating, moveSeat } from './change-seating.ts';
import { inviteGuests } from './guests.ts';
import { planSeating } from './plan-seating.ts';
import { addRule } from './rules/keep-rules.ts';
import { addToTeam, type HelperInput, leaveTeam, readTeam, type TeamRole } from './team.ts';

/** Twelve residents and eight guests at five tables of four, for two talks. */
async function evening(team: readonly HelperInput[]) {
  const stand = await openStand();
  await commissioned(stand);
  await panelDrawn(stand);
  const guest = { email: null, party: null, language: 'en', needs: '', group: 'employer' } as const;
  const list = Array.from({ length: 8 }, (_, place) => ({ ...guest, name: `Kim Zandt ${place}` }));
  taken(await inviteGuests(stand.as('registrar'), list));
  const rounds = [40, 30].map(
    (minutes): Round => ({
      ...{ round: newIdOf(stand.chance, 'round'), kind: 'talk', minutes },
      ...{ name: SAID, prompt: SAID, seats: { min: 4, max: 4 } },
    }),
  );
  await stand.act('organiser', { type: 'gathering.set-programme', data: { rounds } });
  if (team.length > 0) taken(await addToTeam(stand.as('organiser'), team));
  return { stand, talks: rounds.map(({ round }) => round) };
}

const helper = (name: string, role: TeamRole, stays: boolean): HelperInput => ({
  ...{ name, role, stays, email: null, speaks: [] },
});
const TEAM = [
  ...['Ann', 'Ben', 'Cas'].map((name) => helper(`${name} Stern`, 'host', true)),
  helper('Dot Stern', 'host', false),
  helper('Eve Stern', 'observer', false),
];

/** Tables in the register by person, of those who serve and of those who take part. */
async function seated({ store, assembly }: Stand, round: RoundId) {
  const rows = await store.db
    .selectFrom('seats')
    .innerJoin('people', 'people.id', 'seats.person_id')
    .select(['name', 'people.kind', 'table_number', 'person_id'])
    .where('seats.assembly_id', '=', assembly)
    .where('plan_id', '=', round)
    .orderBy('person_id')
    .execute();
  const team = rows.filter(({ kind }) => kind === 'volunteer');
  const others = rows.filter(({ kind }) => kind !== 'volunteer');
  return {
    team: new Map(team.map(({ name, table_number }) => [name ?? '', table_number])),
    people: others.map(({ person_id, table_number }) => [person_id, table_number] as const),
  };
}

async function planned({ stand }: Awaited<ReturnType<typeof evening>>, rounds: readonly RoundId[]) {
  const done = taken(await planSeating(stand.as('organiser'), rounds));
  const [event] = done.events;
  assert.ok(event?.type === 'gathering.seating-planned');
  return event.data;
}

test('hosts stay or change, nobody else moves for them, and the record counts them without naming anybody', async () => {
  const one = await evening(TEAM);
  const { stand, talks } = one;
  const [first, second] = talks;
  assert.ok(first && second);
  const data = await planned(one, talks);
  assert.deepEqual(data.serving, { host: 4, interpreter: 0, observer: 1 });
  assert.equal(data.people, 20);
  const [morning, later] = [await seated(stand, first), await seated(stand, second)];
  for (const { team } of [morning, later]) {
    assert.equal(team.size, 5);
    const hosts = [...team].filter(([name]) => name !== 'Eve Stern').map(([, table]) => table);
    assert.equal(new Set(hosts).size, 4, 'no two hosts at one table');
  }
  for (const name of ['Ann Stern', 'Ben Stern', 'Cas Stern'])
    assert.equal(morning.team.get(name), later.team.get(name), name);
  assert.notEqual(morning.team.get('Dot Stern'), later.team.get('Dot Stern'));
  const rows = (await documentOf(stand, data.seating.document)).rows();
  assert.equal(rows.length, 2 * 20, 'the published seating is of those who take part');
  const ids = (await readTeam(stand.store.db, stand.assembly)).map(({ id }) => id);
  const published = `${(await linesOf(stand)).join('\n')}${JSON.stringify(rows)}`;
  for (const id of ids) assert.ok(!published.includes(id));
  assert.doesNotMatch(published, /Stern/);
  const bundle = taken(await exportBundle(stand.store, stand.assembly, stand.now()));
  const [check] = verify(bundle).checks.filter(({ id }) => id === 'seating-adds-up');
  assert.equal(check?.status, 'ok');
  // The same seed without a team: nobody who takes part sits elsewhere.
  for (const id of ids) await leaveTeam(stand.as('organiser'), id);
  const plain = await planned(one, talks);
  assert.equal(plain.seed, data.seed);
  assert.equal('serving' in plain, false);
  assert.deepEqual(await seated(stand, first), { team: new Map(), people: morning.people });
  await stand.close();
});

test('once a round has begun who stays keeps the table; who left has none', async () => {
  const one = await evening(TEAM);
  const { stand, talks } = one;
  const [first, second] = talks;
  assert.ok(first && second);
  await planned(one, talks);
  const morning = await seated(stand, first);
  for (const person of (await stand.state()).gathering.guests.keysWhere(() => true).slice(0, 1))
    await stand.act('registrar', { type: 'gathering.check-in', data: { person } });
  await stand.act('organiser', { type: 'gathering.open-round', data: { round: first } });
  await stand.act('organiser', { type: 'gathering.close-round', data: { round: first } });
  const ben = (await readTeam(stand.store.db, stand.assembly)).find(
    ({ name }) => name === 'Ben Stern',
  );
  assert.ok(ben);
  await leaveTeam(stand.as('organiser'), ben.id);
  taken(await addToTeam(stand.as('organiser'), [helper('Fay Stern', 'host', true)]));
  const data = await planned(one, [second]);
  assert.deepEqual(data.serving, { host: 4, interpreter: 0, observer: 1 });
  assert.equal(data.forgotten, undefined, 'meetings of the first round still count');
  const later = await seated(stand, second);
  for (const name of ['Ann Stern', 'Cas Stern'])
    assert.equal(later.team.get(name), morning.team.get(name), name);
  assert.notEqual(later.team.get('Dot Stern'), morning.team.get('Dot Stern'));
  assert.equal(later.team.get('Ben Stern'), undefined);
  assert.ok(later.team.has('Fay Stern'));
  assert.equal((await seated(stand, first)).team.has('Ben Stern'), false);
  await stand.close();
});

test('when the hall changes, or somebody is moved by hand, the team stands where it stood', async () => {
  const one = await evening(TEAM);
  const { stand, talks } = one;
  const [first, second] = talks;
  assert.ok(first && second);
  await planned(one, talks);
  const before = await seated(stand, first);
  const { gathering } = await stand.state();
  const people = toSeat(gathering);
  for (const person of people.slice(1))
    await stand.act('registrar', { type: 'gathering.check-in', data: { person } });
  await stand.act('organiser', { type: 'gathering.close-doors', data: {} });
  const organiser = () => stand.as('organiser');
  const seen = { version: null };
  taken(await mendSeating(organiser(), { closed: [], moves: null }, seen));
  const mended = await seated(stand, first);
  assert.deepEqual(mended.team, before.team);
  assert.equal(mended.people.length, 19);
  assert.equal(
    codeOf(await mendSeating(organiser(), { closed: [], moves: null }, seen)),
    'nothing-to-change',
  );
  const [[person, table] = ['', 0]] = mended.people;
  const empty = [1, 2, 3, 4, 5].find(
    (number) => mended.people.filter(([, at]) => at === number).length === 3,
  );
  assert.ok(empty !== undefined && empty !== table);
  taken(await moveSeat(organiser(), { person, round: first, table: empty, swap: null }, seen));
  assert.deepEqual((await seated(stand, first)).team, before.team);
  taken(await addToTeam(organiser(), [helper('Gus Stern', 'observer', false)]));
  taken(await mendSeating(organiser(), { closed: [], moves: null }, seen));
  assert.equal((await seated(stand, second)).team.size, 6, 'who is new is given a table');
  await stand.close();
});

test('a host is kept apart from somebody of the hall, and leaves the rule with the team', async () => {
  const one = await evening(TEAM);
  const { stand, talks } = one;
  const [host] = await readTeam(stand.store.db, stand.assembly);
  const state = await stand.state();
  const hall = state.gathering.members.keysWhere((seat) => seat);
  assert.ok(host);
  for (const [place, person] of hall.slice(0, 8).entries())
    await addRule(stand, `r${place}`, { kind: 'apart', people: [host.id, person] }, stand.now());
  const data = await planned(one, talks);
  assert.deepEqual(data.rules, [{ kind: 'apart', count: 8 }]);
  for (const round of talks) {
    const { team, people } = await seated(stand, round);
    const table = team.get(host.name);
    for (const [person, at] of people)
      if (hall.slice(0, 8).some((id) => id === person)) assert.notEqual(at, table);
  }
  await leaveTeam(stand.as('organiser'), host.id);
  const after = await planned(one, talks);
  assert.deepEqual(after.rules ?? [], []);
  assert.deepEqual(after.serving, { host: 3, interpreter: 0, observer: 1 });
});
