import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { castBallot } from '../../../server/acts/7-decision/cast.ts';
import { taken } from '../../../server/acts/testing/stand.ts';
import { skipWithoutBrowser } from '../../../testing/browser.ts';
import { ballotOpen, cardsOut, declared, proposalsHandedIn } from '../../../testing/day-steps.ts';
import { clean, refusalOf, sentTwice, sharedDay } from '../../../testing/small-day.ts';

const skip = skipWithoutBrowser;
const day = sharedDay(async (stand) => {
  const options = await proposalsHandedIn(stand);
  const [card = ''] = await cardsOut(stand, 1);
  const rules = {
    rule: { rule: 'approval', picks: 2 },
    winners: 2,
    tieRule: 'all-tied-go-on',
  } as const;
  const ballot = await ballotOpen(stand, 'ballot', options, rules);
  const marks = Object.fromEntries(options.slice(0, 2).map((option) => [option, 1]));
  taken(await castBallot(stand.store, stand.assembly, ballot, card, marks, 'phone'));
  await declared(stand, 'ballot');
});
const press = async (page: Page, name: string) => await page.getByRole('button', { name }).click();
const path = (rest: string) => `${day().desk}/${rest}`;

test('recommendations go to the authority, who answers each with a verdict and a reason', {
  skip,
}, async () => {
  const organiser = await day().open('organiser', path('response'));
  await sentTwice(organiser, async () => {
    await press(organiser, 'Send recommendations');
    await organiser.getByText('0 of 2 recommendations have an answer').waitFor();
  });
  assert.equal(
    await organiser.getByRole('link', { name: 'Answer this recommendation' }).count(),
    0,
  );
  const page = await day().open('authority', path('response'));
  await page.getByRole('link', { name: 'Answer this recommendation' }).first().click();
  await clean(page);
  await page.getByLabel('Reason').fill('The town can pay for it.');
  await press(page, 'Publish answer');
  assert.match(await refusalOf(page), /Choose one of the four answers/);
  assert.equal(await page.getByLabel('Reason').inputValue(), 'The town can pay for it.');
  await page.getByLabel('Accepted', { exact: true }).check();
  await page.getByLabel('Who will do it').fill('Department of streets');
  await page.getByLabel('By when').fill('2026-11-01');
  await press(page, 'Publish answer');
  await page.getByText('1 of 2 recommendations have an answer').waitFor();
  const given = (await day().stand.state()).response.recommendations.flatMap(
    ({ answers }) => answers,
  );
  assert.deepEqual(
    given.map(({ answer }) => answer),
    [
      {
        verdict: 'accepted',
        reason: 'The town can pay for it.',
        owner: 'Department of streets',
        doneBy: '2026-11-01',
      },
    ],
  );
  for (const one of [page, organiser]) await one.context().close();
});

test('what is late is shown as late, and a change says why and keeps the answer before', {
  skip,
}, async () => {
  const early = await day().open('organiser', path('response'));
  assert.equal(await early.getByText('This is late.').count(), 0);
  // The pledge was to answer by the first of December.
  day().stand.at('2026-12-02T09:00:00.000Z');
  const page = await day().open('authority', path('response'));
  await page.getByText('This is late.').first().waitFor();
  await clean(page);
  await page.getByRole('link', { name: 'Change this answer' }).click();
  await page.getByLabel('Accepted in part').check();
  await page.getByLabel('Why the answer changes').fill('The budget was cut.');
  await press(page, 'Change answer in public');
  await page.getByText('Changed because: The budget was cut.').waitFor();
  await page.getByText('The answer before').click();
  await page.getByText(/Accepted\. The town can pay for it/).waitFor();
  for (const one of [page, early]) await one.context().close();
});

test('a working group is formed, meets, agrees an action and tells what became of it', {
  skip,
}, async () => {
  const page = await day().open('organiser', path('follow-up'));
  await clean(page);
  await page.getByRole('button', { name: 'Form working group' }).first().click();
  await page.getByText('1 of 2 chosen proposals have a working group').waitFor();
  await page.getByText('Call a meeting').click();
  await page.getByLabel('Day and time').fill('2026-12-12T19:30');
  await page.getByLabel('Place').fill('Library');
  await press(page, 'Call meeting');
  await page.getByText(/Meeting: .*Library/).waitFor();
  await page.getByText('Agree an action').click();
  await press(page, 'Agree action');
  assert.notEqual(await refusalOf(page), '');
  await page.getByLabel('What will be done').fill('Ask three tram companies');
  await page.getByLabel('By when').fill('2026-12-31');
  await press(page, 'Agree action');
  await page.getByText(/Ask three tram companies, by .* planned/).waitFor();
  await page.getByText('Report progress').first().click();
  await page.getByLabel('About').selectOption({ label: 'Ask three tram companies' });
  await page.getByLabel('Where it stands').selectOption({ label: 'done' });
  await page.getByLabel('What happened').fill('Two of them will come.');
  await press(page, 'Report progress');
  await page.getByText(/Ask three tram companies, by .* done/).waitFor();
  await page.getByText(/Two of them will come/).waitFor();
  const [group] = (await day().stand.state()).followUp.groups;
  assert.deepEqual([group?.meetings.length, group?.actions.length], [1, 1]);
  assert.equal(group?.meetings[0]?.at, '2026-12-12T19:30:00.000Z');
  await clean(page);
  await page.context().close();
});
