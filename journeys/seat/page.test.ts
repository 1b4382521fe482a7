import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { mistakesIn } from '../../app/testing/axe.ts';
import { launch, skipWithoutBrowser } from '../../app/testing/browser.ts';
import { leaksOf } from '../leaks.ts';
import { commonlot, give, open, saved, staticPage } from '../static-page.ts';
import {
  EVERYTHING,
  fileOf,
  G1000,
  GROUPSELECT,
  givePeople,
  givePlan,
  HALL,
  savedPlan,
  seatAll,
} from './seater.ts';

const skip = { skip: skipWithoutBrowser };
let browser: Browser;
let served: Awaited<ReturnType<typeof staticPage>>;
before(async () => {
  if (skipWithoutBrowser !== false) return;
  served = await staticPage('seat');
  browser = await launch();
});
after(async () => {
  if (skipWithoutBrowser !== false) return;
  await browser.close();
  served.close();
});

/** Every file the page saves is the command's for the same people, the plan it saved and options. */
async function sameAsCommand(
  page: Page,
  name: string,
  people: string,
  words: readonly string[] = [],
): Promise<string[]> {
  const files = await saved(page);
  const [folder, out] = [join(served.folder, `${name}-in`), join(served.folder, name)];
  mkdirSync(folder);
  const plan = join(folder, 'plan.json');
  writeFileSync(plan, files.get('plan.json') ?? '');
  commonlot('seat', '--people', people, '--plan', plan, ...words, '--out', out);
  const made = [...files.keys()].filter((file) => file !== 'plan.json');
  assert.deepEqual(made.toSorted(), readdirSync(out).toSorted());
  for (const file of made)
    assert.ok(files.get(file)?.equals(readFileSync(join(out, file))), `${file} has other bytes`);
  return made;
}

test(
  'from a people file alone, offline: the form suggests a plan, the files are the command’s to the byte, nobody is asked',
  skip,
  async () => {
    const { page, context, asked, complaints } = await open(browser, served.address);
    const before = served.asked.length;
    await context.setOffline(true);
    await givePeople(page, fileOf(GROUPSELECT));
    assert.deepEqual(await page.locator('#goals .column').allInnerTexts(), [
      '1Every table a mix of gender',
      '2Every table a mix of age',
      '4Every table a mix of region',
      '5Every table a mix of nation',
      '6Every table a mix of media',
    ]);
    assert.equal(await page.innerText('#rounds-1-told'), '13 tables of 7 or 8 for 100 people.');
    await page.locator('#balance-5').locator('..').getByRole('button', { name: 'Take' }).click();
    assert.equal(await seatAll(page), 'outcome', await page.innerText('#refused'));
    assert.match(await page.innerText('#story'), /^Nobody meets anybody twice\./);
    assert.ok(await page.isVisible('#best'));
    assert.deepEqual(await sameAsCommand(page, 'alone', GROUPSELECT), [
      'seating.csv',
      'quality.json',
    ]);
    await page.click('summary');
    await page.fill('#seed', 'c0 ff ee');
    assert.equal(await seatAll(page), 'outcome');
    await sameAsCommand(page, 'seeded', GROUPSELECT, ['--seed', 'c0ffee']);
    assert.deepEqual([asked, complaints, served.asked.slice(before)], [[], [], []]);
    await context.close();
  },
);

test(
  'from a disk, a plan.json with every rule fills the form, is saved again as it is, and gives the command’s bytes',
  skip,
  async () => {
    const { page, context, asked, complaints } = await open(
      browser,
      pathToFileURL(served.file).href,
    );
    const people = join(served.folder, 'hall.csv');
    writeFileSync(people, HALL);
    const bytes = JSON.stringify(EVERYTHING);
    await givePlan(page, bytes);
    await givePeople(page, { name: 'hall.csv', text: HALL });
    assert.equal(await page.isVisible('#kept'), false, await page.innerText('#kept'));
    assert.equal((await savedPlan(page)).toString(), bytes);
    // Changed and changed back it is the file again; changed, it is the form's and says the same.
    await page.fill('#rounds-1-name', 'other');
    const changed = {
      ...EVERYTHING,
      rounds: [{ name: 'other', tables: [4, 4, 4] }, ...EVERYTHING.rounds.slice(1)],
    };
    assert.deepEqual(JSON.parse((await savedPlan(page)).toString()), changed);
    assert.match(await page.innerText('#plan-read'), /has changed/);
    await page.fill('#rounds-1-name', 'morning');
    assert.equal((await savedPlan(page)).toString(), bytes);
    assert.equal(await seatAll(page), 'outcome', await page.innerText('#refused'));
    const made = await sameAsCommand(page, 'everything', people);
    assert.deepEqual(made, ['seating.csv', 'helpers.csv', 'quality.json']);
    assert.match(await page.innerText('#serving-table'), /h1\s+host/);
    assert.deepEqual([asked, complaints], [[], []]);
    await context.close();
  },
);

