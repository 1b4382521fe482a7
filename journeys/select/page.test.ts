import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { mistakesIn } from '../../app/testing/axe.ts';
import { launch, skipWithoutBrowser } from '../../app/testing/browser.ts';
import { csvOf } from '../../bench/csv.ts';
import { family } from '../../bench/selection/pools/families.ts';
import { likeSfE } from '../../bench/selection/pools/like-sf-e.ts';
import type { MadePool } from '../../bench/selection/pools/skewed.ts';
import { leaksOf } from '../leaks.ts';
import { commonlot, type Given, give, open, saved, staticPage } from '../static-page.ts';
import { examples, fill, select } from './selector.ts';

const skip = { skip: skipWithoutBrowser };
let browser: Browser;
let served: Awaited<ReturnType<typeof staticPage>>;
before(async () => {
  if (skipWithoutBrowser !== false) return;
  served = await staticPage('select');
  browser = await launch();
});
after(async () => {
  if (skipWithoutBrowser !== false) return;
  await browser.close();
  served.close();
});

const pool = (name: string): Given => ({
  name,
  text: readFileSync(join(examples, 'opendlp-150', name)),
});
const [PEOPLE, QUOTAS] = [pool('candidates.csv'), pool('features.csv')];

async function sameAsCommand(
  page: Page,
  name: string,
  words: readonly string[],
): Promise<string[]> {
  const out = join(served.folder, name);
  commonlot('select', ...words, '--out', out);
  const files = await saved(page);
  assert.deepEqual([...files.keys()].sort(), readdirSync(out).sort());
  for (const [file, bytes] of files)
    assert.ok(bytes.equals(readFileSync(join(out, file))), `${name}/${file} has other bytes`);
  return [...files.keys()];
}

test(
  'from a server, 150 people with and without a seed: every file is the command’s, byte for byte, and nobody is asked',
  skip,
  async (t) => {
    const { page, context, asked, complaints } = await open(browser, served.address);
    const before = served.asked.length;
    await context.setOffline(true);
    await fill(page, PEOPLE, QUOTAS, '22');
    const from = ['--people', join(examples, 'opendlp-150/candidates.csv')];
    const words = [...from, '--quotas', join(examples, 'opendlp-150/features.csv'), '--size', '22'];
    const began = performance.now();
    assert.equal(await select(page), 'outcome');
    t.diagnostic(
      `150 people, from Select to the result: ${Math.round(performance.now() - began)} ms`,
    );
    assert.match(await page.innerText('#outcome-title'), /smallest chance is 9\.1\s%/);
    const without = await sameAsCommand(page, 'without', words);
    assert.deepEqual(without, ['lottery.json', 'report.html']);
    assert.match(await page.innerText('#drawn'), /Nobody is drawn yet/);
    await page.click('summary');
    await page.fill('#seed', 'c0ffee');
    await page.fill('#alternates', '4');
    await page.fill('#stay', '75');
    assert.equal(await select(page), 'outcome');
    const asks = ['--seed', 'c0ffee', '--alternates', '4', '--stay', '0.75'];
    const drawn = await sameAsCommand(page, 'drawn', [...words, ...asks]);
    const more = ['panel.csv', 'remaining.csv', 'alternates.csv', 'alternates.json'];
    assert.deepEqual(drawn, ['lottery.json', 'report.html', ...more]);
    const report = page.frameLocator('#report');
    await report.getByText(/Ball \d{3} was drawn/).waitFor();
    assert.deepEqual([asked, complaints, served.asked.slice(before)], [[], [], []]);
    await context.close();
  },
);

