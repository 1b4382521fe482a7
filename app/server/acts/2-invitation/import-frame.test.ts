import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commitList, type Json, proveRow, verifyRow } from '@commonlot/record';
import { announce, commissioned, frameRows } from '../testing/life.ts';
import { codeOf, documentOf, linesOf, openStand, type Stand, taken } from '../testing/stand.ts';
import { importFrame } from './import-frame.ts';

async function householdsOf({ store, assembly }: Stand) {
  return await store.db
    .selectFrom('households')
    .selectAll()
    .where('assembly_id', '=', assembly)
    .orderBy('position')
    .execute();
}

test('the public list has every household and stratum, under the hash the record names', async () => {
  const stand = await openStand();
  const done = taken(await importFrame(stand.as('organiser'), frameRows(30), 'area'));
  const [event] = done.events;
  assert.ok(event?.type === 'invitation.frame-sealed');
  const list = await documentOf(stand, event.data.list.document);
  assert.equal(list.hash, event.data.list.document);
  const rows = await householdsOf(stand);
  const expected = rows
    .map(({ id, stratum }) => ({ id, stratum }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  assert.deepEqual(list.rows(), expected);
  assert.doesNotMatch(list.text, /Street|HT-|HT1/);
  for (const line of await linesOf(stand)) assert.doesNotMatch(line, /Quay Street|HT-|HT1/);
  await stand.close();
});

test('a household proves its own row was in the frame, and no other row proves', async () => {
  const stand = await openStand();
  const done = taken(await importFrame(stand.as('organiser'), frameRows(13), 'area'));
  const [event] = done.events;
  assert.ok(event?.type === 'invitation.frame-sealed');
  const { root, households: size } = event.data;
  const salted = (await householdsOf(stand)).map(({ id, salt, address, stratum }) => ({
    id,
    salt,
    row: { address: JSON.parse(address) as Json, stratum }, // codec: written by the import
  }));
  const list = taken(commitList(salted));
  for (const row of salted) {
    const proof = taken(proveRow(list, row));
    assert.ok(verifyRow(proof, { root, size }));
    assert.ok(
      !verifyRow({ ...proof, row: { address: 'elsewhere', stratum: 'Hill' } }, { root, size }),
    );
  }
  await stand.close();
});

test('all or nothing: a frame whose register write fails leaves the frame before it', async () => {
  const stand = await openStand();
  taken(await importFrame(stand.as('organiser'), frameRows(5), 'area'));
  const [before, lines] = [await householdsOf(stand), await linesOf(stand)];
  const broken = frameRows(2_000).map((row) => (row.row === 1_999 ? { ...row, decile: 2.5 } : row));
  await assert.rejects(importFrame(stand.as('organiser'), broken, 'area'));
  assert.deepEqual(await householdsOf(stand), before);
  assert.deepEqual(await linesOf(stand), lines);
  const documents = await stand.store.db.selectFrom('documents').select('name').execute();
  assert.equal(documents.length, 1);
  await stand.close();
});

test('a frame can be imported anew until a draw is announced, and not after', async () => {
  const stand = await openStand();
  await commissioned(stand);
  taken(await importFrame(stand.as('organiser'), frameRows(5), 'area'));
  taken(await importFrame(stand.as('organiser'), frameRows(9), 'decile'));
  assert.deepEqual(
    (await householdsOf(stand)).map(({ stratum }) => stratum),
    frameRows(9).map(({ decile }) => `decile ${String(decile).padStart(2, '0')}`),
  );
  await announce(stand, 3);
  assert.equal(
    codeOf(await importFrame(stand.as('organiser'), frameRows(4), 'none')),
    'frame-in-use',
  );
  assert.equal((await householdsOf(stand)).length, 9);
  await stand.close();
});

test('one form is one file: sent twice it is once, with another file it is refused', async () => {
  const stand = await openStand();
  const form = stand.as('organiser', 'frame-form');
  taken(await importFrame(form, frameRows(5), 'area'));
  assert.ok(taken(await importFrame(form, frameRows(5), 'area')).repeated);
  const other = frameRows(5).map((row) => ({ ...row, lines: [`${row.row} Mill Lane`] }));
  assert.equal(codeOf(await importFrame(form, other, 'area')), 'form-used-for-another-act');
  assert.equal((await linesOf(stand)).length, 2);
  await stand.close();
});