test('typed by hand the form makes the same plan as the file', skip, async () => {
  const { page, context } = await open(browser, served.address);
  await givePeople(page, { name: 'hall.csv', text: HALL });
  await page.click('summary');
  const texts = {
    helpers: 'h1, host, stays, nl fr\nh2, observer',
    apart: 'p2, p3\n p4 ; p5\n\n',
    together: 'p4, p7',
    fixed: 'p8, 1, 2',
    absent: 'p9, 2',
    'group-column': 'group',
    'at-most': 'politician = 1',
    'at-least': 'resident=2',
    'never-alone': 'resident',
    'guests-column': 'group',
    guests: 'politician',
    'speaks-column': 'languages',
    speaks: '3: nl, fr',
    'access-column': 'needs',
    access: '1: step-free',
    'rounds-1-name': 'morning',
    'rounds-2-seats': '4',
    'rounds-3-name': 'late',
    'rounds-3-seats': '6',
  };
  for (const [id, text] of Object.entries(texts)) await page.fill(`#${id}`, text);
  await page.selectOption('#rounds-1-kind', 'tables');
  await page.fill('#rounds-1-seats', '3 x 4');
  // The file suggests gender and group; new faces go up one place, to come after gender.
  await page.getByRole('button', { name: 'Move new faces up' }).click();
  assert.deepEqual(JSON.parse((await savedPlan(page)).toString()), EVERYTHING);
  await context.close();
});

test(
  'whatever a script on the page tries, nothing is sent; without the page’s policy it would be',
  skip,
  async () => {
    assert.deepEqual(await leaksOf(browser, served, false), []);
    assert.ok(new Set(await leaksOf(browser, served, true)).size >= 9);
  },
);

test(
  'everything that is wrong is said at once, each leads to its field, and nothing typed is lost',
  skip,
  async () => {
    const { page, context, complaints } = await open(browser, served.address);
    const said = async () => await page.locator('#problems li').allInnerTexts();
    await page.fill('#rounds-2-seats', 'eight');
    await page.fill('#apart', 'a');
    assert.equal(await seatAll(page), 'refused');
    const first = [
      'Choose the file of people.',
      'plan.json, rounds[2].size: "eight" is not a whole number.',
      'plan.json, apart[1]: Two ids belong here.',
    ];
    assert.deepEqual(await said(), first);
    assert.equal(await page.evaluate('document.activeElement.id'), 'refused-title');
    await give(page, 'people', { name: 'mine.csv', text: 'id,gender\na,woman\nb,man\nb,woman\n' });
    await page.click('summary');
    await page.fill('#seed', 'abc');
    await page.fill('#guests-column', 'role');
    await page.fill('#guests', 'politician');
    assert.equal(await seatAll(page), 'refused');
    assert.deepEqual((await said()).toSorted(), [
      'The seed has 2 to 64 of the digits 0–9 and a–f, an even number of them.',
      'mine.csv, row 4: The id “b” was given in row 3 to another person.',
      'plan.json, apart[1]: Two ids belong here.',
      'plan.json, guests.column: mine.csv has no column “role”.',
      'plan.json, rounds[2].size: "eight" is not a whole number.',
    ]);
    const leads: Readonly<Record<string, string>> = {
      'The seed has': 'seed',
      'mine.csv, row 4': 'people',
      'apart[1]': 'apart',
      'guests.column': 'guests-column',
      'rounds[2]': 'rounds-2-seats',
    };
    for (const [words, id] of Object.entries(leads)) {
      await page.locator('#problems a', { hasText: words }).click();
      assert.equal(await page.evaluate('document.activeElement.id'), id);
    }
    assert.equal(await page.inputValue('#rounds-2-seats'), 'eight');
    await givePlan(page, '{"rounds": [', 'cut.json');
    assert.equal(await seatAll(page), 'refused');
    assert.ok((await said()).includes('cut.json: This is not JSON.'), (await said()).join('\n'));
    assert.equal(await page.inputValue('#guests'), 'politician');
    await givePlan(page, { rounds: [{ size: 2 }], fixd: 1, apart: 'a' }, 'own.json');
    assert.deepEqual(await page.locator('#kept code').allInnerTexts(), ['fixd', 'apart']);
    await page.fill('#rounds-1-name', 'one');
    const kept = { rounds: [{ name: 'one', size: 2 }], fixd: 1, apart: 'a' };
    assert.deepEqual(JSON.parse((await savedPlan(page)).toString()), kept);
    await page.getByRole('button', { name: 'Leave fixd out' }).click();
    const less = { rounds: kept.rounds, apart: 'a' };
    assert.deepEqual(JSON.parse((await savedPlan(page)).toString()), less);
    assert.deepEqual(complaints, []);
    await context.close();
  },
);

