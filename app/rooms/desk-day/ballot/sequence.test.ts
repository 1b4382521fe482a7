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
  cards = await cardsOut(stand, 6);
});
const plain = { javaScriptEnabled: false };
const press = async (page: Page, name: string) =>
  await page.getByRole('button', { name, exact: true }).click();
const ballots = async () => (await day().stand.state()).decision.ballots;
const OWN = 'Options of your own (English), one on each line';

/** Pictures to look at, where `PICTURES` names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder === undefined) return;
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
  }
}

async function desk(query = ''): Promise<Page> {
  return await day().open('returning-officer', `${day().desk}/decision${query}`, plain);
}

/** Takes every proposal off the paper. */
async function onlyOwn(page: Page): Promise<void> {
  for (const box of await page.locator('input[name="options"]').all()) await box.uncheck();
}

type Own = NonNullable<Awaited<ReturnType<typeof ballots>>[number]['paper']['own']>[number];

/** Whether anything changes at all, under the law of a strike; two options, each alone. */
async function publishFirst(page: Page): Promise<readonly [Own, Own]> {
  await onlyOwn(page);
  await page.getByLabel('Question on the paper (English)').fill('Shall anything change?');
  await page.getByText('Options of your own, and conditions').click();
  await page.getByLabel(OWN).fill('A change\nA pause');
  await page.getByLabel('People entitled to vote').fill('6');
  await press(page, 'Publish ballot');
  await page.getByText('Published and ready').waitFor();
  const [change, pause] = (await ballots())[0]?.paper.own ?? [];
  assert.ok(change && pause);
  return [change, pause];
}

/** All that was said stands in the form, and an option that keeps its words keeps its id. */
async function publishAgain(page: Page, [change, pause]: readonly [Own, Own]): Promise<string> {
  const [first] = await ballots();
  await page.goto(`${day().home}${day().desk}/decision`);
  assert.equal(await page.getByLabel(OWN).inputValue(), 'A change\nA pause');
  const question = page.getByLabel('Question on the paper (English)');
  assert.equal(await question.inputValue(), 'Shall anything change?');
  // The law of this day that says the same; it is found by its figures.
  const law = page.getByRole('radio', { name: /half of those entitled must vote/, checked: true });
  await law.waitFor();
  await picture(page, 'sequence-again');
  await page.getByLabel(OWN).fill('A long pause\nA change');
  await press(page, 'Publish ballot');
  await page.getByText('Published and ready').waitFor();
  const [again] = await ballots();
  assert.ok(first && again);
  const [long, same] = again.paper.own ?? [];
  assert.equal(again.paper.ballot, first.paper.ballot);
  assert.deepEqual(again.paper.rules.rule, first.paper.rules.rule);
  assert.equal(same?.option, change.option);
  assert.ok(long?.option !== pause.option, 'other words are another option');
  return again.paper.ballot;
}

/** Two more ballots, one for either way in which the first may come out. */
async function publishBoth(page: Page): Promise<void> {
  for (const [how, question] of [
    ['is chosen', 'Which change?'],
    ['is not chosen', 'What instead?'],
  ] as const) {
    await page.goto(`${day().home}${day().desk}/decision?more=1&rule=approval`);
    const dutch = page.getByLabel('Question on the paper (Nederlands)');
    assert.equal(await dutch.inputValue(), 'Welke voorstellen steun je?');
    await page.getByLabel('Question on the paper (English)').fill(question);
    const condition = page.getByLabel('It opens only if', { exact: true });
    const label = `“A change” ${how} or carried in “Shall anything change?”`;
    await condition.selectOption({ label });
    await press(page, 'Publish ballot');
    await page.getByRole('heading', { name: 'All ballots' }).waitFor();
  }
}

/** Opens, lets four say no, closes and declares. */
async function voteDown(page: Page, ballot: string, { option }: Own): Promise<void> {
  await page.goto(`${day().home}${day().desk}/decision`);
  await press(page, 'Open the ballot');
  const { store, assembly } = day().stand;
  for (const card of cards.slice(0, 4))
    taken(await castBallot(store, assembly, ballot, card, { [option]: -1 }, 'phone'));
  await page.goto(`${day().home}${day().desk}/decision`);
  await page.getByText('Close the ballot', { exact: true }).click();
  await press(page, 'Close the ballot now');
  await press(page, 'Declare the result');
}

test('without script: whether anything changes first, then what, or what else; the third is not held', {
  skip,
}, async () => {
  const page = await desk('?rule=threshold&jurisdiction=great-britain&kind=strike&on=2018-06-18');
  const own = await publishFirst(page);
  const ballot = await publishAgain(page, own);
  await publishBoth(page);
  const [, which, instead] = await ballots();
  const on = { ballot, option: own[0].option };
  assert.deepEqual(which?.paper.opensIf, [{ ...on, won: true }]);
  assert.deepEqual(instead?.paper.opensIf, [{ ...on, won: false }]);
  await voteDown(page, ballot, own[0]);
  await page.getByText('What instead?').first().waitFor();
  await page.getByText('This vote is not held').waitFor();
  await page
    .getByText('This ballot opens only if “A change” is not chosen or carried in “Shall anything')
    .waitFor();
  await picture(page, 'sequence-desk');
  await press(page, 'Open the ballot');
  await page.getByText('People are voting').waitFor();
  await page.context().close();
  const told = await day().open('returning-officer', `${day().desk}/decision`);
  await clean(told);
  await told.context().close();
});

test('the record says what each ballot hangs on, which was not held, and who was for and against', {
  skip,
}, async () => {
  const open = await day().open(null, '/record/harbourtown/ballots', plain);
  const not = open.locator('section', { hasText: 'Which change?' });
  await not.getByText('This vote is not held: an earlier one did not come out').waitFor();
  await not.getByText('This ballot opens only if “A change” is chosen or carried').waitFor();
  const first = open.locator('section', { hasText: 'Each person says yes or no' });
  await first.getByText('0 for, 4 against').waitFor();
  await picture(open, 'sequence-record');
  await open.context().close();
});
