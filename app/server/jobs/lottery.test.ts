import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadSolver } from '@commonlot/optimise';
import { canonical } from '@commonlot/record';
import { lottery, publish } from '@commonlot/selection';
import { drawPanel } from '../acts/4-selection/draw-panel.ts';
import { readKnown } from '../acts/4-selection/known-so-far.ts';
import { inputsOf, poolFor } from '../acts/4-selection/pool-for.ts';
import { BALL_314, documentsOf, panelDrawn } from '../acts/testing/panel.ts';
import { slowPool } from '../acts/testing/slow-pool.ts';
import { linesOf, openStand, type Stand, taken } from '../acts/testing/stand.ts';
import { systemNow } from '../adapters/clock/clock.ts';
import type { Job } from '../store/jobs/job.ts';
import { jobQueue } from '../store/jobs/queue.ts';
import { WIND_UP_MS } from './follow-search.ts';
import { payloadOf } from './payload.ts';
import { startRunning } from './testing/running.ts';
import { workOnce } from './work.ts';

const COMPUTED = 'selection.lottery-computed';
const PATIENCE_MS = 120_000;

let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'commonlot-lottery-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Asks for the lottery. @returns a look at its job */
async function ask(
  { store, organisation, assembly }: Stand,
  id: string,
  kind = 'lottery',
  payload: object = { method: 'leximin' },
) {
  await jobQueue(store).add({ id, organisation, assembly, kind, payload, at: '2026' });
  return async (): Promise<Job> => {
    const job = await jobQueue(store).get(organisation, id);
    assert.ok(job);
    return job;
  };
}

/** Looks until a job is as wanted. @returns every different progress that was seen on the way */
async function until(look: () => Promise<Job>, wanted: (job: Job) => boolean) {
  const seen = new Map<number, string>();
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const job = await look();
    seen.set(job.progress, job.message);
    if (wanted(job)) return { job, seen };
    assert.ok(performance.now() < end, `still ${job.state}: ${job.message}`);
    await sleep(50);
  }
}

const ended = ({ state }: Job) => state !== 'waiting' && state !== 'running';
/** A short search may settle everything between two reports, so any sign of it counts. */
const searching = ({ message }: Job) =>
  /^selection\.job\.(solving|settling|other-way|numbering)/.test(message);

test('a search is seen moving, ends soon after a cancel with nothing recorded, and begins again', async (t) => {
  const stand = await openStand();
  t.after(stand.close);
  await slowPool(stand);
  const { store, organisation, chance, now } = stand;
  const bench = { store, chance, now, files: null };
  const look = await ask(stand, 'job_a');
  const before = await linesOf(stand);
  const first = workOnce(bench);
  await until(look, searching);
  // In this very process, which could hear nothing while it computed by itself.
  const cancelled = performance.now();
  assert.ok(await jobQueue(store).cancel(organisation, 'job_a', now()));
  await first;
  checkEnded(t, performance.now() - cancelled);
  const stopped = await look();
  assert.equal(stopped.state, 'cancelled');
  assert.deepEqual(await linesOf(stand), before);
  const known = readKnown(payloadOf(stopped.result ?? 'null'));
  assert.ok(known !== null, stopped.result ?? 'nothing is known');
  assert.ok(await jobQueue(store).retry(organisation, 'job_a', now()));
  const second = workOnce(bench);
  const { job, seen } = await until(look, ended);
  await second;
  assert.equal(job.state, 'done', job.message);
  t.diagnostic([...seen].map(([progress, message]) => `${progress} ${message}`).join(', '));
  assert.ok(seen.size >= 6, `seen ${[...seen.keys()].join()}`);
  const order = [...seen.keys()];
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
    'a bar that goes back',
  );
  await checkRecorded(stand, known);
  assert.equal((await linesOf(stand)).filter((line) => line.includes(COMPUTED)).length, 1);
});

/** It gives up after WIND_UP_MS at the latest; where a processor is free, within two seconds. */
function checkEnded(t: TestContext, milliseconds: number): void {
  const load = (loadavg()[0] ?? 0) / availableParallelism();
  t.diagnostic(`ended ${milliseconds.toFixed(0)} ms after the cancel, load ${load.toFixed(1)}`);
  assert.ok(milliseconds < WIND_UP_MS + 2_000, `${milliseconds} ms`);
}

