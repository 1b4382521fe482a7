import assert from 'node:assert/strict';
import { test } from 'node:test';
import { viewGathering } from '@commonlot/stages';
import { commissioned } from '../testing/life.ts';
import { codeOf, linesOf, openStand, type Stand, taken } from '../testing/stand.ts';
import { type GuestInput, inviteGuest, inviteGuests } from './guests.ts';

const guest = (name: string, more: Partial<GuestInput> = {}): GuestInput => ({
  ...{ name, email: null, group: 'employer', party: null, language: 'en', needs: '' },
  ...more,
});
const PARTIES = ['Green Quay', 'Harbour Union', 'Green Quay'];
const COUNCIL = PARTIES.map((party, place) =>
  guest(`Kim Zandt ${place}`, { group: 'politician', party, email: `kim${place}@mail.example` }),
);

async function stand(address?: string): Promise<Stand> {
  const made = await openStand(address);
  await commissioned(made);
  return made;
}
const listed = async ({ store }: Stand) =>
  await store.db.selectFrom('people').selectAll().where('kind', '=', 'guest').execute();
const counted = async (one: Stand) =>
  viewGathering((await one.state()).gathering).guests.filter(({ guests }) => guests > 0);

test('a list is invited as a whole, each party counted; nobody’s name reaches the record', async () => {
  const own = await stand();
  const list = [...COUNCIL, guest('Ole Brandt')];
  assert.deepEqual(taken(await inviteGuests(own.as('registrar'), list)), { invited: 4, known: 0 });
  assert.deepEqual(await counted(own), [
    { group: 'politician', guests: 3, parties: { 'Green Quay': 2, 'Harbour Union': 1 } },
    { group: 'employer', guests: 1, parties: {} },
  ]);
  assert.doesNotMatch((await linesOf(own)).join('\n'), /Zandt|Brandt|mail\.example/);
  await own.close();
});

test('a list sent again invites only who is new, also when both arrive at once', async () => {
  const own = await stand();
  taken(await inviteGuests(own.as('registrar'), COUNCIL));
  const grown = [...COUNCIL, guest('Ole Brandt'), guest('Pia Stern')];
  const both = await Promise.all(
    [1, 2].map(async () => taken(await inviteGuests(own.as('registrar'), grown))),
  );
  assert.deepEqual(both.map(({ invited }) => invited).sort(), [0, 2]);
  assert.equal((await listed(own)).length, 5);
  assert.equal((await own.state()).gathering.guests.size, 5);
  const namesake = guest('OLE BRANDT', { email: 'another@mail.example' });
  assert.equal(taken(await inviteGuests(own.as('registrar'), [namesake])).invited, 1);
  await own.close();
});

test('one form sent twice is answered alike and invites once', async () => {
  const own = await stand();
  const told = [1, 2].map(async () => await inviteGuests(own.as('registrar', 'one-form'), COUNCIL));
  for (const one of await Promise.all(told)) assert.deepEqual(taken(one), { invited: 3, known: 0 });
  assert.equal((await listed(own)).length, 3);
  const other = await inviteGuests(own.as('registrar', 'one-form'), [guest('Ole Brandt')]);
  assert.equal(codeOf(other), 'form-used-for-another-act');
  await own.close();
});

test('a row that cannot be, and nobody of the list is invited', async () => {
  const own = await stand();
  const head = await own.store.version(own.assembly);
  for (const [wrong, code] of [
    [guest('  '), 'name-missing'],
    [guest('x'.repeat(201)), 'name-missing'],
    [guest('Ole Brandt', { group: 'lobby' }), 'guest-group-unknown'],
    [guest('Ole Brandt', { group: 'politician' }), 'party-missing'],
  ] as const) {
    assert.equal(codeOf(await inviteGuests(own.as('registrar'), [...COUNCIL, wrong])), code);
    assert.equal(codeOf(await inviteGuest(own.as('registrar'), wrong)), code);
  }
  assert.equal((await listed(own)).length, 0);
  assert.equal(await own.store.version(own.assembly), head);
  await own.close();
});

test('a party stays with those whose group is asked for one', async () => {
  const own = await stand();
  taken(await inviteGuest(own.as('registrar'), guest('Ole Brandt', { party: 'Green Quay' })));
  taken(await inviteGuests(own.as('registrar'), [guest('Pia Stern', { party: 'Green Quay' })]));
  assert.deepEqual(await counted(own), [{ group: 'employer', guests: 2, parties: {} }]);
  assert.deepEqual(
    (await listed(own)).map(({ party }) => party),
    [null, null],
  );
  await own.close();
});
