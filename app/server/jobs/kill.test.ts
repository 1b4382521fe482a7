import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { exportBundle } from '../acts/export-bundle.ts';
import { systemNow } from '../adapters/clock/clock.ts';
import { startPostgres, type TestServer } from '../adapters/postgres/testing/server.ts';
import { jobQueue } from '../store/jobs/queue.ts';
import { type FourJobs, fourJobs, LETTERS } from './testing/four-jobs.ts';
import { type Running, startRunning } from './testing/running.ts';

/** Short, so that the suite need not wait half a minute for each kill. */
const LEASE = '2';
const PATIENCE_MS = 120_000;

let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'commonlot-jobs-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Waits until a job is as wanted. */
async function until(four: FourJobs, id: string, wanted: (state: string) => boolean) {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const job = await four.job(id);
    if (wanted(job.state)) return job;
    assert.ok(performance.now() < end, `${job.kind} is still ${job.state}`);
    await sleep(3);
  }
}

/** Cuts the power while each job runs, once. */
async function cutDuringEach(four: FourJobs, start: () => Promise<Running>): Promise<void> {
  for (const id of four.jobs) {
    const program = await start();
    await until(four, id, (state) => state !== 'waiting');
    await program.cut();
    const { state, kind, attempts } = await four.job(id);
    assert.deepEqual([state, attempts], ['running', 1], `${kind} was not killed at work`);
  }
}

/** Every job has ended well, and what it was for is on the record once. */
async function checkEnds(four: FourJobs, files: string): Promise<void> {
  const [letters = '', lottery = '', seating = '', rehearsal = ''] = four.jobs;
  for (const id of four.jobs) {
    const { state, kind, attempts, message } = await until(four, id, ended);
    assert.deepEqual([kind, state, attempts], [kind, 'done', 2], message);
  }
  assert.equal(await four.entries(letters, 'invitation.letters-printed'), 1);
  assert.equal(await four.entries(lottery, 'selection.lottery-computed'), 1);
  // The first is the morning's, from before.
  assert.equal(await four.entries(seating, 'gathering.seating-planned'), 2);
  assert.equal(await four.entries(rehearsal, 'selection.lottery-computed'), 1);
  assert.equal(await four.entries(rehearsal, 'selection.panel-drawn'), 1);
  await checkLetters(four, letters, files);
  for (const id of four.jobs) {
    const { assembly_id } = await four.job(id);
    const bundle = await exportBundle(four.store, assembly_id ?? '', systemNow());
    assert.ok(bundle.ok, 'the chain does not verify');
  }
}

const ended = (state: string) => state !== 'waiting' && state !== 'running';

/** One whole file, and no code is kept beside it. */
async function checkLetters(four: FourJobs, id: string, files: string): Promise<void> {
  const { result } = await four.job(id);
  assert.deepEqual(JSON.parse(result ?? ''), { files: [`${id}-2-letters.pdf`], letters: LETTERS });
  const pdf = await readFile(join(files, `${id}-2-letters.pdf`));
  assert.match(pdf.subarray(0, 8).toString('latin1'), /^%PDF-1\.7/);
  assert.match(pdf.subarray(-8).toString('latin1'), /%%EOF\s*$/);
  const whole = (await readdir(files)).filter((name) => name.startsWith(id));
  assert.deepEqual(whole, [`${id}-2-letters.pdf`]);
}

test('SQLite: a power cut during each job; after restart each is done, once', async (t) => {
  const data = join(folder, 'one');
  const program = await startRunning(data, LEASE);
  await program.end();
  const four = await fourJobs(join(data, 'commonlot.db'));
  t.after(four.close);
  await cutDuringEach(four, async () => await startRunning(data, LEASE));
  const last = await startRunning(data, LEASE);
  t.after(last.end);
  const waits = await waitsAtTheDoor(four, last.url);
  const p95 = waits[Math.floor(0.95 * waits.length)] ?? Number.POSITIVE_INFINITY;
  const load = loadavg()[0]?.toFixed(1);
  t.diagnostic(
    `Door page while a rehearsal and its lottery run: p95 ${p95.toFixed(0)} ms, slowest ${waits.at(-1)?.toFixed(0)} ms of ${waits.length}, load ${load}`,
  );
  assert.ok(waits.length >= 10 && p95 < 2_000);
  await checkEnds(four, join(data, 'files'));
});