/** The record has the lottery that is found without a thread, and what was said before holds of it. */
async function checkRecorded(
  stand: Stand,
  known: NonNullable<ReturnType<typeof readKnown>>,
): Promise<void> {
  const { quotas, size } = (await stand.state()).selection;
  const pool = await poolFor(stand.store, stand.assembly, { quotas, size: size ?? 0 });
  const found = lottery(pool, await loadSolver(), { inputs: inputsOf(pool, quotas) });
  assert.ok(found.ok);
  const { open, proof } = publish(found.value);
  const texts = (await documentsOf(stand, COMPUTED)).map(({ text }) => text);
  assert.deepEqual(texts, [canonical(open), canonical(proof)]);
  const shut = new Set(found.value.certificate.shutOut);
  const least = Math.min(
    ...found.value.probabilities.filter((_, at) => !shut.has(found.value.people[at] ?? '')),
  );
  assert.ok(known.least <= least + 1e-9 && least <= known.bound + 1e-9, JSON.stringify(known));
  const kinds = new Map(pool.people.map(({ id, values }) => [id, JSON.stringify(values)]));
  const drawable = new Set(
    found.value.people.flatMap((id, at) =>
      (found.value.probabilities[at] ?? 0) > 1e-9 ? [kinds.get(id)] : [],
    ),
  );
  assert.deepEqual(
    [known.groups, known.barred],
    [drawable.size, new Set(kinds.values()).size - drawable.size],
  );
  assert.ok(known.settled < known.groups);
}

test('drawing for seats is stopped as well, and nothing is recorded', async (t) => {
  const stand = await openStand();
  t.after(stand.close);
  const { store, organisation, chance, now } = stand;
  await slowPool(stand);
  const bench = { store, chance, now, files: null };
  await ask(stand, 'job_d');
  await workOnce(bench);
  await stand.act('organiser', { type: 'selection.announce-draw', data: { seedPlan: 'dice' } });
  taken(await drawPanel(stand.as('organiser'), BALL_314));
  const { members } = (await stand.state()).selection;
  for (const person of members.keysWhere((seat) => seat === 'drawn').slice(0, 4))
    await stand.act('organiser', { type: 'selection.decline-member', data: { person } });
  const form = { by: 'organiser-id', key: 'the-form-of-the-seats', more: 0 };
  const look = await ask(stand, 'job_e', 'seats', form);
  const first = workOnce(bench);
  await until(look, searching);
  const cancelled = performance.now();
  assert.ok(await jobQueue(store).cancel(organisation, 'job_e', now()));
  await first;
  checkEnded(t, performance.now() - cancelled);
  const filled = async () =>
    (await linesOf(stand)).filter((line) => line.includes('selection.seats-filled')).length;
  assert.equal(await filled(), 0);
  assert.ok(readKnown(payloadOf((await look()).result ?? 'null')) !== null);
});

test('seats are drawn for once by one form, and refused where none is free', async (t) => {
  const stand = await openStand();
  t.after(stand.close);
  const [person] = await panelDrawn(stand);
  assert.ok(person);
  await stand.act('organiser', { type: 'selection.decline-member', data: { person } });
  const form = { by: 'organiser-id', key: 'the-form-of-the-seats', more: 0 };
  const bench = { store: stand.store, chance: stand.chance, now: stand.now, files: null };
  const filled = async () =>
    (await linesOf(stand)).filter((line) => line.includes('selection.seats-filled')).length;
  const first = await ask(stand, 'job_e', 'seats', form);
  await workOnce(bench);
  assert.deepEqual([(await first()).state, await filled()], ['done', 1]);
  const again = await ask(stand, 'job_f', 'seats', form);
  await workOnce(bench);
  assert.deepEqual([(await again()).state, await filled()], ['done', 1]);
  const other = await ask(stand, 'job_g', 'seats', { ...form, key: 'another-form-of-seats' });
  await workOnce(bench);
  assert.deepEqual([(await other()).state, (await other()).message], ['failed', 'no-open-seat']);
});

test('quotas that nobody meets are refused as ever', async (t) => {
  const stand = await openStand();
  t.after(stand.close);
  await slowPool(stand, 20, 30);
  const look = await ask(stand, 'job_b');
  await workOnce({ store: stand.store, chance: stand.chance, now: stand.now, files: null });
  const { state, message } = await look();
  assert.deepEqual([state, message], ['failed', 'pool-problems']);
});

test('the whole program: cancelled it says what it knows, cut off it is taken up again', async (t) => {
  const data = join(folder, 'program');
  await (await startRunning(data, '2')).end();
  const stand = await openStand(join(data, 'commonlot.db'));
  t.after(stand.close);
  await slowPool(stand);
  const look = await ask(stand, 'job_c');
  const program = await startRunning(data, '2');
  // Where this suite fails before it was cut off.
  t.after(async () => await program.cut().catch(() => undefined));
  await until(look, searching);
  assert.ok(await jobQueue(stand.store).cancel(stand.organisation, 'job_c', systemNow()));
  const { job } = await until(look, ({ result }) => result !== null);
  assert.equal(job.state, 'cancelled');
  assert.ok(readKnown(payloadOf(job.result ?? 'null')) !== null);
  assert.ok(await jobQueue(stand.store).retry(stand.organisation, 'job_c', systemNow()));
  await until(look, searching);
  await program.cut();
  assert.equal((await look()).state, 'running');
  const again = await startRunning(data, '2');
  t.after(again.end);
  const { state, attempts } = (await until(look, ended)).job;
  assert.deepEqual([state, attempts], ['done', 3]);
  assert.equal((await linesOf(stand)).filter((line) => line.includes(COMPUTED)).length, 1);
});
