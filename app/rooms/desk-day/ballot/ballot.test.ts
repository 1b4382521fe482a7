import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { countCast } from '../../../server/acts/7-decision/box.ts';
import { castBallot } from '../../../server/acts/7-decision/cast.ts';
import { taken } from '../../../server/acts/testing/stand.ts';
import { skipWithoutBrowser } from '../../../testing/browser.ts';
import { cardsOut, proposalsHandedIn } from '../../../testing/day-steps.ts';
import { clean, refusalOf, sharedDay } from '../../../testing/small-day.ts';

const skip = skipWithoutBrowser;
let cards: readonly string[] = [];
let options: readonly string[] = [];
const day = sharedDay(async (stand) => {
  options = await proposalsHandedIn(stand);
  cards = await cardsOut(stand, 6);
});
const at = () => `${day().desk}/decision`;
const press = async (page: Page, name: string) => await page.getByRole('button', { name }).click();
const ballot = async () => (await day().stand.state()).decision.ballot;

test('published, told to a stale page, and opened; the organiser only looks on', {
  skip,
}, async () => {
  assert.ok(options.length >= 2);
  const looking = await day().open('organiser', at());
  await looking.getByText('The returning officer runs this ballot').waitFor();
  assert.equal(await looking.getByRole('button', { name: 'Publish ballot' }).count(), 0);
  const page = await day().open('returning-officer', at());
  const stale = await day().open('returning-officer', at());
  // Somebody has begun to fill it in, so the page does not follow what others do.
  await stale.getByLabel('How many go on').fill('2');
  await clean(page);
  await page.getByLabel('How many go on').fill('1');
  await page.getByLabel('Most options one person may pick').fill('1');
  await page.getByLabel('A lot is drawn in public').check();
  await press(page, 'Publish ballot');
  await page.getByText('Published and ready').waitFor();
  await press(stale, 'Publish ballot');
  assert.match(await refusalOf(stale), /Somebody changed this/);
  assert.equal((await ballot())?.paper.rules.winners, 1);
  await press(page, 'Open the ballot');
  await page.getByText('People are voting').waitFor();
  await clean(page);
  for (const one of [page, stale, looking]) await one.context().close();
});

test('slips of paper go into the box by card code and numbers, and replace a phone’s vote', {
  skip,
}, async () => {
  const { store, assembly } = day().stand;
  const open = await ballot();
  const [one = '', two = '', three = ''] = cards;
  const [first = '', second = ''] = open?.paper.options ?? [];
  const id = open?.paper.ballot ?? '';
  taken(await castBallot(store, assembly, id, one, { [first]: 1 }, 'phone'));
  taken(await castBallot(store, assembly, id, two, { [first]: 1 }, 'phone'));
  const page = await day().open('returning-officer', at());
  await page.getByRole('link', { name: 'Enter slips of paper' }).click();
  await page.getByText('2 papers are in the box').waitFor();
  await clean(page);
  const slip = async (card: string, numbers: string) => {
    await page.getByLabel('Card code on the slip').fill(card);
    await page.getByLabel('Numbers of the options marked').fill(numbers);
    await page.keyboard.press('Enter');
    await page.waitForLoadState();
  };
  for (const [card, numbers] of [
    ['AAAAAAAAAAAA', '1'],
    [three, '99'],
  ] as const) {
    await slip(card, numbers);
    assert.notEqual(await refusalOf(page), '');
    await page.goto(page.url());
  }
  assert.equal(await countCast(store, assembly, id), 2);
  // Too many marks: the slip is in the box as it stands, and the count will find it invalid.
  await slip(three, '1 2');
  await page.getByText('By the rule this slip is invalid').waitFor();
  assert.equal(await countCast(store, assembly, id), 3);
  await slip(two, '2');
  await page.getByText('replaces an earlier vote with this card').waitFor();
  assert.ok(!page.url().includes(two));
  const marks = await store.db.selectFrom('ballots').select(['choices', 'channel']).execute();
  const cast = marks.filter(({ choices }) => choices.includes(first) || choices.includes(second));
  assert.deepEqual(cast.map(({ channel }) => channel).toSorted(), ['paper', 'paper', 'phone']);
  await page.context().close();
});

test('a real tie for the only place asks for lots drawn in public, and the lots decide', {
  skip,
}, async () => {
  const page = await day().open('returning-officer', at());
  await page.getByText('Close the ballot', { exact: true }).click();
  await press(page, 'Close the ballot now');
  await page.getByRole('heading', { name: 'Declare the result' }).waitFor();
  await press(page, 'Declare the result');
  assert.notEqual(await refusalOf(page), '');
  assert.equal((await ballot())?.status, 'closed');
  const [first = '', second = ''] = (await ballot())?.paper.options ?? [];
  await page.locator(`[name="lot-${first}"]`).fill('2');
  await page.locator(`[name="lot-${second}"]`).fill('1');
  await clean(page);
  await press(page, 'Declare the result');
  await page.getByText('A lot settled the tie').waitFor();
  await clean(page);
  const found = await ballot();
  assert.deepEqual(found?.status === 'declared' && found.result.winners, [second]);
  await page.context().close();
});
