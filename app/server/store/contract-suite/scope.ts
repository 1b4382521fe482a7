import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembliesOf, assemblyOf, signingKey } from '../assemblies.ts';
import { forgetOrder } from '../ballot-order.ts';
import { checkpoints, saveCheckpoint } from '../checkpoints.ts';
import type { Tx } from '../contract.ts';
import { inAssembly, writeInAssembly } from '../in-assembly.ts';
import { insertMany } from '../insert-many.ts';
import { AT, command, FIRST, OTHERS, PARTY, SECOND, TOWN } from '../testing/seed.ts';
import type { Bench } from './ready.ts';

/** Nothing crosses between assemblies or organisations. */
export function scopeSuite(bench: Bench): void {
  test('the same ids in two assemblies stay apart in every scoped query', async (t) => {
    const { store } = await bench.ready(t);
    await store.transact(async (tx) => {
      for (const assembly of [FIRST, SECOND, OTHERS]) {
        const { into } = writeInAssembly(tx, assembly);
        const household = { id: 'hh_1', position: 1, address: '{}', salt: 's' };
        await into('households', { ...household, area: assembly }).execute();
        await into('people', person('per_1', 'hh_1')).execute();
      }
    });
    await store.transact(async (tx) => {
      const scoped = writeInAssembly(tx, FIRST);
      await scoped.update('people').set({ status: 'erased' }).execute();
      await scoped.remove('seats').execute();
    });
    const statuses = await store.db
      .selectFrom('people')
      .select(['assembly_id', 'status'])
      .execute();
    const erased = statuses.filter(({ status }) => status === 'erased');
    assert.deepEqual(erased, [{ assembly_id: FIRST, status: 'erased' }]);
    const joined = await inAssembly(store.db, SECOND)
      .from('people')
      .innerJoin('households', (join) =>
        join
          .onRef('households.id', '=', 'people.household_id')
          .onRef('households.assembly_id', '=', 'people.assembly_id'),
      )
      .select(['people.id', 'households.area'])
      .execute();
    assert.deepEqual(joined, [{ id: 'per_1', area: SECOND }]);
  });

  test('an organisation finds its own assemblies only', async (t) => {
    const { store } = await bench.ready(t);
    assert.equal((await assemblyOf(store.db, TOWN, 'first'))?.id, FIRST);
    assert.equal(await assemblyOf(store.db, PARTY, 'first'), null);
    const found = await assembliesOf(store.db, PARTY);
    assert.deepEqual(
      found.map(({ id }) => id),
      [OTHERS],
    );
    assert.equal(JSON.stringify(found).includes('private asm'), false);
    assert.equal((await signingKey(store.db, FIRST)).private_key, `private ${FIRST}`);
  });

  test('roles, links, sessions and people that would cross are refused by the store', async (t) => {
    const { store } = await bench.ready(t);
    await store.transact(async (tx) => await addAccount(tx, 'acc_1'));
    const role = { account_id: 'acc_1', role: 'organiser' };
    const crossing = [
      { ...role, assembly_id: OTHERS, organisation_id: TOWN },
      { ...role, assembly_id: OTHERS, organisation_id: PARTY },
    ];
    for (const row of crossing) {
      await assert.rejects(
        store.transact(async (tx) => await tx.insertInto('roles').values(row).execute()),
        /foreign key/i,
      );
    }
    await assert.rejects(
      store.transact(async (tx) => {
        const household = { id: 'hh_2', position: 1, address: '{}', salt: 's' };
        await writeInAssembly(tx, SECOND).into('households', household).execute();
        await writeInAssembly(tx, FIRST).into('people', person('per_2', 'hh_2')).execute();
      }),
      /foreign key/i,
    );
  });

  test('a checkpoint is kept once, and only of an entry of its own record', async (t) => {
    const { store } = await bench.ready(t);
    const appended = await store.append(command(FIRST, 0, 'k'));
    const hash = appended.kind === 'appended' ? (appended.entries[0]?.hash ?? '') : '';
    const checkpoint = { assembly_id: FIRST, seq: 1, hash, line: 'signed' };
    const save = async (row: typeof checkpoint) =>
      await store.transact(async (tx) => await saveCheckpoint(tx, row));
    await save(checkpoint);
    await save(checkpoint);
    await assert.rejects(save({ ...checkpoint, assembly_id: SECOND }), /not of this record/);
    await assert.rejects(save({ ...checkpoint, seq: 2 }), /not of this record/);
    assert.deepEqual(await checkpoints(store.db, FIRST), [checkpoint]);
    assert.deepEqual(await checkpoints(store.db, SECOND), []);
  });

  ballotSuite(bench);
}

function ballotSuite(bench: Bench): void {
  test('ballots lie in the order of their receipts, not in the order they came', async (t) => {
    const { store } = await bench.ready(t);
    for (const receipt of ['m', 'z', 'a', 'q']) {
      const ballot = { assembly_id: FIRST, ballot_id: 'bal_1', receipt, choices: '[]' };
      await store.transact(
        async (tx) =>
          await tx
            .insertInto('ballots')
            .values({ ...ballot, channel: 'web' })
            .execute(),
      );
    }
    await store.transact(async (tx) => await forgetOrder(tx, store.differences, FIRST, 'bal_1'));
    // All columns and no `order by`: as the rows lie, not as an index lists them.
    const rows = await store.db.selectFrom('ballots').selectAll().execute();
    assert.deepEqual(
      rows.map(({ receipt }) => receipt),
      ['a', 'm', 'q', 'z'],
    );
  });

  test('text sorts by code point and values keep their types on both stores', async (t) => {
    const { store } = await bench.ready(t);
    const labels = ['b', 'Z', 'é', 'a', '10', '9', 'A'];
    await store.transact(async (tx) => {
      const rows = labels.map((id, position) => ({
        assembly_id: FIRST,
        id,
        position,
        address: '{"street":"Ünïcode 😀"}',
        salt: 's',
      }));
      await insertMany(tx, store.differences, 'households', rows);
    });
    const rows = await inAssembly(store.db, FIRST)
      .from('households')
      .select(['id', 'position', 'address', 'area', 'replies'])
      .orderBy('id')
      .execute();
    assert.deepEqual(
      rows.map(({ id }) => id),
      ['10', '9', 'A', 'Z', 'a', 'b', 'é'],
    );
    const address = '{"street":"Ünïcode 😀"}';
    assert.deepEqual(rows[0], { id: '10', position: 4, address, area: null, replies: 0 });
  });
}

function person(id: string, household_id: string) {
  return {
    id,
    household_id,
    kind: 'resident' as const,
    status: 'registered',
    features: '{}',
    special_consent: 0 as const,
    channel: 'web',
    salt: 's',
    created_at: AT,
    updated_at: AT,
  };
}

async function addAccount(tx: Tx, id: string): Promise<void> {
  const names = { email: `${id}@town.example`, name: id };
  await tx
    .insertInto('accounts')
    .values({ id, organisation_id: TOWN, ...names, created_at: AT })
    .execute();
}
