import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startPostgres, type TestServer } from '../../adapters/postgres/testing/server.ts';
import { codeOf, linesOf, openStand, type Stand, taken } from '../testing/stand.ts';
import { addToTeam, type HelperInput, leaveTeam, readTeam } from './team.ts';

let server: TestServer | null = null;
before(async () => {
  server = await startPostgres();
});
after(async () => await server?.stop());

const PLACES = [
  { name: 'SQLite', address: () => Promise.resolve(':memory:') },
  {
    name: 'PostgreSQL',
    address: async () => {
      assert.ok(server !== null, 'no PostgreSQL on this machine: install one');
      return await server.database();
    },
  },
];

const helper = (name: string, more: Partial<HelperInput> = {}): HelperInput => ({
  ...{ name, email: null, role: 'host', stays: true, speaks: [] },
  ...more,
});
const LIST = [
  helper('Sofie Peeters', { email: 'sofie@mail.example' }),
  helper('Karim Berg', { role: 'interpreter', stays: false, speaks: ['nl', 'fr'] }),
  helper('Olga Stern', { role: 'observer', stays: false }),
];

for (const place of PLACES)
  describe(`the team, ${place.name}`, () => {
    let own: Stand;
    before(async () => {
      own = await openStand(await place.address());
    });
    after(async () => await own.close());
    const team = async () => await readTeam(own.store.db, own.assembly);

    test('a row that cannot be, and nobody of the list is taken in', async () => {
      for (const [wrong, code] of [
        [helper('  '), 'name-missing'],
        [helper('x'.repeat(201)), 'name-missing'],
        [helper('Bo Hill', { email: 'bo' }), 'email-wrong'],
        [helper('Bo Hill', { role: 'interpreter', speaks: ['fr'] }), 'interpreter-languages'],
      ] as const)
        assert.equal(codeOf(await addToTeam(own.as('organiser'), [...LIST, wrong])), code);
      assert.deepEqual(await team(), []);
    });

    test('a list sent twice at once takes everybody in once, as they were told', async () => {
      const grown = [...LIST, helper(' Sofie PEETERS ', { email: 'SOFIE@mail.example' })];
      const both = await Promise.all(
        [1, 2].map(async () => taken(await addToTeam(own.as('organiser'), grown))),
      );
      assert.deepEqual(both.map(({ added }) => added).sort(), [0, 3]);
      assert.deepEqual(both.map(({ known }) => known).sort(), [1, 4]);
      assert.deepEqual(
        (await team()).map(({ name, email, role, stays, speaks }) => ({
          name,
          email,
          role,
          stays,
          speaks,
        })),
        LIST,
      );
      const other = [helper('Sofie Peeters', { role: 'observer' })];
      assert.equal(taken(await addToTeam(own.as('organiser'), other)).added, 1);
    });

    test('who leaves takes their tables along; nobody of the hall can be taken out so', async () => {
      const [sofie] = await team();
      assert.ok(sofie);
      const ids = { assembly_id: own.assembly, plan_id: 'r', round: 1, table_number: 3 };
      await own.store.transact(async (tx) => {
        const row = await tx
          .selectFrom('people')
          .selectAll()
          .where('id', '=', sofie.id)
          .executeTakeFirstOrThrow();
        const guest = { ...row, id: 'a-guest', kind: 'guest', group_name: 'host' } as const;
        await tx.insertInto('people').values(guest).execute();
        for (const person_id of [sofie.id, guest.id])
          await tx
            .insertInto('seats')
            .values({ ...ids, person_id })
            .execute();
      });
      for (const id of [sofie.id, sofie.id, 'a-guest', 'nobody'])
        await leaveTeam(own.as('organiser'), id);
      assert.deepEqual(
        (await team()).map(({ name, role }) => [name, role]),
        [
          ['Karim Berg', 'interpreter'],
          ['Olga Stern', 'observer'],
          ['Sofie Peeters', 'observer'],
        ],
      );
      const left = await own.store.db
        .selectFrom('people')
        .select('name')
        .where('id', '=', sofie.id)
        .execute();
      assert.deepEqual(left, []);
      const seats = await own.store.db.selectFrom('seats').select('person_id').execute();
      assert.deepEqual(seats, [{ person_id: 'a-guest' }]);
    });

    test('nobody of the team reaches the record', async () => {
      assert.doesNotMatch((await linesOf(own)).join('\n'), /Peeters|Berg|Stern|mail\.example/);
    });
  });
