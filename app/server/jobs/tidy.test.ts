import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openStand } from '../acts/testing/stand.ts';
import { instantFrom } from '../rehearsal/calendar.ts';
import { jobQueue } from '../store/jobs/queue.ts';
import { tidy } from './tidy.ts';

const NOW = Date.parse('2026-03-31T09:00:00.000Z');
const DAY = 86_400_000;
const daysAgo = (days: number): string => new Date(NOW - days * DAY).toISOString();

test('old ended jobs go, and files that no job names; work under way and other files stay', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'commonlot-tidy-'));
  const stand = await openStand();
  t.after(async () => {
    await stand.close();
    await rm(folder, { recursive: true });
  });
  const { store, organisation, assembly } = stand;
  const queue = jobQueue(store);
  for (const [id, ended] of [
    ['job_old', 31],
    ['job_recent', 29],
    ['job_waiting', null],
  ] as const) {
    const letters = { organisation, assembly, kind: 'letters', payload: {}, at: daysAgo(40) };
    await queue.add({ id, ...letters });
    if (ended === null) continue;
    await queue.claim(['letters'], daysAgo(39), daysAgo(38));
    await queue.finish({ id, attempt: 1 }, { files: [`${id}-1-a.pdf`] }, daysAgo(ended));
  }
  const aged = ['job_old-1-a.pdf', 'job_recent-1-a.pdf', 'job_lost-1-a.pdf.part', 'backup.db'];
  for (const name of [...aged, 'job_fresh-1-a.pdf']) {
    await writeFile(join(folder, name), 'x');
    const changed = new Date(name.includes('fresh') ? NOW - 1_000 : NOW - DAY);
    await utimes(join(folder, name), changed, changed);
  }
  await tidy(store, folder, instantFrom(NOW));
  const jobs = await queue.list(organisation, 10);
  assert.deepEqual(jobs.map(({ id }) => id).toSorted(), ['job_recent', 'job_waiting']);
  const left = (await readdir(folder)).toSorted();
  assert.deepEqual(left, ['backup.db', 'job_fresh-1-a.pdf', 'job_recent-1-a.pdf']);
});
