import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type PersonId, seated } from '@commonlot/stages';
import { startPostgres, type TestServer } from '../../adapters/postgres/testing/server.ts';
import { faults, panelDrawn, SIZE } from '../testing/panel.ts';
import { codeOf, linesOf, openStand, type Stand, taken } from '../testing/stand.ts';
import { extendPanel, fillSeats } from './draw-seats.ts';

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

for (const place of PLACES)
  describe(`several desks draw for seats at once, ${place.name}`, () => {
    let stand: Stand;
    let panel: readonly PersonId[];
    before(async () => {
      stand = await openStand(await place.address());
      panel = await panelDrawn(stand);
    });
    after(async () => await stand.close());
    const now = async () => seated((await stand.state()).selection);
    const drawn = async (type: string) =>
      (await linesOf(stand)).filter((line) => line.includes(`"${type}"`)).length;

    test('free seats are drawn for once; the others are told that none is free', async () => {
      for (const person of panel.slice(0, 3))
        await stand.act('registrar', { type: 'selection.decline-member', data: { person } });
      const desks = [1, 2, 3].map(async () => await fillSeats(stand.as('organiser')));
      const codes = (await Promise.all(desks)).map(codeOf).sort();
      assert.deepEqual(codes, ['accepted', 'no-open-seat', 'no-open-seat']);
      const after = await now();
      assert.deepEqual([after.length, await faults(stand, after)], [SIZE, []]);
      assert.equal(await drawn('selection.seats-filled'), 1);
    });

    test('one form sent five times grows the panel once', async () => {
      const form = stand.as('organiser', 'grow-form');
      const all = await Promise.all([1, 2, 3, 4, 5].map(async () => await extendPanel(form, 2)));
      assert.deepEqual(all.map((one) => taken(one).repeated).sort(), [
        false,
        true,
        true,
        true,
        true,
      ]);
      assert.equal((await now()).length, SIZE + 2);
      assert.equal(await drawn('selection.panel-extended'), 1);
    });

    test('a panel grown at two desks at once has grown by both', async () => {
      const all = await Promise.all(
        [1, 2].map(async (more) => await extendPanel(stand.as('organiser'), more)),
      );
      assert.deepEqual(all.map(codeOf), ['accepted', 'accepted']);
      assert.equal((await now()).length, SIZE + 5);
    });
  });
