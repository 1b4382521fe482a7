import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LANGUAGES } from '@commonlot/stages';
import type { Page } from 'playwright-core';
import { readWordFile } from '../../../i18n/catalogue.ts';
import type { Job } from '../../../server/store/jobs/job.ts';
import { skipWithoutBrowser } from '../../../testing/browser.ts';
import { clean } from '../../../testing/small-day.ts';
import { choose, fill, type Office, openOffice, press } from './office.ts';
import { importPool, openAssembly, QUOTAS } from './steps.ts';

const skip = skipWithoutBrowser;
let office: Office;
let page: Page;
let base = '';
let job = '';

/** Writes down how the job fared, so that every failure's page is seen without failing each for real. */
async function became(change: Partial<Job>): Promise<void> {
  await office.services.store.transact(
    async (tx) =>
      await tx
        .updateTable('jobs')
        .set(change)
        .where('id', '=', job.split('/').at(-1) ?? '')
        .execute(),
  );
}

before(async () => {
  if (skip) return;
  office = await openOffice();
  page = await office.organiser();
  base = await openAssembly(page, 'Failing assembly');
  await importPool(page, base);
  await page.goto(`${base}/selection/quotas`);
  await choose(page, QUOTAS, 'quotas.csv');
  await press(page, 'Read the file into the form');
  await fill(page, { size: '12', source: 'Census of Harbourtown, 2025' });
  await press(page, 'Save the quotas');
  await page.goto(`${base}/selection`);
  await press(page, 'Compute the lottery');
  job = new URL(page.url()).pathname;
  await page.getByText('It is done.').first().waitFor();
});
after(async () => await office.close());

test('a failed job says why in the four languages, and leads to where it is mended', {
  skip,
}, async () => {
  const failures: readonly (readonly [message: string, result: string | null, to: string])[] = [
    ['quotas-infeasible', '{"code":"quotas-infeasible"}', '/selection/quotas'],
    ['seats-short', '{"code":"seats-short","people":12,"seats":8}', '/gathering/programme'],
    ['worker-lost', null, '/selection'],
    ['job-failed', '{"code":"job-failed"}', '/selection'],
  ];
  for (const [message, result, to] of failures) {
    await became({ state: 'failed', message, result });
    for (const language of LANGUAGES) {
      const answer = await page.goto(`${job}?lang=${language}`);
      assert.equal(answer?.status(), 200, `${message} ${language}`);
      const sentence = readWordFile(language, 'refusals').messages[message] ?? '';
      const said = sentence.replaceAll(/\{people, number\}/g, '12').replace('{seats, number}', '8');
      await page.getByText(said, { exact: true }).waitFor();
      const way = page.locator(`main a[href^="${base}${to}"]`).last();
      assert.ok(await way.isVisible(), `${message} leads nowhere`);
    }
  }
  await became({ state: 'failed', message: 'quotas-infeasible', result: null });
  await page.goto(job);
  await clean(page);
  await page.getByRole('link', { name: 'Change the quotas' }).click();
  await page.waitForURL(`**${base}/selection/quotas`);
});

test('a job that waits can be stopped, and a stopped or failed one begun again', {
  skip,
}, async () => {
  await became({ state: 'waiting', message: '', run_after: '9999-01-01T00:00:00.000Z' });
  await page.goto(job);
  await press(page, 'Stop this work');
  await page.getByText('This work was stopped. Nothing was changed.').first().waitFor();
  await press(page, 'Start it again');
  await page.getByText('It is done.').first().waitFor();
});
