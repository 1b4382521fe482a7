import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { skipWithoutBrowser } from '../../../testing/browser.ts';
import { choose, fill, mistakes, type Office, openOffice, press } from '../testing/office.ts';
import { importPool, openAssembly, QUOTAS, versionOf } from '../testing/steps.ts';

const skip = skipWithoutBrowser;
let office: Office;
let page: Page;
let base = '';

before(async () => {
  if (skip) return;
  office = await openOffice();
  page = await office.organiser();
  base = await openAssembly(page, 'Harbour assembly');
  await importPool(page, base);
});
after(async () => await office.close());

test('quotas come from a file into the form, are judged as they change, and keep their source', {
  skip,
}, async () => {
  await page.goto(`${base}/selection/quotas`);
  await choose(page, QUOTAS, 'quotas.csv');
  await press(page, 'Read the file into the form');
  await fill(page, { size: '12' });
  const verdict = page.locator('#verdict');
  await verdict.getByText('It fits: a panel of 12').waitFor();
  await page.getByLabel('gender, woman: at least').fill('31');
  await page.getByLabel('gender, woman: at most').fill('31');
  await verdict.getByText('It fits').waitFor({ state: 'detached' });
  assert.ok((await verdict.innerText()).length > 10, 'and says why');
  await page.getByLabel('gender, woman: at least').fill('6');
  await page.getByLabel('gender, woman: at most').fill('six');
  await press(page, 'Save the quotas');
  assert.equal((await mistakes(page)).length, 1, 'a word is no number of seats');
  await page.getByLabel('gender, woman: at most').fill('6');
  await fill(page, { source: 'Census of Harbourtown, 2025' });
  await press(page, 'Save the quotas');
  assert.deepEqual(await mistakes(page), []);
  assert.equal(await page.inputValue('[name=source]'), 'Census of Harbourtown, 2025');
});

test('without script the button judges the same quotas', { skip }, async () => {
  const plain = await office.organiser({ javaScriptEnabled: false });
  await plain.goto(`${base}/selection/quotas`);
  await fill(plain, { size: '61' });
  await press(plain, 'Check if they fit');
  assert.doesNotMatch(await plain.innerText('#verdict'), /It fits/);
  assert.equal(await plain.inputValue('[name=size]'), '61', 'what was typed is kept');
  await fill(plain, { size: '12', 'min.0': '7', 'max.0': '7' });
  await press(plain, 'Check if they fit');
  await plain.locator('#verdict').getByText('allow 13 to 13 seats').waitFor();
  const [first] = await plain.getByRole('button', { name: 'Use these numbers' }).all();
  assert.ok(first);
  const [, field = '', number = ''] =
    /^(\S+)=(\d+)/.exec((await first.getAttribute('value')) ?? '') ?? [];
  await Promise.all([plain.waitForEvent('load'), first.click()]);
  await plain.locator('#verdict').getByText('It fits: a panel of 12').waitFor();
  assert.equal(await plain.inputValue(`[name="${field}"]`), number, 'the way out is in the form');
  await plain.context().close();
});

/** Twenty people are 16 to 24, ten of them men: no eleven without a woman. */
const CLASH = {
  ...{ size: '12', 'min.0': '0', 'max.0': '0', 'min.1': '0', 'max.1': '12' },
  ...{ 'min.2': '11', 'max.2': '12', 'min.3': '0', 'max.3': '5', 'min.4': '0', 'max.4': '5' },
};
const SEATS = {
  title: 'No panel can keep all of this at once:',
  points: [
    'Gender, Woman: at most 0 (30 in the pool)',
    'Age, 16 to 24: at least 11 (20 in the pool)',
  ],
  reasons: [
    'With the rest as it is, Age, 16 to 24 can have 10 seats at most.',
    'Of the 20 people in that group, only 10 are outside what you limit.',
  ],
  ways: ['Gender, Woman: at most 1 instead of 0', 'Age, 16 to 24: at least 10 instead of 11'],
};

test('numbers that cannot be had together are named, and a button writes those that can', {
  skip,
}, async () => {
  await page.goto(`${base}/selection/quotas`);
  const verdict = page.locator('#verdict');
  const said = page.locator('#verdict-said');
  await fill(page, CLASH);
  await verdict.getByText(SEATS.title).waitFor();
  const told = await verdict.innerText();
  for (const sentence of [...SEATS.points, ...SEATS.reasons, ...SEATS.ways])
    assert.ok(told.includes(sentence), `${sentence}\n${told}`);
  assert.equal(await said.textContent(), SEATS.title, 'read out in one sentence');
  const version = await versionOf(office, base);
  const buttons = verdict.getByRole('button', { name: 'Use these numbers' });
  assert.equal(await buttons.count(), 2, 'no third one moves a single seat');
  const woman = (await buttons.first().getAttribute('value')) === 'max.0=1';
  await buttons.first().focus();
  await page.keyboard.press('Enter');
  await verdict.getByText('It fits: a panel of 12').waitFor();
  const [name, number] = woman ? ['max.0', '1'] : ['min.2', '10'];
  assert.equal(await page.inputValue(`[name="${name}"]`), number);
  assert.equal(await page.locator(':focus').getAttribute('name'), name);
  assert.match((await said.textContent()) ?? '', /Nothing is saved yet\. It fits/);
  assert.equal(await versionOf(office, base), version);
});

test('who fits into no panel is told with the quota that sees to it', { skip }, async () => {
  await page.goto(`${base}/selection/quotas`);
  await fill(page, { ...CLASH, 'min.2': '0' });
  const shut = '30 people fit into no panel (Gender: Woman). The reason: Gender, Woman: at most 0';
  await page.locator('#verdict').getByText(shut).waitFor();
});

