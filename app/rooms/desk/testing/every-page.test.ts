import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { jobQueue } from '../../../server/store/jobs/queue.ts';
import { mistakesIn } from '../../../testing/axe.ts';
import { skipWithoutBrowser } from '../../../testing/browser.ts';
import { choose, fill, type Office, openOffice, press } from './office.ts';
import { commission, drawLetters, importPool, openAssembly, openDoor, QUOTAS } from './steps.ts';

const skip = skipWithoutBrowser;
let office: Office;
/** Address of a page and what it is called when something is wrong there. */
const pages: [string, string][] = [
  ['/desk', 'desk'],
  ['/account', 'account'],
  ['/desk-backup', 'backup'],
];

before(async () => {
  if (skip) return;
  office = await openOffice();
  const page = await office.organiser();
  const empty = await openAssembly(page, 'Empty assembly');
  const invited = await openAssembly(page, 'Invited assembly');
  await commission(page, invited);
  await drawLetters(page, invited, 9);
  await openDoor(page, invited);
  const drawn = await openAssembly(page, 'Drawn assembly');
  await importPool(page, drawn);
  await page.goto(`${drawn}/selection/quotas`);
  await choose(page, QUOTAS, 'quotas.csv');
  await press(page, 'Read the file into the form');
  await fill(page, { size: '12', source: 'Census of Harbourtown, 2025' });
  await press(page, 'Save the quotas');
  await page.goto(`${drawn}/selection`);
  await press(page, 'Compute the lottery');
  const job = new URL(page.url()).pathname;
  await page.getByText('It is done.').first().waitFor();
  await page.goto(`${drawn}/selection`);
  await press(page, 'Announce the draw');
  await fill(page, { rolls: '314' });
  await press(page, 'Draw the panel');
  for (const rest of ['', '/commission', '/invitation', '/selection/quotas', '/selection/members'])
    pages.push([`${empty}${rest}`, `empty${rest}`]);
  for (const rest of ['', '/commission', '/commission/template', '/invitation', '/registration'])
    pages.push([`${invited}${rest}`, `invited${rest}`]);
  for (const rest of ['/registration/import', '/people', '/selection', '/selection/quotas'])
    pages.push([`${drawn}${rest}`, `drawn${rest}`]);
  for (const rest of ['/selection/members', '/settings'])
    pages.push([`${drawn}${rest}`, `drawn${rest}`]);
  pages.push([job, 'job-done']);
  await page.goto(`${drawn}/people`);
  const person = await page.locator('main table a').first().getAttribute('href');
  pages.push([person ?? '', 'person'], [`${person}?withdraw`, 'withdraw']);
  pages.push([`${invited}/registration/enter?q=Quay`, 'find']);
  await page.goto(`${invited}/registration/enter?q=Quay`);
  const home = await page.locator('main a[href*="household="]').first().getAttribute('href');
  pages.push([home ?? '', 'enter']);
  pages.push([await waitingJob(invited), 'job-busy']);
  await page.context().close();
});
after(async () => await office.close());

/** A job that nobody has begun: its page shows the bar. */
async function waitingJob(base: string): Promise<string> {
  const { store } = office.services;
  const { id, organisation_id } = await store.db
    .selectFrom('assemblies')
    .select(['id', 'organisation_id'])
    .where('slug', '=', base.split('/').at(-1) ?? '')
    .executeTakeFirstOrThrow();
  const job = { id: 'job_waiting', organisation: organisation_id, assembly: id, kind: 'letters' };
  await jobQueue(store).add({ ...job, payload: { wave: 1 }, at: '2026-03-02T09:00:00.000Z' });
  return `${base}/jobs/job_waiting`;
}

/** What is wrong with a page: to axe at a desk by day and, for colours, on a phone by night; or its width. */
async function look(page: Page, path: string): Promise<readonly string[]> {
  await page.setViewportSize({ width: 1440, height: 900 });
  const answer = await page.goto(path);
  const day = await mistakesIn(page, 'light');
  const wide = await overflow(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const night = await mistakesIn(page, 'dark');
  const phone = await overflow(page);
  return [
    ...(answer?.status() === 200 ? [] : [`status ${answer?.status()}`]),
    ...day,
    ...night,
    ...(wide + phone > 0 ? [`too wide by ${wide} px at a desk, ${phone} px on a phone`] : []),
  ];
}

async function overflow(page: Page): Promise<number> {
  return await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

test('axe finds nothing on any page of the desk by day or night, and none is too wide', {
  skip,
}, async () => {
  const page = await office.organiser();
  const wrong: Record<string, readonly string[]> = {};
  for (const [path, name] of pages) {
    const found = await look(page, path);
    if (found.length > 0) wrong[name] = found;
  }
  assert.deepEqual(wrong, {});
  await page.context().close();
});

test('a job is followed in place without reloading, until the visitor stops it', {
  skip,
}, async () => {
  const page = await office.organiser();
  const path = pages.find(([, name]) => name === 'job-busy')?.[0] ?? '';
  await page.goto(path);
  await page.evaluate(() => Object.assign(window, { same: true }));
  const { store } = office.services;
  const report = async (progress: number) =>
    await store.transact(async (tx) => {
      const state = progress === 100 ? 'cancelled' : 'waiting';
      await tx
        .updateTable('jobs')
        .set({ progress, state })
        .where('id', '=', 'job_waiting')
        .execute();
    });
  await report(40);
  await page.getByText('40% done').waitFor();
  await page.getByLabel('Keep this up to date by itself').uncheck();
  await report(70);
  await page.waitForTimeout(3_000);
  assert.equal(await page.getByText('70% done').count(), 0, 'nothing moves once it is stopped');
  await page.getByLabel('Keep this up to date by itself').check();
  await page.getByText('70% done').waitFor();
  await report(100);
  await page.getByText('This work was stopped.').first().waitFor();
  assert.equal(await page.evaluate(() => Reflect.has(window, 'same')), true, 'never reloaded');
  await report(70);
  await page.context().close();
  const plain = await office.organiser({ javaScriptEnabled: false });
  await plain.goto(path);
  assert.equal(await plain.locator('meta[http-equiv=refresh]').count(), 0);
  assert.ok(await plain.getByLabel('Keep this up to date').isHidden(), 'it would do nothing');
  await report(80);
  await plain.getByRole('link', { name: 'Look again now' }).click();
  await plain.getByText('80% done').waitFor();
  await plain.context().close();
});
