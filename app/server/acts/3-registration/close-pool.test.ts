import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commitList, type SaltedRow } from '@commonlot/record';
import { answersOf, doorOpen, registered } from '../testing/life.ts';
import { codeOf, documentOf, openStand, overtaken, type Stand, taken } from '../testing/stand.ts';
import { closePool, readPool } from './close-pool.ts';
import { changePerson, registerPerson, withdrawPerson } from './register.ts';

/** The pool as the record vouches for it. */
async function sealedPool(stand: Stand) {
  const { registration } = await stand.state();
  const { pool } = registration;
  assert.ok(pool);
  const document = await documentOf(stand, pool.list.document);
  assert.equal(document.hash, pool.list.document);
  assert.equal(document.visibility, 'sealed');
  const rows = document.rows() as readonly SaltedRow[];
  assert.equal(taken(commitList(rows)).root, pool.root);
  return rows;
}

test('the sealed pool hashes to what the record names, and its rows to the root', async () => {
  const stand = await openStand();
  const drawn = await doorOpen(stand, 30, 12);
  const people = await registered(stand, drawn);
  taken(await withdrawPerson(stand.as('registrar'), people[0] ?? fail(), 'phone'));
  taken(await closePool(stand.as('organiser')));
  const rows = await sealedPool(stand);
  assert.deepEqual(
    rows.map(({ id }) => id),
    people.slice(1).sort(),
  );
  const living = await readPool(stand.store, stand.assembly);
  assert.deepEqual(
    rows.map(({ id, salt, row }) => ({ id, salt, row })),
    living.map(({ id, salt, household, values }) => ({ id, salt, row: { household, values } })),
  );
  assert.doesNotMatch(JSON.stringify(rows), /Zora|mail\.example|0999|ramp/);
  await stand.close();
});

test('who registers, changes or withdraws while the pool is being closed is sealed as they are', async () => {
  const stand = await openStand();
  const drawn = await doorOpen(stand, 12, 6);
  const people = await registered(stand, drawn.slice(0, 4));
  const store = overtaken(stand.store, async () => {
    const reply = { household: drawn[5] ?? '', channel: 'paper', answers: answersOf(9) } as const;
    taken(await registerPerson(stand.as('registrar'), reply));
    taken(await withdrawPerson(stand.as('registrar'), people[0] ?? fail(), 'phone'));
    const other = { ...answersOf(2), features: { ...answersOf(3).features } };
    taken(await changePerson(stand.as('registrar'), people[2] ?? fail(), 'phone', other));
  });
  taken(await closePool({ ...stand.as('organiser'), store }));
  const rows = await sealedPool(stand);
  const living = await readPool(stand.store, stand.assembly);
  assert.deepEqual(
    rows.map(({ id, row }) => ({ id, row })),
    living.map(({ id, household, values }) => ({ id, row: { household, values } })),
  );
  assert.ok(!rows.some(({ id }) => id === people[0]) && rows.length === 4);
  await stand.close();
});

test('closed twice by one form is once; an empty pool does not close; a closed one takes nobody', async () => {
  const stand = await openStand();
  const drawn = await doorOpen(stand, 12, 6);
  assert.equal(codeOf(await closePool(stand.as('organiser'))), 'pool-empty');
  await registered(stand, drawn.slice(0, 2));
  const form = stand.as('organiser', 'close-form');
  taken(await closePool(form));
  assert.ok(taken(await closePool(form)).repeated);
  const reply = { household: drawn[4] ?? '', channel: 'paper', answers: answersOf(9) } as const;
  assert.equal(codeOf(await registerPerson(stand.as('registrar'), reply)), 'registration-not-open');
  assert.equal((await readPool(stand.store, stand.assembly)).length, 2);
  await stand.close();
});

function fail(): never {
  throw new Error('nobody there');
}
