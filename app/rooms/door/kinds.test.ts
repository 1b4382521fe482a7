/** A resident marks every kind of paper on a phone without script. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BallotPaper, BallotRule } from '@commonlot/stages';
import type { Page } from 'playwright-core';
import { closeBallot, declareResult } from '../../server/acts/7-decision/box.ts';
import { newIdOf } from '../../server/acts/chance.ts';
import { SAID, taken } from '../../server/acts/testing/stand.ts';
import { skipWithoutBrowser } from '../../testing/browser.ts';
import { cardsOut, proposalsHandedIn } from '../../testing/day-steps.ts';
import { sharedDay } from '../../testing/small-day.ts';
import { look } from './testing/look.ts';

const skip = skipWithoutBrowser;
const PHONE = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };
const TITLES = [
  'Trees along the whole quay, from the fish market to the old shipyard',
  'A tram that runs until one at night on Fridays and Saturdays',
  'Tables and benches outside every library of the town, with shade',
  'Donaudampfschifffahrtsgesellschaftskapitänskajüte as a museum',
];
let cards: readonly string[] = [];
const day = sharedDay(async (stand) => {
  await proposalsHandedIn(stand);
  cards = await cardsOut(stand, 3);
});

/** Publishes and opens a ballot on options of its own. */
async function opened(rule: BallotRule, many = 4): Promise<BallotPaper> {
  const { stand } = day();
  const own = Array.from({ length: many }, (_, at) => ({
    option: newIdOf(stand.chance, 'option'),
    text: { en: TITLES[at] ?? `Something else, number ${at}` },
  }));
  const options = own.map(({ option }) => option);
  const winners = rule.rule === 'threshold' ? many : 1;
  const rules = { rule, winners, electorate: 'everyone', tieRule: 'public-lot' } as const;
  const paper = { ballot: newIdOf(stand.chance, 'ballot'), question: SAID, options, own, rules };
  await stand.act('returning-officer', { type: 'decision.publish-ballot', data: { paper } });
  const data = { ballot: paper.ballot };
  await stand.act('returning-officer', { type: 'decision.open-ballot', data });
  return paper;
}

/** Closes and declares, and says what the papers in the box were. */
async function closed({ options, ballot }: BallotPaper) {
  const { stand } = day();
  const officer = () => stand.as('returning-officer');
  const rows = await stand.store.db
    .selectFrom('ballots')
    .select('choices')
    .where('ballot_id', '=', ballot)
    .execute();
  taken(await closeBallot(officer(), 'ballot'));
  const declared = await declareResult(officer(), 'ballot', []);
  if (!declared.ok) taken(await declareResult(officer(), 'ballot', options));
  return rows.map(({ choices }) => {
    const marks = JSON.parse(choices) as Record<string, number>; // codec: as the box wrote it
    return options.map((option) => marks[option] ?? null);
  });
}

const press = async (page: Page, name: string) => await page.getByRole('button', { name }).click();
const heading = async (page: Page) => await page.locator('h1').first().innerText();

async function paperOpen(card = cards[0] ?? ''): Promise<Page> {
  const page = await day().open(null, '/vote/harbourtown', PHONE);
  await page.getByLabel('The code on your voting card').fill(card);
  await press(page, 'Open the ballot');
  return page;
}

interface Kind {
  readonly name: string;
  readonly rule: BallotRule;
  /** What is marked, an option each; null is left open. */
  readonly marks: readonly (number | null)[];
  readonly review: readonly string[];
  /** Marks that cannot be, at which option it is said, and how. */
  readonly wrong: readonly (readonly [
    marks: readonly (number | null)[],
    at: number,
    sentence: RegExp,
  ])[];
}

const HALF = { share: { numerator: 1, denominator: 2 }, passes: 'more-than' } as const;
const KINDS: readonly Kind[] = [
  {
    name: 'dots',
    rule: { rule: 'dots', dots: 4, perOption: 3 },
    marks: [3, null, 1, null],
    review: ['shipyard · 3', 'with shade · 1'],
    wrong: [[[3, 2, null, null], 1, /5 dots.* 4 /]],
  },
  {
    name: 'each',
    rule: { rule: 'threshold', ...HALF, base: { of: 'voting' } },
    marks: [1, -1, 0, null],
    review: ['shipyard · For', 'Saturdays · Against', 'with shade · Neither'],
    wrong: [],
  },
  {
    name: 'score',
    rule: { rule: 'score', min: -2, max: 2 },
    marks: [2, -2, 0, null],
    review: ['shipyard · 2', 'Saturdays · -2', 'with shade · 0'],
    wrong: [],
  },
  {
    name: 'grades',
    rule: { rule: 'majority-judgment', grades: 6, open: 'worst' },
    marks: [5, 0, null, 3],
    review: ['shipyard · 5', 'Saturdays · 0', 'museum · 3'],
    wrong: [],
  },
  {
    name: 'ranks',
    rule: { rule: 'stv-scottish' },
    marks: [2, 1, null, 3],
    review: ['Saturdays · choice 1', 'shipyard · choice 2', 'museum · choice 3'],
    wrong: [
      [[1, 1, 2, null], 1, /twice|two|same/i],
      [[1, null, 3, null], 2, /2/],
    ],
  },
  {
    name: 'ranks-alike',
    rule: { rule: 'schulze', strength: 'winning-votes' },
    marks: [1, 1, 2, null],
    review: ['shipyard · choice 1', 'Saturdays · choice 1', 'with shade · choice 2'],
    wrong: [[[1, 1, 3, null], 2, /2/]],
  },
];

