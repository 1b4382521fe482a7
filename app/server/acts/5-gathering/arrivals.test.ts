import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expected, type PersonId, present, type Round, type RoundId } from '@commonlot/stages';
import { badgesOf, personOfBadge } from '../badge.ts';
import { newIdOf, showCode } from '../chance.ts';
import { perform } from '../perform.ts';
import { commissioned } from '../testing/life.ts';
import { panelDrawn } from '../testing/panel.ts';
import { codeOf, openStand, SAID, type Stand, taken } from '../testing/stand.ts';
import { inviteGuests } from './guests.ts';
import { planSeating } from './plan-seating.ts';

interface Evening {
  readonly stand: Stand;
  readonly residents: readonly PersonId[];
  readonly guests: readonly PersonId[];
  readonly talks: readonly RoundId[];
}

/** The evening before: twelve drawn residents and eight guests are expected, for two talks. */
async function evening(): Promise<Evening> {
  const stand = await openStand();
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
  return { stand, residents, guests, talks: rounds.map(({ round }) => round) };
}

const arrive = async ({ as }: Stand, person: PersonId, key?: string) =>
  await perform(as('registrar', key), { type: 'gathering.check-in', data: { person } });
const gathering = async (stand: Stand) => (await stand.state()).gathering;

/** Tables of a round: who sits at each. */
async function tablesOf({ store, assembly }: Stand, round: RoundId) {
  const rows = await store.db
    .selectFrom('seats')
    .select(['table_number', 'person_id'])
    .where('assembly_id', '=', assembly)
    .where('plan_id', '=', round)
    .execute();
  const tables = new Map<number, string[]>();
  for (const { table_number: table, person_id: person } of rows)
    tables.set(table, [...(tables.get(table) ?? []), person]);
  return tables;
}

/** Everybody sits once, at tables of four. */
async function assertSeated(stand: Stand, round: RoundId, people: readonly string[]) {
  const tables = await tablesOf(stand, round);
  assert.deepEqual([...tables.values()].flat().sort(), [...people].sort());
  for (const at of tables.values()) assert.equal(at.length, 4);
}

test('the evening before everybody expected has a seat, each table a share of the guests', async () => {
  const { stand, residents, guests, talks } = await evening();
  taken(await planSeating(stand.as('organiser'), talks));
  const met = new Set<string>();
  for (const round of talks) {
    await assertSeated(stand, round, [...residents, ...guests]);
    for (const at of (await tablesOf(stand, round)).values()) {
      const among = at.filter((one) => guests.some((guest) => guest === one)).length;
      assert.ok(among === 1 || among === 2, `${among} of eight guests at one of five tables`);
      for (const one of at) for (const two of at) if (one < two) met.add(`${one} ${two}`);
    }
  }
  assert.equal(met.size, 2 * 5 * 6, 'nobody meets anybody twice');
  await stand.close();
});

test('who is on the way keeps a seat until the doors close; then those in the hall sit', async () => {
  const { stand, residents, guests, talks } = await evening();
  const here = [...residents.slice(0, 9), ...guests.slice(0, 6)];
  for (const person of here) taken(await arrive(stand, person));
  taken(await planSeating(stand.as('organiser'), talks));
  for (const round of talks) await assertSeated(stand, round, [...residents, ...guests]);
  await stand.act('organiser', { type: 'gathering.close-doors', data: {} });
  const [late] = residents.slice(-1);
  assert.ok(late);
  taken(await arrive(stand, late));
  taken(await planSeating(stand.as('organiser'), talks));
  for (const round of talks) await assertSeated(stand, round, [...here, late]);
  await stand.close();
});

test('a round that has begun keeps its tables; the next is planned anew around it', async () => {
  const { stand, residents, guests, talks } = await evening();
  for (const person of [...residents, ...guests]) taken(await arrive(stand, person));
  taken(await planSeating(stand.as('organiser'), talks));
  const [first, second] = talks;
  assert.ok(first && second);
  await stand.act('organiser', { type: 'gathering.open-round', data: { round: first } });
  const before = await tablesOf(stand, first);
  assert.equal(codeOf(await planSeating(stand.as('organiser'), talks)), 'round-already-run');
  const [leaves] = guests;
  assert.ok(leaves);
  await stand.act('registrar', { type: 'gathering.undo-check-in', data: { person: leaves } });
  await stand.act('organiser', { type: 'gathering.close-doors', data: {} });
  taken(await planSeating(stand.as('organiser'), [second]));
  assert.deepEqual(await tablesOf(stand, first), before);
  const met = new Set([...before.values()].flatMap((at) => pairsAt(at)));
  const again = [...(await tablesOf(stand, second)).values()].flatMap((at) => pairsAt(at));
  assert.deepEqual(
    again.filter((pair) => met.has(pair)),
    [],
    'who sat together before the change counts as met',
  );
  assert.ok(![...(await tablesOf(stand, second)).values()].flat().includes(leaves));
  await stand.close();
});

const pairsAt = (at: readonly string[]) =>
  at.flatMap((one) => at.filter((two) => one < two).map((two) => `${one} ${two}`));

test('somebody arrives once, by name or by badge; who is not expected does not', async () => {
  const { stand, residents, guests } = await evening();
  const [resident] = residents;
  const [guest] = guests;
  assert.ok(resident && guest);
  taken(await arrive(stand, resident, 'one-form'));
  taken(await arrive(stand, resident, 'one-form'));
  const head = await stand.store.version(stand.assembly);
  taken(await arrive(stand, resident));
  assert.equal(await stand.store.version(stand.assembly), head, 'already here: nothing to record');
  const people = expected(await gathering(stand));
  const badge = (await badgesOf(stand.store, stand.assembly, people)).get(guest) ?? '';
  const typed = showCode(badge).toLowerCase().replaceAll('0', 'o');
  assert.equal(await personOfBadge(stand.store, stand.assembly, people, typed), guest);
  taken(await arrive(stand, guest));
  assert.deepEqual(present(await gathering(stand)), [resident, guest].sort());

  const [, gone] = guests;
  assert.ok(gone);
  await stand.act('registrar', { type: 'gathering.withdraw-guest', data: { person: gone } });
  assert.equal(codeOf(await arrive(stand, gone)), 'person-not-expected');
  const nobody = newIdOf(stand.chance, 'person');
  assert.equal(codeOf(await arrive(stand, nobody)), 'person-not-expected');
  await stand.act('registrar', { type: 'gathering.undo-check-in', data: { person: guest } });
  assert.deepEqual(present(await gathering(stand)), [resident]);
  await stand.close();
});

test('the doors close once: who is missing is counted, who comes late is still let in', async () => {
  const { stand, residents } = await evening();
  for (const person of residents.slice(0, 5)) taken(await arrive(stand, person));
  await stand.act('organiser', { type: 'gathering.close-doors', data: {} });
  const closed = await stand.store.version(stand.assembly);
  const [last] = await stand.store.read(stand.assembly, closed - 1, 1);
  assert.deepEqual(last?.entry.data, { arrived: 5, missing: 15 });
  await stand.act('organiser', { type: 'gathering.close-doors', data: {} });
  assert.equal(await stand.store.version(stand.assembly), closed);
  const [late] = residents.slice(-1);
  assert.ok(late);
  taken(await arrive(stand, late));
  assert.equal(present(await gathering(stand)).length, 6);
  await stand.close();
});