test('Cancel by key ends long work at once; then all goes on', skip, async (t) => {
  for (const address of [served.address, pathToFileURL(served.file).href]) {
    const { page, context, complaints } = await open(browser, address);
    await givePeople(page, fileOf(G1000));
    // Tables larger than a round has tables: repeats cannot be avoided and the search goes on long.
    await givePlan(page, { rounds: Array.from({ length: 12 }, () => ({ size: 40 })) });
    await page.fill('#apart', 'P0001, P0002');
    await page.click('#seat');
    await page.getByText(/^[1-9]\d* s so far/).waitFor();
    assert.equal(await page.evaluate('document.activeElement.id'), 'cancel');
    assert.ok(await page.isDisabled('#apart'));
    const began = performance.now();
    await page.keyboard.press('Enter');
    await page.locator('#refused-title', { hasText: 'Stopped' }).waitFor({ timeout: 1_000 });
    t.diagnostic(`stopped after ${Math.round(performance.now() - began)} ms`);
    for (let i = 0; i < 50 && page.workers().length > 0; i += 1) await page.waitForTimeout(100);
    assert.equal(page.workers().length, 0);
    assert.equal(await page.inputValue('#apart'), 'P0001, P0002');
    await page.click('#try');
    assert.equal(await seatAll(page), 'outcome');
    assert.deepEqual(complaints, []);
    await context.close();
  }
});

test(
  'on a phone and a desk, by day and by night, with the keyboard alone: no fault in any state',
  skip,
  async () => {
    for (const width of [390, 1440]) {
      const { page, context, complaints } = await open(browser, served.address, {
        viewport: { width, height: 900 },
      });
      const focused = async () => await page.evaluate('document.activeElement.id');
      const looksWell = async (state: string) => {
        assert.deepEqual(await mistakesIn(page, 'light'), [], state);
        assert.deepEqual(await mistakesIn(page, 'dark'), [], `${state} by night`);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width, state);
      };
      const tabTo = async (what: string) => {
        for (let i = 0; i < 90; i += 1) {
          if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(what)})`))
            return;
          await page.keyboard.press('Tab');
        }
        assert.fail(`no key leads to ${what}`);
      };
      await looksWell('empty');
      await page.focus('#people');
      await tabTo('#seat');
      await page.keyboard.press('Enter');
      await page.locator('#refused:visible').waitFor();
      assert.equal(await focused(), 'refused-title');
      await looksWell('problems');
      await page.focus('#people');
      await tabTo('#try');
      await page.keyboard.press('Enter');
      await page.locator('#people-read', { hasText: '60' }).waitFor();
      await page.focus('#people');
      // The first round goes down and the reader with it; its neighbour is taken out.
      await tabTo('#rounds-1 [data-kind=down]');
      await page.keyboard.press('Enter');
      assert.equal(await page.inputValue('#rounds-2-name'), 'Morning');
      assert.ok(
        await page.evaluate('document.activeElement.matches("#rounds-2 [data-kind=down]")'),
      );
      assert.match(await page.innerText('#rounds-said'), /“Morning” is now number 2/);
      await tabTo('#rounds-3 [data-kind=out]');
      await page.keyboard.press('Enter');
      assert.ok(await page.evaluate('document.activeElement.matches("#rounds-2 [data-kind=out]")'));
      await tabTo('#goals-1 [data-kind=down]');
      await page.keyboard.press('Enter');
      await tabTo('#seat');
      await page.keyboard.press('Enter');
      await page.locator('#outcome:visible').waitFor();
      assert.equal(await focused(), 'outcome-title');
      const plan = (await saved(page)).get('plan.json')?.toString() ?? '';
      assert.match(plan, /"Before lunch"[^]*"Morning"[^]*"age",\s*"gender",\s*"part of town"/);
      assert.doesNotMatch(plan, /Afternoon/);
      await page.focus('#map-feature');
      await tabTo('#map button');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Enter');
      assert.match(await page.innerText('#at-table-title'), /^Table 11: 5 people/);
      await tabTo('#find');
      await page.keyboard.type('hanna');
      assert.match(await page.innerText('#found'), /^4 found/);
      await page.evaluate('document.querySelector("#more").open = true');
      await looksWell('outcome');
      assert.deepEqual(complaints, []);
      await context.close();
    }
  },
);
