import assert from 'node:assert/strict';
import { rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { skipWithoutBrowser } from '../../../testing/browser.ts';
import { choose, fill, mistakes, type Office, openOffice, press } from './office.ts';
import { openAssembly, people, rowsOf, versionOf } from './steps.ts';

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

const HEAD = 'id,address,postcode,place,area';
const GOOD = `${HEAD}\nH1,1 Quay Street,HT1 1AA,Harbourtown,Quay`;
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(GOOD, 'utf16le')]);
const latin1 = Buffer.from(`${HEAD}\nH1,1 Rue de l’Été,HT1,Liège,Quay`.replace('’', "'"), 'latin1');

const FRAMES: readonly (readonly [string, string | Buffer, readonly RegExp[]])[] = [
  ['no file', '', [/Choose a file first|empty/]],
  ['a missing column', 'id,address,place\nH1,1 Quay Street,X', [/postcode.*missing/]],
  ['an id twice', `${GOOD}\nH1,2 Quay Street,HT1,X,Quay`, [/Row 3, column “id”.*row 2/]],
  ['UTF-16', utf16, [/UTF-16.*CSV UTF-8/]],
  ['Latin-1', latin1, [/Row 2.*UTF-8/]],
  ['a formula', `${HEAD}\nH1,=cmd|'/c calc'!A1,HT1,X,Quay`, [/Row 2, column “address”.*formula/]],
  ['an empty cell', `${HEAD}\nH1,,HT1,X,Quay`, [/Row 2, column “address”.*empty/]],
  [
    'two faults',
    `${HEAD}\nH1,1 Quay Street,,X,Quay\nH1,2 Quay Street,HT1,X,Quay`,
    [/Row 2, column “postcode”.*empty/, /Row 3, column “id”/],
  ],
  ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), [/Excel/]],
];

for (const [what, content, sentences] of FRAMES)
  test(`a list of addresses with ${what}: a sentence for each problem, nothing stored`, {
    skip,
  }, async () => {
    await page.goto(`${base}/invitation`);
    const before = await versionOf(office, base);
    if (content !== '') await choose(page, content);
    await page.getByLabel('tenth of deprivation').check();
    await press(page, 'Import and seal the list');
    const told = await mistakes(page);
    assert.equal(told.length, sentences.length, told.join('\n'));
    for (const [at, sentence] of sentences.entries()) assert.match(told[at] ?? '', sentence);
    assert.ok(await page.getByLabel('tenth of deprivation').isChecked(), 'what was chosen is kept');
    assert.equal(await rowsOf(office, 'households', base), 0);
    assert.equal(await versionOf(office, base), before);
  });

/** Sends a file that is too large to be handed over in memory. */
async function sendLarge(write: (path: string) => Promise<void>): Promise<void> {
  const path = join(tmpdir(), `commonlot-large-${process.pid}.csv`);
  await write(path);
  await page.goto(`${base}/invitation`);
  await page.setInputFiles('[name=file]', path, { timeout: 60_000 });
  const button = page.getByRole('button', { name: 'Import and seal the list' });
  const loaded = page.waitForEvent('load', { timeout: 60_000 });
  await Promise.all([loaded, button.click({ timeout: 60_000 })]);
  await rm(path);
  assert.equal(await rowsOf(office, 'households', base), 0);
}

test('ten million columns are refused with a sentence', { skip }, async () => {
  await sendLarge(async (path) => await writeFile(path, 'a,'.repeat(10_000_000)));
  assert.match((await mistakes(page)).join(), /first line is longer than .* kB/);
});

test('a file of 500 MB is refused with a sentence before it is read', { skip }, async () => {
  await sendLarge(async (path) => {
    await writeFile(path, GOOD);
    await truncate(path, 500_000_000);
  });
  await page.getByText('The form or file is larger than we take here.').waitFor();
});

test('the sentences are in the visitor’s language', { skip }, async () => {
  for (const [lang, sentence] of [
    ['nl', /Rij 3, kolom “id”/],
    ['fr', /Ligne 3, colonne « ?id ?»/],
    ['de', /Zeile 3, Spalte „id“/],
  ] as const) {
    await page.goto(`${base}/invitation?lang=${lang}`);
    await choose(page, `${GOOD}\nH1,2 Quay Street,HT1,X,Quay`);
    await Promise.all([
      page.waitForEvent('load'),
      page.locator('button[name=do][value=frame]').click(),
    ]);
    assert.match((await mistakes(page)).join(), sentence);
  }
});

test('a faulty list of people changes nothing and keeps the source; sent twice it counts once', {
  skip,
}, async () => {
  await page.goto(`${base}/registration/import`);
  const source = 'They agreed on the panel’s own page.';
  await choose(page, `${people()}\np3,Twice,9 Hill Road,man,65+\np60,@SUM(A1),9 Hill Road,man,65+`);
  await fill(page, { source, households: 'home' });
  await press(page, 'Import the pool');
  const told = await mistakes(page);
  assert.match(told[0] ?? '', /Row 62, column “id”.*row 5/);
  assert.match(told[1] ?? '', /Row 63, column “name”.*formula/);
  assert.equal(told.length, 2);
  assert.equal(await page.inputValue('[name=source]'), source);
  assert.equal(await page.inputValue('[name=households]'), 'home');
  assert.equal(await rowsOf(office, 'people', base), 0);
  await choose(page, people());
  const statuses = await page.evaluate(async () => {
    const form = document.querySelector('main form[enctype]');
    if (!(form instanceof HTMLFormElement)) return [];
    const post = async () =>
      (await fetch(location.href, { method: 'POST', body: new FormData(form) })).status;
    return [await post(), await post()];
  });
  assert.deepEqual(statuses, [200, 200]);
  assert.equal(await rowsOf(office, 'people', base), 60);
});

const TARGETS: readonly (readonly [string, string, RegExp])[] = [
  ['no column for the most', 'feature,value,min\ngender,man,1', /“max”/],
  ['a word for a number', 'feature,value,min,max\ngender,man,some,6', /Row 2.*“min”/],
  ['the least above the most', 'feature,value,min,max\ngender,man,7,6', /Row 2.*above/],
  ['a group twice', 'feature,value,min,max\ng,m,1,6\ng,m,1,6', /Row 3.*twice/],
  ['an open quotation mark', 'feature,value,min,max\n"g,m,1,6', /Row 2.*never closed/],
];

for (const [what, content, sentence] of TARGETS)
  test(`targets with ${what}: one sentence, and the quotas stay as they are`, {
    skip,
  }, async () => {
    await page.goto(`${base}/selection/quotas`);
    const before = await versionOf(office, base);
    await choose(page, content, 'targets.csv');
    await press(page, 'Read the file into the form');
    const told = await mistakes(page);
    assert.equal(told.length, 1, told.join('\n'));
    assert.match(told[0] ?? '', sentence);
    assert.ok((await page.locator('#quotas tbody tr').count()) >= 5, 'the form is still there');
    assert.equal(await versionOf(office, base), before);
  });