test(
  'from a disk, with addresses, groups, people settled beforehand and 100 balls: the command’s bytes too',
  skip,
  async () => {
    const texts = {
      people: `nr;gender;street;club\n${'abcdefghijkl'.replace(/./g, (id, i: number) => `${id};${i % 3 === 0 ? 'man' : 'woman'};${i < 4 ? 'Kerkstraat 1' : ''};${i % 2 === 0 ? 'choir' : ''}\n`)}`,
      quotas: 'feature,value,min,max\ngender,woman,2,3\ngender,man,2,3\n',
      include: 'nr,reason\ne,chair\n',
      exclude: 'nr,reason\nf,works for the council\n',
    };
    const folder = join(served.folder, 'rules-in');
    mkdirSync(folder);
    const { page, context, asked, complaints } = await open(
      browser,
      pathToFileURL(served.file).href,
    );
    await page.click('summary');
    const words: string[] = [];
    for (const [id, text] of Object.entries(texts)) {
      writeFileSync(join(folder, `${id}.csv`), text);
      words.push(`--${id}`, join(folder, `${id}.csv`));
      await give(page, id, { name: `${id}.csv`, text });
    }
    await page.fill('#size', '5');
    await page.fill('#id', 'nr');
    await page.fill('#households', 'street');
    await page.fill('#at-most', 'club = 2');
    await page.selectOption('#balls', '100');
    for (const method of ['leximin', 'maximin', 'nash', 'goldilocks']) {
      await page.check(`input[value=${method}]`);
      assert.equal(await select(page), 'outcome', await page.innerText('#refused'));
      await sameAsCommand(page, method, [
        ...words,
        ...['--size', '5', '--id', 'nr', '--households', 'street', '--at-most', 'club=2'],
        ...['--balls', '100', '--method', method],
      ]);
    }
    assert.deepEqual([asked, complaints], [[], []]);
    await context.close();
  },
);

test(
  'whatever a script on the page tries, nothing is sent; without the page’s policy it would be',
  skip,
  async () => {
    const leaks = async (bypassCSP: boolean) => await leaksOf(browser, served, bypassCSP);
    assert.deepEqual(await leaks(false), []);
    // The same tries reach the server where nothing forbids them: the test can see a leak.
    assert.ok(new Set(await leaks(true)).size >= 9);
  },
);

test(
  'everything that is wrong is said at once, with rows and columns; quotas that cannot hold say what helps',
  skip,
  async () => {
    const { page, context, complaints } = await open(browser, served.address);
    assert.equal(await select(page), 'refused');
    assert.equal(await page.locator('#problems li').count(), 3);
    await page.getByText('Say how many seats').click();
    assert.equal(await page.evaluate('document.activeElement.id'), 'size');
    await fill(
      page,
      { name: 'mine.csv', text: 'id,gender\na,woman\na,man\nc,robot\n' },
      { name: 'yours.csv', text: 'feature,value,min,max\ngender,woman,one,2\ngender,man,1,2\n' },
      '2',
    );
    assert.equal(await select(page), 'refused');
    const said = await page.innerText('#problems');
    for (const part of [
      'mine.csv, row 3: The id “a” was given in row 2',
      'mine.csv, row 4, column gender',
      'yours.csv, row 2, column min',
    ])
      assert.ok(said.includes(part), `${part} is not in: ${said}`);
    const many = Array.from(
      { length: 9 },
      (_, i) => `p${i},${i < 8 ? 'man' : 'woman'},${i < 8 ? 'old' : 'young'}\n`,
    );
    await fill(
      page,
      { name: 'p.csv', text: `id,gender,age\n${many.join('')}` },
      {
        name: 'q.csv',
        text: 'feature,value,min,max\ngender,woman,1,1\ngender,man,3,3\nage,old,4,4\nage,young,0,1\n',
      },
      '4',
    );
    assert.equal(await select(page), 'refused');
    assert.equal(await page.innerText('#refused-title'), 'No panel can keep these quotas');
    assert.match(await page.innerText('#problems'), /q\.csv/);
    await give(page, 'people', { name: 'old.xls', text: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) });
    assert.equal(await select(page), 'refused');
    assert.match(await page.innerText('#problems'), /old\.xls: This is a spreadsheet/);
    assert.deepEqual(complaints, []);
    await context.close();
  },
);

