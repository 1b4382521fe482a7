import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { tableCodes } from '../../server/acts/5-gathering/table-codes.ts';
import { skipWithoutBrowser } from '../../testing/browser.ts';
import { afternoonOpen } from '../../testing/day-steps.ts';
import { clean, refusalOf, sentTwice, sharedDay } from '../../testing/small-day.ts';

const skip = skipWithoutBrowser;
const day = sharedDay(afternoonOpen);

async function sheet(): Promise<Page> {
  const { store, assembly, now } = day().stand;
  const [code] = await tableCodes(store, assembly, 1, now());
  const page = await day().open(null, `/t/${code}`, { viewport: { width: 390, height: 844 } });
  await page.getByRole('link', { name: 'Write our proposal' }).click();
  await page.getByLabel('Title').waitFor();
  return page;
}
const save = async (page: Page) =>
  await page.getByRole('button', { name: 'Save proposal' }).click();
const proposals = async () =>
  [...(await day().stand.state()).deliberation.proposals.entries()].map(([, one]) => one);

test('two phones of one table begin at once: the second is told so and nothing is overwritten', {
  skip,
}, async () => {
  const first = await sheet();
  const second = await sheet();
  await clean(first);
  await first.getByLabel('Title').fill('Night trams');
  await sentTwice(first, async () => {
    await save(first);
    await first.getByRole('link', { name: 'Hand in the proposal' }).waitFor();
  });
  await second.getByLabel('Title').fill('Trams all night');
  await second.getByLabel('Why?').fill('People work late');
  await save(second);
  assert.match(await refusalOf(second), /Somebody at your table/);
  assert.equal(await second.getByLabel('Title').inputValue(), 'Trams all night');
  assert.equal(await second.getByLabel('Why?').inputValue(), 'People work late');
  await clean(second);
  assert.deepEqual(
    (await proposals()).map(({ versions }) => versions.length),
    [1],
  );
  // Both put together and saved again: the next version, with the one before kept.
  await second.getByLabel('Title').fill('Night trams');
  await save(second);
  await second.getByText(/Version 2/).waitFor();
  assert.deepEqual(
    (await proposals()).map(({ versions }) => versions.length),
    [2],
  );
  // The first phone still shows version 1.
  await first.getByLabel('Who should do it?').fill('The tram company');
  await save(first);
  assert.match(await refusalOf(first), /Somebody at your table/);
  assert.deepEqual(
    (await proposals()).map(({ versions }) => versions.length),
    [2],
  );
  await first.context().close();
  await second.context().close();
});

test('a proposal that was handed in stands as it is', { skip }, async () => {
  const stale = await sheet();
  const page = await sheet();
  await page.getByRole('link', { name: 'Hand in the proposal' }).click();
  await clean(page);
  await page.getByRole('button', { name: 'Hand in the proposal' }).click();
  await page.getByText('Your proposal is handed in.').waitFor();
  assert.equal(await page.getByLabel('Title').count(), 0);
  await stale.getByLabel('Title').fill('After all');
  await save(stale);
  assert.notEqual(await refusalOf(stale), '');
  const [one] = await proposals();
  assert.deepEqual([one?.handedIn, one?.versions.length], [true, 2]);
  const desk = await day().open('organiser', `${day().desk}/deliberation/proposals`);
  await desk.getByText('One proposal, 1 handed in').waitFor();
  await desk.getByText('Night trams').first().click();
  await desk.getByText(/What changed in version 2/).waitFor();
  await clean(desk);
  for (const open of [page, stale, desk]) await open.context().close();
});
