import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { slowPeople, slowQuotas } from '../../../server/acts/testing/slow-pool.ts';
import { skipWithoutBrowser } from '../../../testing/browser.ts';
import { clean } from '../../../testing/small-day.ts';
import { choose, fill, type Office, openOffice, press } from '../testing/office.ts';
import { openAssembly, versionOf } from '../testing/steps.ts';

const skip = skipWithoutBrowser;
let office: Office;
let page: Page;
let base = '';

before(async () => {
  if (skip) return;
  office = await openOffice();
  page = await office.organiser();
  base = await openAssembly(page, 'Slow assembly');
  await page.goto(`${base}/registration/import`);
  const rows = slowPeople().map((values, at) => [`p${at}`, ...Object.values(values)].join(','));
  await choose(page, ['id,f0,f1,f2,f3,f4', ...rows].join('\n'));
  await fill(page, { source: 'They agreed on the panel’s own page.' });
  await press(page, 'Import the pool');
  await press(page, 'Close registration');
  await page.goto(`${base}/selection/quotas`);
  const quotas = slowQuotas().map((one) => Object.values(one).join(','));
  await choose(page, ['feature,value,min,max', ...quotas].join('\n'), 'quotas.csv');
  await press(page, 'Read the file into the form');
  await fill(page, { size: '30', source: 'Census of Harbourtown, 2025' });
  await press(page, 'Save the quotas');
});
after(async () => await office.close());

/** Everything of the bar that changes by itself. */
async function shown(): Promise<{ readonly value: number; readonly words: string }> {
  const bar = page.getByRole('progressbar');
  const value = Number(await bar.getAttribute('value'));
  const words = await page.locator('[data-progress]').innerText();
  return { value, words };
}

/** Writes down what the stopped search knew: on a busy machine it may have no time to say it. */
async function left(known: object): Promise<void> {
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await office.services.store.transact(
    async (tx) =>
      await tx
        .updateTable('jobs')
        .set({ result: JSON.stringify(known) })
        .where('id', '=', id)
        .execute(),
  );
}

test('a search moves on its page, is stopped by the keyboard, says what is known, and begins again', {
  skip,
}, async (t) => {
  await page.goto(`${base}/selection`);
  const version = await versionOf(office, base);
  await press(page, 'Compute the lottery');
  const words = 'Writing the fairest chances as panels';
  await page.getByRole('progressbar', { name: words }).waitFor();
  const first = await shown();
  assert.match(first.words, /\d+% done, \d+ s so far/);
  await sleep(1_500);
  const second = await shown();
  t.diagnostic(`${first.value} then ${second.value}`);
  assert.ok(second.value > first.value, 'it stands still');
  assert.notEqual(second.words, first.words);
  await page.goto(`${base}/selection`);
  assert.equal(await page.getByRole('progressbar').count(), 1, 'the stage’s page shows it too');
  assert.equal(await page.getByRole('button', { name: 'Compute the lottery' }).count(), 0);
  await page.getByRole('button', { name: 'Stop this work' }).focus();
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  assert.match(page.url(), /\/jobs\//);
  const stopped = page.getByText('This work was stopped. Nothing was changed.').first();
  await stopped.waitFor({ timeout: 30_000 });
  await left({ settled: 8, groups: 11, barred: 2, least: 0.0357, bound: 0.0625 });
  await page.reload();
  const main = await page.locator('main').innerText();
  assert.match(main, /of 11 groups .* who can be drawn, the fairest chance is settled for 8\./);
  assert.match(main, /2 groups can be on no panel/);
  assert.match(main, /a chance of at least 3\.57%\. .* more than 6\.25%\./);
  assert.equal(await versionOf(office, base), version, 'nothing is on the record');
  await clean(page);
});

test('without script the page is looked at again by its link, and the search ends well', {
  skip,
}, async () => {
  const plain = await office.organiser({ javaScriptEnabled: false });
  await plain.goto(page.url());
  await press(plain, 'Start it again');
  const look = plain.getByRole('link', { name: 'Look again now' });
  const words = async () => await plain.innerText('[data-progress]');
  for (let turn = 0; turn < 50 && !(await words()).includes('as panels'); turn += 1)
    await Promise.all([plain.waitForEvent('load'), look.click()]);
  assert.match(await words(), /Writing the fairest chances as panels/);
  await plain.context().close();
  await page.goto(page.url());
  await clean(page);
  await page.getByText('It is done.').first().waitFor({ timeout: 40_000 });
});
