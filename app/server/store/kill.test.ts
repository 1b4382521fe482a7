import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { after, before, describe, type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres, type TestServer } from '../adapters/postgres/testing/server.ts';
import { checkStored, killWriter, type Round } from './testing/kill-rounds.ts';
import { FILE, type Place, placeAt } from './testing/places.ts';
import { FIRST, seed } from './testing/seed.ts';
import { startWriting } from './testing/writing.ts';

const KILLS = 20;
const CRASHES = 3;
/** Failures a writer may meet while the server is away. */
const PATIENCE = 1_000;

async function seeded(place: Place): Promise<Place> {
  const store = await place.open();
  await seed(store);
  await store.close();
  // A writer that ends by itself leaves its compiled program behind for those to come.
  const writer = await startWriting(place.address, FIRST, 'none', 0);
  writer.begin();
  await writer.ended();
  return place;
}

async function killOften(t: TestContext, place: Place): Promise<void> {
  const known = new Set<string>();
  const rounds: Round[] = [];
  for (let n = 0; n < KILLS; n += 1) rounds.push(await killWriter(place, `${n}-`, known));
  const sum = (of: (round: Round) => number) => rounds.reduce((all, one) => all + of(one), 0);
  const acknowledged = sum((round) => round.acknowledged);
  const unsaid = sum((round) => round.unsaid);
  t.diagnostic(`${KILLS} kills, ${acknowledged} acknowledged, none lost; ${unsaid} stored unsaid`);
  assert.ok(acknowledged >= KILLS);
}

test('SQLite: kill -9 of the writer loses nothing that was acknowledged', async (t) => {
  const started = await FILE.start();
  t.after(async () => await started?.stop());
  assert.ok(started !== null);
  await killOften(t, await seeded(await started.fresh()));
});

describe('PostgreSQL', () => {
  let server: TestServer | null = null;
  before(async () => {
    server = await startPostgres();
  });
  after(async () => await server?.stop());

  test('kill -9 of the writer loses nothing that was acknowledged', async (t) => {
    assert.ok(server !== null, 'no PostgreSQL on this machine: install one');
    await killOften(t, await seeded(placeAt(await server.database())));
  });

  test('kill -9 of the server: the writer goes on, nothing is lost or done twice', async (t) => {
    assert.ok(server !== null, 'no PostgreSQL on this machine: install one');
    const place = await seeded(placeAt(await server.database()));
    const known = new Set<string>();
    const writer = await startWriting(place.address, FIRST, 'w', 1_000_000, PATIENCE);
    writer.begin();
    for (let crash = 0; crash < CRASHES; crash += 1) {
      await writer.reached(writer.acknowledged.length + 5);
      await sleep(randomInt(0, 80));
      await server.kill();
      const acknowledged = [...writer.acknowledged];
      await server.start();
      await writer.reached(acknowledged.length + 5);
    }
    await writer.kill();
    await checkStored(place, writer.acknowledged, known);
    t.diagnostic(`${CRASHES} crashes, ${writer.acknowledged.length} acknowledged, none lost`);
  });
});