const inFocus = async (page: Page) =>
  await page.evaluate(() => ({
    name: document.activeElement?.getAttribute('name') ?? '',
    text: document.activeElement?.textContent ?? '',
  }));

async function mark(page: Page, { options, rules }: BallotPaper, marks: Kind['marks']) {
  for (const [at, given] of marks.entries()) {
    const name = `mark-${options[at] ?? ''}`;
    const value = given === null ? '' : String(given);
    if (rules.rule.rule !== 'threshold')
      await page.locator(`select[name="${name}"]`).selectOption(value);
    else if (given !== null) await page.locator(`input[name="${name}"][value="${value}"]`).check();
  }
}

for (const { name, rule, marks, review, wrong } of KINDS)
  test(`${name}: marked, put right, looked over, changed and cast`, { skip }, async () => {
    const paper = await opened(rule);
    const page = await paperOpen();
    await look(page, `vote-${name}`);
    for (const [bad, at, sentence] of wrong) {
      await mark(page, paper, bad);
      await press(page, 'Look over my vote');
      const field = `mark-${paper.options[at] ?? ''}`;
      const told = page.getByRole('alert').getByRole('link');
      assert.match(await told.innerText(), sentence);
      assert.equal(await told.getAttribute('href'), `#${field}`);
      const select = page.locator(`select[name="${field}"]`);
      assert.equal(await select.getAttribute('aria-invalid'), 'true');
      for (const [place, given] of bad.entries()) {
        const kept = page.locator(`select[name="mark-${paper.options[place] ?? ''}"]`);
        assert.equal(await kept.inputValue(), given === null ? '' : String(given), 'as typed');
      }
      if (name === 'ranks') await look(page, `vote-${name}-wrong`);
    }
    await mark(page, paper, marks);
    await press(page, 'Look over my vote');
    assert.equal(await heading(page), 'Is this your vote?');
    const lines = await page.locator('main li').allInnerTexts();
    assert.equal(lines.length, review.length);
    for (const [at, words] of review.entries()) assert.ok(lines[at]?.includes(words), lines[at]);
    if (name === 'each' || name === 'ranks') await look(page, `vote-${name}-review`);
    await press(page, 'Change');
    await press(page, 'Look over my vote');
    assert.deepEqual(await page.locator('main li').allInnerTexts(), lines, 'nothing was lost');
    await press(page, 'Cast my vote');
    assert.equal(await heading(page), 'Your vote is in the box');
    await page.context().close();
    const blank = await paperOpen(cards[1]);
    await press(blank, 'Look over my vote');
    await press(blank, 'Cast a blank vote');
    assert.equal(await heading(blank), 'Your vote is in the box');
    await blank.context().close();
    const box = await closed(paper);
    assert.deepEqual(
      new Set(box.map((each) => JSON.stringify(each))),
      new Set([JSON.stringify(marks), JSON.stringify([null, null, null, null])]),
    );
  });

test('twelve options are ranked by keyboard alone, on a page of at most 60 kB', {
  skip,
}, async (t) => {
  const paper = await opened({ rule: 'stv-scottish' }, 12);
  const options = { viewport: PHONE.viewport };
  const page = await day().open(null, '/vote/harbourtown', options);
  await page.getByLabel('The code on your voting card').fill(cards[2] ?? '');
  await page.keyboard.press('Enter');
  await page.locator('select').first().waitFor();
  const bytes = await page.evaluate(() =>
    performance
      .getEntries()
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
  t.diagnostic(`a paper of twelve ranked options: ${bytes} bytes`);
  assert.ok(bytes > 15_000 && bytes <= 60_000, `${bytes}`);
  for (const [rank, at] of [3, 0, 11].entries()) {
    const name = `mark-${paper.options[at] ?? ''}`;
    for (let steps = 0; steps < 40; steps += 1) {
      if ((await inFocus(page)).name === name) break;
      await page.keyboard.press(at === 0 ? 'Shift+Tab' : 'Tab');
    }
    assert.equal((await inFocus(page)).name, name);
    await page.keyboard.type(String(rank + 1));
  }
  while ((await inFocus(page)).text !== 'Look over my vote') await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Is this your vote?' }).waitFor();
  const lines = await page.locator('main li').allInnerTexts();
  assert.deepEqual(
    lines.map((line) => line.replace(/^.* · /, '')),
    ['choice 1', 'choice 2', 'choice 3'],
  );
  assert.ok(lines[1]?.startsWith('Trees along'));
  await page.context().close();
  await closed(paper);
});
