import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { skipWithoutBrowser } from '../../../testing/browser.ts';
import { fill, mistakes, type Office, openOffice, press } from '../testing/office.ts';
import { commission, drawLetters, openAssembly, openDoor } from '../testing/steps.ts';

const skip = skipWithoutBrowser;
let office: Office;
let page: Page;
let base = '';

before(async () => {
  if (skip) return;
  office = await openOffice();
  page = await office.organiser();
  base = await openAssembly(page, 'Harbour assembly');
  await commission(page, base);
});
after(async () => await office.close());

test('letters are announced, then drawn from dice; too few rolls are refused and kept', {
  skip,
}, async () => {
  await drawLetters(page, base, 9);
  await page.getByRole('heading', { name: 'Wave 1: 9 letters' }).waitFor();
  const areas = await page.locator('table', { hasText: 'Came back' }).innerText();
  for (const area of ['Hill', 'Mill', 'Quay'])
    assert.match(areas, new RegExp(`${area}\\t3\\t0\\t0\\t0%`), 'each area its fair share');
  await fill(page, { letters: '3' });
  await press(page, 'Announce the draw');
  await fill(page, { rolls: '1 2 3' });
  await press(page, 'Draw 3 letters');
  assert.equal((await mistakes(page)).length, 1);
  assert.equal(await page.inputValue('[name=rolls]'), '1 2 3');
  await page.locator('summary', { hasText: 'Cancel the announced draw' }).click();
  await fill(page, { reason: 'A die was lost.' });
  await press(page, 'Cancel the announced draw');
  assert.deepEqual(await mistakes(page), []);
});

/** Finds a letter by its address and enters what somebody said. */
async function enter(channel: 'On paper' | 'By telephone', name: string): Promise<void> {
  await page.goto(`${base}/registration/enter`);
  await fill(page, { q: 'Quay Street' });
  await press(page, 'Search');
  await page
    .locator('main li', { hasNotText: 'registered' })
    .locator('a[href*="household="]')
    .first()
    .click();
  await page.getByLabel(channel).check();
  await fill(page, { name, email: '' });
  for (const select of await page.locator('main select[name^="f."]').all())
    await select.selectOption({ index: 1 });
  await page.getByLabel('They agree that we keep their sensitive answers').check();
}

test('a reply on paper and one by telephone are entered, counted by area, changed and withdrawn', {
  skip,
}, async () => {
  await openDoor(page, base);
  await enter('On paper', 'Zora Quill');
  await press(page, 'Register this person');
  assert.equal((await mistakes(page)).length, 1, 'nothing is kept without consent');
  assert.equal(await page.inputValue('[name=name]'), 'Zora Quill', 'and nothing is lost');
  await page.getByLabel('They agree that we keep their answers').check();
  await press(page, 'Register this person');
  await page.getByText('The person is registered.').waitFor();
  await enter('By telephone', 'Yuri Vane');
  await page.getByLabel('They agree that we keep their answers').check();
  await press(page, 'Register this person');
  await page.goto(`${base}/invitation`);
  await page.getByRole('heading', { name: '2 of 9 households answered' }).waitFor();
  await page.goto(`${base}/people`);
  await page.getByRole('link', { name: 'Zora Quill' }).click();
  await page.waitForURL('**/people/**');
  await fill(page, { name: 'Zora Quillon', phone: '0999 123456' });
  await press(page, 'Save the answers');
  assert.equal(await page.textContent('h1'), 'Zora Quillon');
  await page.getByRole('link', { name: 'Withdraw this person' }).click();
  await page.getByRole('heading', { name: 'Withdraw Zora Quillon?' }).waitFor();
  await press(page, 'Withdraw and erase');
  assert.equal(await page.textContent('h1'), '(erased)');
  assert.doesNotMatch(await page.innerText('main'), /Quill|0999/, 'nothing personal is left');
  await page.goto(`${base}/registration`);
  assert.match(await page.innerText('main'), /people registered\s+1/);
});

test('a change that was made on an older page is refused; the newer answers stand', {
  skip,
}, async () => {
  await page.goto(`${base}/people`);
  await page.getByRole('link', { name: 'Yuri Vane' }).click();
  await page.waitForURL('**/people/**');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await fill(page, { name: 'Yuri Vanes' });
  await press(page, 'Save the answers');
  await fill(other, { name: 'Yuri Wane' });
  await press(other, 'Save the answers');
  assert.equal((await mistakes(other)).length, 1);
  assert.equal(await other.inputValue('[name=name]'), 'Yuri Wane');
  await page.reload();
  assert.equal(await page.textContent('h1'), 'Yuri Vanes');
});