test('a check that does not come through says so, and the next one takes that back', {
  skip,
}, async () => {
  await page.goto(`${base}/selection/quotas`);
  await page.route('**/selection/quotas', async (route) => await route.abort());
  await fill(page, { size: '13' });
  const failed = page.locator('#verdict-failed');
  await failed.getByText('The check did not go through').waitFor();
  await page.unroute('**/selection/quotas');
  await fill(page, { size: '12' });
  await failed.waitFor({ state: 'hidden' });
  await page.locator('#verdict').getByText('It fits: a panel of 12').waitFor();
});

test('what is typed meanwhile ends the check before, and its answer is not shown', {
  skip,
}, async () => {
  await page.goto(`${base}/selection/quotas`);
  const ended: (string | null)[] = [];
  page.on('requestfailed', (request) => ended.push(request.failure()?.errorText ?? null));
  const { promise: released, resolve: release } = Promise.withResolvers<null>();
  let held = 0;
  await page.route('**/selection/quotas', async (route) => {
    held += 1;
    if (held === 1) await released;
    // The one that was ended cannot go on.
    await route.continue().catch(() => undefined);
  });
  const busy = page.locator('#verdict-busy');
  await fill(page, { size: '61' });
  await busy.waitFor();
  await fill(page, { size: '12' });
  await busy.waitFor({ state: 'hidden' });
  release(null);
  await page.unroute('**/selection/quotas');
  assert.deepEqual([held, ended], [2, ['net::ERR_ABORTED']]);
  await page.locator('#verdict').getByText('It fits: a panel of 12').waitFor();
});

test('the lottery is computed as a job, followed on its page, and the panel drawn from dice', {
  skip,
}, async () => {
  await page.goto(`${base}/selection`);
  await press(page, 'Compute the lottery');
  assert.match(page.url(), /\/jobs\//);
  await page.getByText('It is done.').first().waitFor();
  await page.goto(`${base}/selection`);
  assert.match(await page.innerText('main'), /smallest chance of anybody/);
  await fill(page, { alternates: '0' });
  await press(page, 'Announce the draw');
  assert.match((await mistakes(page)).join(), /from 1 to 1,000 \(how many alternates\)/);
  await fill(page, { alternates: '8', stay: '75' });
  await press(page, 'Announce the draw');
  await fill(page, { rolls: '3 1' });
  await press(page, 'Draw the panel');
  assert.equal((await mistakes(page)).length, 1, 'three dice name a ball of a thousand');
  await fill(page, { rolls: '314' });
  await press(page, 'Draw the panel');
  await page.getByRole('heading', { name: 'Panel 314 was drawn' }).waitFor();
  await page.getByText('12 people have a seat.').waitFor();
  await page.getByText('8 alternates were drawn among 48 people who had no seat.').waitFor();
  await page.getByText(/If 75 of a hundred members stay, the quotas are missed by/).waitFor();
  await page.goto(`${base}/selection/quotas`);
  await page.getByText('The quotas stand as they are.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Save the quotas' }).count(), 0);
});

test('members come or decline; free seats are drawn for together, among the alternates', {
  skip,
}, async () => {
  await page.goto(`${base}/selection/members`);
  const act = (name: string) => page.getByRole('button', { name });
  const send = async (name: string) =>
    await Promise.all([page.waitForEvent('load'), act(name).first().click()]);
  await send('declines');
  await page.getByRole('heading', { name: 'One seat is free' }).waitFor();
  await send('declines');
  await page.getByRole('heading', { name: '2 seats are free' }).waitFor();
  await page.getByText('as well as everybody left could: 8 are left.').waitFor();
  await press(page, 'Draw for the free seats');
  assert.deepEqual(await mistakes(page), []);
  await page.getByText('no seat is free').first().waitFor();
  await page.getByText(/2 seats were drawn for among the 8 alternates left/).waitFor();
  await page.getByText('Every quota was kept.').waitFor();
  const standing = page.getByRole('region', { name: 'Alternates who have no seat so far' });
  assert.equal(await standing.getByRole('row').count(), 7, 'six and the header');
  for (let seat = 0; seat < 12; seat += 1) await send(' comes');
  await press(page, 'Complete the panel');
  assert.deepEqual(await mistakes(page), []);
  await page.goto(`${base}/selection`);
  const slots = await page.locator('main').innerText();
  assert.doesNotMatch(slots, /too (few|many)/, 'every quota is kept after the draw');
  await page.getByText('12 people have a seat.').waitFor();
});

test('a panel is made larger, and the record says how in words and as a file', {
  skip,
}, async () => {
  await page.goto(`${base}/selection/members`);
  await page.getByText('Make the panel larger').click();
  await fill(page, { seats: 'three' });
  await press(page, 'Draw for the new seats');
  assert.equal((await mistakes(page)).length, 1, 'a word is no number of seats');
  assert.equal(await page.inputValue('[name=seats]'), 'three', 'what was typed is kept');
  await fill(page, { seats: '3' });
  await press(page, 'Draw for the new seats');
  assert.deepEqual(await mistakes(page), []);
  await page.getByText('3 people have not answered yet').first().waitFor();
  await page.goto(base.replace('/desk/', '/record/'));
  const said = await page.locator('main').innerText();
  assert.match(said, /The panel grew to 15 seats\. 3 seats were drawn for among 46 people/);
  assert.match(said, /had (the same chance: 1 in|a chance of at least 1 in) [\d.]+/);
  const file = page.getByRole('link', { name: 'Everybody’s chance and every ball, as a file' });
  assert.equal(await file.count(), 2);
  const answer = await page.request.get((await file.last().getAttribute('href')) ?? '');
  const lottery: unknown = await answer.json();
  assert.ok(typeof lottery === 'object' && lottery !== null && 'size' in lottery);
  assert.equal(lottery.size, 15);
});
