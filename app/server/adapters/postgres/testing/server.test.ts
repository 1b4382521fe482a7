import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from 'pg';
import { startPostgres } from './server.ts';

test('a real PostgreSQL starts, is killed, recovers, and leaves nothing behind', async (t) => {
  const t0 = performance.now();
  const server = await startPostgres();
  assert.ok(server !== null, 'no PostgreSQL on this machine: install one');
  t.diagnostic(`started in ${Math.round(performance.now() - t0)} ms`);
  const url = await server.database();
  await server.kill();
  await assert.rejects(new Client({ connectionString: url }).connect());
  await server.start();
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('show fsync');
  assert.deepEqual(rows, [{ fsync: 'on' }]);
  await client.end();
  await server.stop();
});
