import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { mistakesIn } from '../../app/testing/axe.ts';
import { launch, skipWithoutBrowser } from '../../app/testing/browser.ts';
import { EXAMPLE } from '../../standalone/pages/count/example.ts';
import { commonlot, give, open, saved, staticPage } from '../static-page.ts';

const skip = { skip: skipWithoutBrowser };
let browser: Browser;
let served: Awaited<ReturnType<typeof staticPage>>;
before(async () => {
  if (skipWithoutBrowser !== false) return;
  served = await staticPage('count');
  browser = await launch();
});
after(async () => {
  if (skipWithoutBrowser !== false) return;
  await browser.close();
  served.close();
});

/** Presses Count and waits for what comes. @returns which part is shown */
async function counted(page: Page): Promise<string> {
  await page.click('#count');
  await page.locator('#outcome:visible, #refused:visible').waitFor();
  return (await page.isVisible('#outcome')) ? 'outcome' : 'refused';
}

/** The command's JSON for these words and a file of this text. */
function told(name: string, text: string, ...words: readonly string[]): string {
  const path = join(served.folder, name);
  writeFileSync(path, text);
  return commonlot('count', '--ballots', path, ...words, '--json');
}

test(
  'the example, offline: elected, told step by step, and the saved count is the command’s to the byte',
  skip,
  async () => {
    const { page, context, asked, complaints } = await open(browser, served.address);
    const before = served.asked.length;
    await context.setOffline(true);
    await page.click('#try');
    assert.equal(await counted(page), 'outcome', await page.innerText('#refused'));
    assert.match(await page.innerText('#result'), /Trees in every street/);
    assert.match(await page.innerText('#piles'), /^40 ballots: 40 valid, 0 blank, 0 invalid\./);
    assert.equal(await page.locator('#standings tr').count(), 4);
    assert.equal(await page.locator('#standings tr.won').count(), 2);
    assert.deepEqual(await mistakesIn(page, 'light'), []);
    const files = await saved(page);
    const same = told('example.blt', EXAMPLE, '--rule', 'stv-scottish');
    assert.equal(files.get('count.json')?.toString(), same);
    assert.match(files.get('count.txt')?.toString() ?? '', /^1\. /);
    assert.deepEqual([asked, complaints, served.asked.slice(before)], [[], [], []]);
    await context.close();
  },
);

test(
  'from a disk, by keyboard, on a phone: a tie asks for lots, and the lots settle it',
  skip,
  async () => {
    const viewport = { width: 390, height: 800 };
    const { page, context, complaints } = await open(browser, pathToFileURL(served.file).href, {
      viewport,
    });
    const text = 'a,b,c\n1,,\n,1,\n1,1,\n,,1\n';
    await give(page, 'ballots', { name: 'hall.csv', text });
    await page.focus('#rule');
    await page.keyboard.type('Approval');
    await page.focus('#count');
    await page.keyboard.press('Enter');
    await page.locator('#outcome').waitFor();
    assert.equal(await page.innerText('#outcome-title'), 'A lot has to decide');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'outcome-title');
    assert.ok(await page.evaluate(() => document.body.scrollWidth <= innerWidth));
    await page.fill('#lots', 'b, a');
    assert.equal(await counted(page), 'outcome');
    assert.equal(await page.innerText('#outcome-title'), 'Counted');
    const json = (await saved(page)).get('count.json')?.toString();
    assert.equal(json, told('hall.csv', text, '--rule', 'approval', '--lots', 'b,a'));
    assert.deepEqual(complaints, []);
    await context.close();
  },
);

test('figures of a rule, and what is wrong with them, each beside its field', skip, async () => {
  const { page, context } = await open(browser, served.address);
  await page.selectOption('#rule', 'threshold');
  await page.fill('#figure-share', 'most');
  await page.fill('#seats', 'x');
  assert.equal(await counted(page), 'refused');
  assert.deepEqual(await page.locator('#problems li').allInnerTexts(), [
    'Choose the file of ballots.',
    'Share: a share such as 2/3, 60% or 0.6.',
    'Seats: a whole number.',
  ]);
  assert.deepEqual(await mistakesIn(page, 'light'), []);
  const text = 'keep\n-1\n1\n-1\n';
  await give(page, 'ballots', { name: 'keep.csv', text });
  await page.fill('#figure-share', '2/3');
  await page.fill('#seats', '');
  assert.equal(await counted(page), 'outcome', await page.innerText('#refused'));
  assert.match(await page.innerText('#result'), /Not carried: “keep”/);
  await give(page, 'ballots', { name: 'cut.blt', text: '3 1\n1 1 0\n' });
  await page.selectOption('#rule', 'irv');
  assert.equal(await counted(page), 'refused');
  assert.match(await page.innerText('#problems'), /cut\.blt/);
  await context.close();
});

test(
  'a file beyond the limit is refused beside its field, before a byte of it is read',
  skip,
  async () => {
    const { page, context } = await open(browser, served.address);
    await page.evaluate(() => {
      const chunk = new Uint8Array(21_000_000);
      const held = new DataTransfer();
      held.items.add(
        new File(
          Array.from({ length: 10 }, () => chunk),
          'large.blt',
        ),
      );
      const input = document.querySelector('#ballots');
      if (input instanceof HTMLInputElement) input.files = held.files;
    });
    assert.equal(await counted(page), 'refused');
    assert.deepEqual(await page.locator('#problems li').allInnerTexts(), [
      'The file has more than 200 MB, the most that is counted. Write alike ballots as one line with their number.',
    ]);
    await context.close();
  },
);