/** Milliseconds that a resident waits for a page while the last job runs, shortest first. */
async function waitsAtTheDoor(four: FourJobs, url: string): Promise<readonly number[]> {
  const waits: number[] = [];
  const last = four.jobs.at(-1) ?? '';
  while (!ended((await four.job(last)).state)) {
    const began = performance.now();
    const answer = await fetch(`${url}/door`);
    assert.match(await answer.text(), /<\/html>/);
    assert.equal(answer.status, 200);
    waits.push(performance.now() - began);
    // Few enough that the asking is not what keeps the machine busy.
    await sleep(100);
  }
  return waits.toSorted((a, b) => a - b);
}

test('a program killed while its worker is at work: the worker ends the job, once', async (t) => {
  const data = join(folder, 'alone');
  await (await startRunning(data, LEASE)).end();
  const four = await fourJobs(join(data, 'commonlot.db'));
  t.after(four.close);
  const [letters = '', lottery = ''] = four.jobs;
  const first = await startRunning(data, LEASE);
  await until(four, letters, (state) => state !== 'waiting');
  await first.kill();
  const second = await startRunning(data, LEASE);
  t.after(second.end);
  for (const id of [letters, lottery]) {
    const { state, attempts } = await until(four, id, ended);
    assert.deepEqual([state, attempts], ['done', 1]);
  }
  assert.equal(await four.entries(letters, 'invitation.letters-printed'), 1);
  assert.equal(await four.entries(lottery, 'selection.lottery-computed'), 1);
});

test('a program ended as usual lets go of its job at once; stopped, a job runs no more', async (t) => {
  const data = join(folder, 'ended');
  await (await startRunning(data, '60')).end();
  const four = await fourJobs(join(data, 'commonlot.db'));
  t.after(four.close);
  const rehearsal = four.jobs.at(-1) ?? '';
  await four.store.transact(
    async (tx) => await tx.deleteFrom('jobs').where('id', '!=', rehearsal).execute(),
  );
  const first = await startRunning(data, '60');
  await until(four, rehearsal, (state) => state === 'running');
  await first.end();
  assert.equal((await four.job(rehearsal)).state, 'waiting');
  const second = await startRunning(data, '60');
  t.after(second.end);
  const { organisation_id, attempts } = await until(
    four,
    rehearsal,
    (state) => state === 'running',
  );
  assert.equal(attempts, 2);
  assert.ok(await jobQueue(four.store).cancel(organisation_id, rehearsal, systemNow()));
  const assembly = (await four.job(rehearsal)).assembly_id ?? '';
  // A look at the queue later its worker is gone.
  await sleep(2_500);
  const version = await four.store.version(assembly);
  await sleep(700);
  assert.equal(await four.store.version(assembly), version);
  assert.equal((await four.job(rehearsal)).state, 'cancelled');
});

describe('PostgreSQL', () => {
  let server: TestServer | null = null;
  before(async () => {
    server = await startPostgres();
  });
  after(async () => await server?.stop());

  test('a power cut during each job; two programs then do each once', async (t) => {
    assert.ok(server !== null, 'no PostgreSQL on this machine: install one');
    const data = join(folder, 'two');
    const address = await server.database();
    const four = await fourJobs(address);
    t.after(four.close);
    await cutDuringEach(four, async () => await startRunning(data, LEASE, address));
    const again: string[] = [];
    for (let n = 0; n < 8; n += 1) again.push(await four.seatAgain());
    const both = [
      await startRunning(data, LEASE, address),
      await startRunning(data, LEASE, address),
    ];
    t.after(async () => await Promise.all(both.map(async (one) => await one.end())));
    for (const id of again) {
      const { state, attempts, message } = await until(four, id, ended);
      assert.deepEqual([state, attempts], ['done', 1], message);
    }
    const [, , seating = ''] = four.jobs;
    await until(four, seating, ended);
    assert.equal(await four.entries(seating, 'gathering.seating-planned'), 2 + again.length);
  });
});
