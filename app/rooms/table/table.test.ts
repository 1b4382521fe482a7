import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { tableCodes } from '../../server/acts/5-gathering/table-codes.ts';
import { textsOf } from '../../server/acts/documents.ts';
import { skipWithoutBrowser } from '../../testing/browser.ts';
import { roundOpen } from '../../testing/day-steps.ts';
import { clean, refusalOf, sentTwice, sharedDay } from '../../testing/small-day.ts';

const skip = skipWithoutBrowser;
const day = sharedDay(roundOpen);
const PHONE = { viewport: { width: 390, height: 844 } };

/** Opens a table's page on a phone as its host does, by the square on the table's card. */
async function tablePhone(table: number, options = {}): Promise<Page> {
  const { store, assembly, now } = day().stand;
  const codes = await tableCodes(store, assembly, 3, now());
  const page = await day().open(null, `/t/${codes[table - 1]}`, { ...PHONE, ...options });
  await page.getByRole('heading', { name: 'Hopes: what matters here?' }).waitFor();
  return page;
}

/** Every note on the record with its words, oldest first. */
async function notes(): Promise<readonly (readonly [table: number, text: string])[]> {
  const { store, assembly, state } = day().stand;
  const taken = [...(await state()).deliberation.notes.entries()].map(([, note]) => note);
  const words = await textsOf(
    store,
    assembly,
    taken.map(({ text }) => text.document),
  );
  return taken.map(({ table, text }) => [table, words.get(text.document) ?? '']);
}
const texts = async () => (await notes()).map(([, text]) => text);

test('a host writes a note with the keyboard; it stands on the page once', { skip }, async () => {
  const page = await tablePhone(2);
  await page.getByText('Nothing written down yet.').waitFor();
  await clean(page);
  await page.getByLabel('What was said').focus();
  await page.keyboard.type('A bench at every stop');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('#notes').getByText('A bench at every stop').waitFor();
  assert.equal(await page.getByLabel('What was said').inputValue(), '');
  assert.deepEqual(await notes(), [[2, 'A bench at every stop']]);
  await clean(page);
  await page.context().close();
});

test('without script a note sent twice is stored once, and can be corrected', {
  skip,
}, async () => {
  const page = await tablePhone(3, { javaScriptEnabled: false });
  await page.getByRole('button', { name: 'Save note' }).click();
  assert.notEqual(await refusalOf(page), '');
  await page.getByLabel('What was said').fill('Trams on Sundey');
  await sentTwice(page, async () => {
    await page.getByRole('button', { name: 'Save note' }).click();
    await page.locator('#notes').getByText('Trams on Sundey').waitFor();
  });
  await page.getByRole('link', { name: 'Correct note' }).click();
  await page.getByLabel('What was said').fill('Trams on Sunday');
  await page.getByRole('button', { name: 'Save correction' }).click();
  await page.locator('#notes').getByText('Trams on Sunday').waitFor();
  assert.deepEqual(
    (await notes()).filter(([table]) => table === 3),
    [[3, 'Trams on Sunday']],
  );
  await page.context().close();
});

test('without a network notes stay on the phone, through a reload, and are stored once', {
  skip,
}, async () => {
  const page = await tablePhone(1);
  const before = (await texts()).length;
  const post = `${day().home}/table/**`;
  const context = page.context();
  await context.setOffline(true);
  for (const text of ['Shade on the square', 'Water taps']) {
    await page.getByLabel('What was said').fill(text);
    await page.getByRole('button', { name: 'Save note' }).click();
    await page.getByText(`not yet sent: “${text}”`).waitFor();
  }
  assert.equal((await texts()).length, before);
  // Back on the wifi, but the answer to the first try is lost on its way: the note arrived.
  let lost = 0;
  await page.route(post, async (route) => {
    if (route.request().method() === 'POST' && lost === 0) {
      lost += 1;
      await route.fetch();
      await route.abort();
    } else await route.continue();
  });
  await context.setOffline(false);
  await page.reload();
  await page.locator('#notes').getByText('Water taps').waitFor();
  await page.locator('#notes').getByText('Shade on the square').waitFor();
  await page.waitForFunction(() => document.getElementById('outbox')?.textContent === '');
  assert.equal(lost, 1);
  const stored = (await texts()).filter((text) => /Shade|Water/.test(text));
  assert.deepEqual([...stored].sort(), ['Shade on the square', 'Water taps']);
  await context.close();
});

test('words being written stay while others write and the page keeps up', { skip }, async () => {
  const page = await tablePhone(2);
  const other = await tablePhone(2);
  await page.getByLabel('What was said').fill('Half a thou');
  // The finger goes elsewhere: nothing has the focus any more.
  await page.getByLabel('What was said').blur();
  await other.getByLabel('What was said').fill('From the other phone');
  await other.getByRole('button', { name: 'Save note' }).click();
  await other.locator('#notes').getByText('From the other phone').waitFor();
  await page.waitForTimeout(600);
  assert.equal(await page.getByLabel('What was said').inputValue(), 'Half a thou');
  await page.getByLabel('What was said').fill('Half a thought, whole');
  await page.getByRole('button', { name: 'Save note' }).click();
  await page.locator('#notes').getByText('Half a thought, whole').waitFor();
  await page.locator('#notes').getByText('From the other phone').waitFor();
  await page.context().close();
  await other.context().close();
});

test('a table corrects only its own notes', { skip }, async () => {
  const [own] = [...(await day().stand.state()).deliberation.notes.entries()]
    .filter(([, { table }]) => table === 2)
    .map(([note]) => note);
  const page = await tablePhone(1);
  const answer = await page.goto(`${page.url()}/note/${own}`);
  assert.equal(answer?.status(), 404);
  await page.context().close();
});
