import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { castBallot } from '../../../server/acts/7-decision/cast.ts';
import { taken } from '../../../server/acts/testing/stand.ts';
import { skipWithoutBrowser } from '../../../testing/browser.ts';
import { cardsOut, proposalsHandedIn } from '../../../testing/day-steps.ts';
import { clean, sharedDay } from '../../../testing/small-day.ts';

const skip = skipWithoutBrowser;
let cards: readonly string[] = [];
const day = sharedDay(async (stand) => {
  await proposalsHandedIn(stand);
  cards = await cardsOut(stand, 9);
});
const at = (query = '') => `${day().desk}/decision${query}`;
const press = async (page: Page, name: string) => await page.getByRole('button', { name }).click();
const ballot = async () => (await day().stand.state()).decision.ballot;
const plain = { javaScriptEnabled: false };

/** Pictures to look at, where `PICTURES` names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder === undefined) return;
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
  }
}

test('without script: every rule can be looked at on an example, and nothing is published by looking', {
  skip,
}, async () => {
  const page = await day().open('returning-officer', at(), plain);
  const rules = await page.locator('input[type="radio"][name="rule"]').all();
  assert.ok(rules.length >= 11);
  await page.getByText('Compare rules and choose another').click();
  await page.getByLabel('Fair shares (Phragmén)').check();
  await press(page, 'Show what this rule does');
  await page.getByText('100 of 100 see something chosen that they picked').first().waitFor();
  const said = await page.locator('main').textContent();
  assert.match(said ?? '', /Most supporters.*51 of 100 see something chosen/s);
  await picture(page, 'setup-phragmen');
  for (const rule of ['threshold', 'irv', 'borda']) {
    const looked = await day().open('returning-officer', at(`?rule=${rule}`));
    await clean(looked);
    await looked.context().close();
  }
  assert.equal(await ballot(), null);
  await page.context().close();
});

test('the law of a day is shown in a sentence with its source', { skip }, async () => {
  const page = await day().open(
    'returning-officer',
    at('?rule=threshold&jurisdiction=great-britain&kind=strike&on=2018-06-18'),
    plain,
  );
  await page.getByText('At least half of those entitled must vote.').waitFor();
  await page.getByText('Trade Union Act 2016').waitFor();
  await picture(page, 'setup-law');
  await page.context().close();
});

test('figures without sense come back as typed, each with one sentence', { skip }, async () => {
  const page = await day().open('returning-officer', at('?rule=score'), plain);
  await page.getByLabel('Fewest points').fill('5');
  await page.getByLabel('Most points').fill('many');
  await page.getByLabel('How many go on').fill('1');
  await press(page, 'Publish ballot');
  await page.getByText('Write a whole number above the fewest points').first().waitFor();
  assert.equal(await page.getByLabel('Most points').inputValue(), 'many');
  assert.equal(await page.getByLabel('Fewest points').inputValue(), '5');
  await picture(page, 'setup-wrong');
  assert.equal(await ballot(), null);
  await page.context().close();
});

test('a ranked ballot with an option of its own is published, counted by stages, shown and printed', {
  skip,
}, async () => {
  const page = await day().open('returning-officer', at('?rule=stv-scottish'), plain);
  await page.getByLabel('How many go on').fill('2');
  await page.getByText('Options of your own, and conditions').click();
  await page.getByLabel('Options of your own (English), one on each line').fill('No change');
  await page.getByLabel('A lot is drawn in public').check();
  await press(page, 'Publish ballot');
  await page.getByText('Published and ready').waitFor();
  const { store, assembly } = day().stand;
  await press(page, 'Open the ballot');
  await page.getByText('People are voting').waitFor();
  const found = await ballot();
  const id = found?.paper.ballot ?? '';
  const [one = '', two = '', three = '', four = three] = found?.paper.options ?? [];
  const papers = [
    ...[0, 1, 2, 3].map(() => ({ [one]: 1, [two]: 2, [three]: 3 })),
    ...[0, 1].map(() => ({ [two]: 1, [four]: 2 })),
    { [three]: 1, [two]: 2 },
    {},
  ];
  for (const [place, marks] of papers.entries())
    taken(await castBallot(store, assembly, id, cards[place] ?? '', marks, 'phone'));
  await page.goto(`${day().home}${at()}`);
  await page.getByText('Close the ballot', { exact: true }).click();
  await press(page, 'Close the ballot now');
  await press(page, 'Declare the result');
  await page.getByRole('link', { name: 'See the count, step by step' }).click();
  await page.getByText('the same result as was declared').waitFor();
  await picture(page, 'count-desk');
  const told = await day().open('returning-officer', `${day().desk}/count/${id}`);
  await clean(told);
  await told.context().close();
  await page.context().close();
  const open = await day().open(null, `/record/harbourtown/ballots/${id}`);
  await open.getByRole('heading', { name: 'The count, step by step' }).waitFor();
  await clean(open);
  await picture(open, 'count-record');
  await open.goto(`${day().home}/record/harbourtown/ballots`);
  await clean(open);
  await picture(open, 'ballots-record');
  await open.context().close();
});