async function fillMade(page: Page, made: MadePool): Promise<void> {
  const { people, quotas, features, size } = made;
  const rows = people.map((values, i) => [`p${i}`, ...values]);
  const bounds = quotas.map(({ feature, value, min, max }) => [feature, value, `${min}`, `${max}`]);
  await fill(
    page,
    { name: 'people.csv', text: csvOf(['id', ...features], rows) },
    { name: 'quotas.csv', text: csvOf(['feature', 'value', 'min', 'max'], bounds) },
    String(size),
  );
}

const stoppedIn = async (page: Page, timeout: number) => {
  await page.locator('#refused-title', { hasText: 'Stopped' }).waitFor({ timeout });
  // A browser ends a busy worker within about two seconds.
  for (let i = 0; i < 50 && page.workers().length > 0; i += 1) await page.waitForTimeout(100);
  assert.equal(page.workers().length, 0);
  assert.equal(await page.isVisible('#downloads'), false);
  return await page.innerText('#problems');
};

test(
  'Cancel by key stops long work, which says what is known; pressed twice it ends at once; then all goes on',
  skip,
  async (t) => {
    const { page, context, complaints } = await open(browser, served.address);
    const hard = family('features')[4];
    assert.ok(hard);
    await fillMade(page, hard.make());
    await page.click('#select');
    await page.getByText('Looking for the fairest lottery').waitFor();
    assert.equal(await page.evaluate('document.activeElement.id'), 'cancel');
    assert.ok(await page.isDisabled('#size'));
    const began = performance.now();
    await page.keyboard.press('Enter');
    const known = await stoppedIn(page, 20_000);
    t.diagnostic(`stopped after ${Math.round(performance.now() - began)} ms: ${known}`);
    assert.match(known, /chance of at least [\d.]+ %.*more than [\d.]+ %/);
    await page.click('#select');
    await page.getByText('Looking for the fairest lottery').waitFor();
    await page.evaluate('const c = document.getElementById("cancel"); c.click(); c.click();');
    assert.match(await stoppedIn(page, 1_000), /Stopped at once/);
    await page.click('#try');
    assert.equal(await select(page), 'outcome');
    assert.deepEqual(complaints, []);
    await context.close();
  },
);

test('on a disk Cancel ends long work at once and says how much was settled', skip, async () => {
  const { page, context, complaints } = await open(browser, pathToFileURL(served.file).href);
  await fillMade(page, likeSfE());
  await page.click('#select');
  await page.getByText('Looking for the fairest lottery').waitFor();
  await page.getByText(/^[1-9]\d* s so far/).waitFor();
  await page.click('#cancel');
  assert.match(await stoppedIn(page, 1_000), /nothing was made\. \d+ % was settled/);
  assert.deepEqual(complaints, []);
  await context.close();
});

test(
  'on a phone and a desk, by day and by night, with the keyboard alone: no fault in any state',
  skip,
  async () => {
    for (const width of [390, 1280]) {
      const { page, context, complaints } = await open(browser, served.address, {
        viewport: { width, height: 900 },
      });
      const looksWell = async (state: string) => {
        assert.deepEqual(await mistakesIn(page, 'light'), [], state);
        assert.deepEqual(await mistakesIn(page, 'dark'), [], `${state} by night`);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width, state);
      };
      const tabTo = async (id: string) => {
        for (let i = 0; i < 40; i += 1) {
          if ((await page.evaluate('document.activeElement.id')) === id) return;
          await page.keyboard.press('Tab');
        }
        assert.fail(`no key leads to ${id}`);
      };
      await looksWell('empty');
      await tabTo('select');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate('document.activeElement.id'), 'refused-title');
      await looksWell('problems');
      await page.focus('#people');
      await tabTo('try');
      await page.keyboard.press('Enter');
      await tabTo('select');
      await page.keyboard.press('Enter');
      await page.locator('#outcome:visible').waitFor();
      assert.equal(await page.evaluate('document.activeElement.id'), 'outcome-title');
      await page.click('summary');
      await looksWell('outcome');
      assert.deepEqual(complaints, []);
      await context.close();
    }
  },
);
