import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { openPostgres } from '../adapters/postgres/open.ts';
import { startPostgres } from '../adapters/postgres/testing/server.ts';
import { APPENDS, BEGIN, END } from './testing/counted.ts';
import { command, FIRST, seed } from './testing/seed.ts';

const COUNTED = fileURLToPath(new URL('testing/counted.ts', import.meta.url));
const STRACE = 'strace';
const CALLS = 'trace=fsync,fdatasync,access,faccessat,faccessat2';

test('SQLite: exactly one sync an acknowledged append, counted by strace', (t) => {
  const probe = spawnSync(STRACE, ['-e', 'trace=none', 'true']);
  if (probe.status !== 0) {
    t.skip('strace is not installed or may not trace: the syncs cannot be counted here');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'commonlot-sync-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const trace = join(folder, 'trace');
  const program = [process.execPath, COUNTED, join(folder, 'store.sqlite')];
  execFileSync(STRACE, ['-f', '--seccomp-bpf', '-e', CALLS, '-o', trace, ...program], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lines = readFileSync(trace, 'utf8').split('\n');
  const from = lines.findIndex((line) => line.includes(BEGIN));
  const to = lines.findIndex((line) => line.includes(END));
  assert.ok(from > 0 && to > from, 'the marks are in the trace');
  const syncs = lines.slice(from, to).filter((line) => /\bf(data)?sync\(/.test(line));
  t.diagnostic(`${syncs.length} syncs for ${APPENDS} appends`);
  assert.equal(syncs.length, APPENDS);
});

test('PostgreSQL: exactly one sync of the log an acknowledged append', async (t) => {
  const server = await startPostgres();
  assert.ok(server !== null, 'no PostgreSQL on this machine: install one');
  t.after(async () => await server.stop());
  const url = await server.database();
  const setUp = await openPostgres(url);
  await seed(setUp);
  await setUp.close();
  const before = await logSyncs(url);
  const store = await openPostgres(url);
  for (let n = 0; n < APPENDS; n += 1) await store.append(command(FIRST, n, `k${n}`));
  await store.close();
  const syncs = (await logSyncs(url)) - before;
  t.diagnostic(`${syncs} syncs for ${APPENDS} appends`);
  assert.equal(syncs, APPENDS);
});

/** Syncs of the write-ahead log by connections so far; each reports when it ends. */
async function logSyncs(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const others = `select count(*)::int as others from pg_stat_activity
    where application_name = 'commonlot'`;
  for (;;) {
    const { rows } = await client.query<{ others: number }>(others);
    if (rows[0]?.others === 0) break;
  }
  const { rows: version } = await client.query<{ server_version_num: string }>(
    'show server_version_num',
  );
  // PostgreSQL 18 moved these counters from pg_stat_wal to pg_stat_io.
  const counter =
    Number(version[0]?.server_version_num) >= 180_000
      ? `select sum(fsyncs)::int as syncs from pg_stat_io
         where object = 'wal' and backend_type = 'client backend'`
      : 'select wal_sync::int as syncs from pg_stat_wal';
  const { rows } = await client.query<{ syncs: number }>(counter);
  await client.end();
  return rows[0]?.syncs ?? 0;
}
