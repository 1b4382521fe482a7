import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { skipWithoutBrowser } from '../../../testing/browser.ts';
import {
  FOUNDER,
  fill,
  mistakes,
  type Office,
  openOffice,
  press,
  signIn,
} from '../testing/office.ts';
import { openAssembly } from '../testing/steps.ts';

const skip = skipWithoutBrowser;
let office: Office;
let page: Page;
let base = '';

before(async () => {
  if (skip) return;
  office = await openOffice();
  page = await office.organiser();
  base = await openAssembly(page, 'Harbour assembly');
});
after(async () => await office.close());

async function makeLink(role: string, table = ''): Promise<string> {
  await page.goto(`${base}/settings`);
  await page.selectOption('[name=role]', role);
  await fill(page, { label: 'the front desk', table });
  await press(page, 'Make the link');
  return (await page.textContent('main code')) ?? '';
}

test('a colleague comes by a link with one role, and goes when the role is taken back', {
  skip,
}, async () => {
  const link = await makeLink('registrar');
  const guest = await (await office.browser.newContext({ baseURL: office.home })).newPage();
  await guest.goto(link);
  await fill(guest, { name: 'Rae', email: 'rae@example.org', password: 'four words are here' });
  await press(guest, 'Accept the invitation').catch(async () => {
    await Promise.all([guest.waitForEvent('load'), guest.locator('main button').click()]);
  });
  assert.equal((await guest.goto(`${base}/people`))?.status(), 200);
  assert.equal((await guest.goto(`${base}/settings`))?.status(), 403, 'only the organiser');
  await page.goto(`${base}/settings`);
  await press(page, 'Take the role back: registration desk, Rae');
  assert.doesNotMatch(await page.innerText('main table'), /Rae/);
  assert.equal((await guest.goto(`${base}/people`))?.status(), 403, 'from the next page on');
  await guest.context().close();
});

test('the last organiser cannot be taken away', { skip }, async () => {
  await page.goto(`${base}/settings`);
  await press(page, 'Take the role back: organiser, Ada');
  assert.match((await mistakes(page)).join(), /Make a link for another organiser first/);
  assert.equal((await page.goto(`${base}/settings`))?.status(), 200);
});

test('a table’s code that is taken back opens nothing, and ends where it was open', {
  skip,
}, async () => {
  const link = await makeLink('host', '7');
  const phone = await (await office.browser.newContext({ baseURL: office.home })).newPage();
  await phone.goto(link);
  const table = base.replace('/desk/', '/table/');
  assert.equal((await phone.goto(table))?.status(), 200);
  await page.goto(`${base}/settings`);
  const line = page.locator('li', { hasText: 'Host of table 7' });
  await Promise.all([page.waitForEvent('load'), line.getByRole('button').click()]);
  assert.equal((await phone.goto(table))?.status(), 403, 'the phone that was in is out');
  await phone.goto(link);
  assert.equal((await phone.goto(table))?.status(), 403);
  await phone.context().close();
});

test('a backup is fetched and put back while the program runs; a broken one changes nothing', {
  skip,
}, async () => {
  await page.goto('/desk-backup');
  const fetching = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download a backup' }).click();
  const backup = await readFile(await (await fetching).path());
  assert.equal(backup.subarray(0, 15).toString(), 'SQLite format 3');
  await openAssembly(page, 'Made after the backup');
  await page.goto('/desk-backup');
  const choose = async (buffer: Buffer) =>
    await page.setInputFiles('[name=file]', { name: 'b.sqlite', mimeType: '', buffer });
  await choose(backup);
  await press(page, 'Put the backup back');
  assert.match((await mistakes(page)).join(), /Tick that/);
  await choose(Buffer.from('not a database'));
  await page.getByLabel('Yes, what was done after').check();
  await press(page, 'Put the backup back');
  assert.match((await mistakes(page)).join(), /not a backup/);
  assert.equal((await page.goto('/desk/made-after-the-backup'))?.status(), 200);
  await page.goto('/desk-backup');
  await choose(backup);
  await page.getByLabel('Yes, what was done after').check();
  await press(page, 'Put the backup back');
  assert.match(page.url(), /\/sign-in$/, 'everybody signs in again');
  await signIn(page, FOUNDER);
  await page.goto('/desk');
  const desk = await page.innerText('main');
  assert.match(desk, /Harbour assembly/);
  assert.doesNotMatch(desk, /Made after the backup/);
});
