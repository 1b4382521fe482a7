import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { isExpected, present, readId } from '@commonlot/stages';
import type { Page } from 'playwright-core';
import { inviteGuests } from '../../../server/acts/5-gathering/guests.ts';
import { type Stand, taken } from '../../../server/acts/testing/stand.ts';
import { skipWithoutBrowser } from '../../../testing/browser.ts';
import { skipWithoutPoppler, squareOfPdf, textOfPdf } from '../../../testing/poppler.ts';
import { clean, refusalOf, sentTwice, sharedDay } from '../../../testing/small-day.ts';

const skip = skipWithoutBrowser;
const GUESTS = ['Ada Quay', 'Bo Hill', 'Cy Dune', 'Élodie O’Mill'];
const day = sharedDay(async (stand: Stand) => {
  const guest = { email: null, group: 'employer', party: null, language: 'en', needs: '' } as const;
  const list = GUESTS.map((name) => ({ ...guest, name }));
  taken(await inviteGuests(stand.as('registrar'), list));
});
const at = (path: string) => `${day().desk}/gathering${path}`;
const gathering = async () => (await day().stand.state()).gathering;
const press = async (page: Page, name: string) => await page.getByRole('button', { name }).click();

async function pdf(page: Page, list: string): Promise<Buffer> {
  const answer = await page.request.get(day().home + at(`/print/${list}`));
  assert.equal(answer.headers()['content-type'], 'application/pdf');
  return await answer.body();
}

test('the programme comes from the template; a page from before a change is told so', {
  skip,
}, async () => {
  const first = await day().open('organiser', at('/programme'));
  const stale = await day().open('organiser', at('/programme'));
  await first.getByText('Nothing is saved yet').waitFor();
  await clean(first);
  const round = (page: Page, place: number) => page.getByRole('group', { name: `Round ${place}` });
  await round(first, 1).getByLabel('Name (English)').fill('Arriving');
  await round(first, 1).getByLabel('Minutes').fill('25');
  for (const language of ['English', 'Nederlands', 'Français', 'Deutsch'])
    await round(first, 3).getByLabel(`Name (${language})`).fill('');
  await sentTwice(first, async () => {
    await press(first, 'Save the programme');
    await first.getByRole('heading', { name: 'Arriving' }).waitFor();
  });
  const { rounds } = await gathering();
  assert.deepEqual(
    rounds.map(({ name, minutes, kind }) => [name.en, minutes, kind]),
    [
      ['Arriving', 25, 'talk'],
      ['Dreams', 40, 'talk'],
      ['Proposals', 60, 'theme'],
      ['First steps', 60, 'theme'],
    ],
  );
  await round(stale, 1).getByLabel('Name (English)').fill('Too late');
  await press(stale, 'Save the programme');
  assert.match(await refusalOf(stale), /changed|meanwhile/i);
  assert.equal(await round(stale, 1).getByLabel('Name (English)').inputValue(), 'Too late');
  assert.equal((await gathering()).rounds[0]?.name.en, 'Arriving');
  await first.context().close();
  await stale.context().close();
});

test('name cards carry everybody, with a square the door can read', {
  skip: skip || skipWithoutPoppler,
}, async () => {
  const page = await day().open('organiser', at('/seating'));
  const cards = await pdf(page, 'name-cards');
  const words = textOfPdf(cards);
  // A name is set as large as its card allows, if need be over two lines.
  for (const part of GUESTS.flatMap((name) => name.split(' ')))
    assert.ok(words.includes(part), part);
  const square = squareOfPdf(cards) ?? '';
  assert.match(square, /\/badge\/harbourtown\?badge=/);
  const door = await day().open('registrar', at('/check-in'));
  // What the camera finds is typed into the same field.
  await door.getByText('Use the code on the name card').click();
  await door.getByLabel('Code on the name card').fill(square);
  await door.getByLabel('Code on the name card').press('Enter');
  await door.getByRole('status').waitFor();
  assert.match((await door.getByRole('status').textContent()) ?? '', / is here/);
  assert.equal([...(await gathering()).arrived.entries()].length, 1);
  await press(door, 'Undo');
  await door.getByText('0 of 16 people are here').waitFor();
  await door.getByText('Use the code on the name card').click();
  await door.getByLabel('Code on the name card').fill('AAAAAAAAAA');
  await door.getByLabel('Code on the name card').press('Enter');
  assert.match(await refusalOf(door), /No name card has this code/);
  await page.context().close();
  await door.context().close();
});

test('a registrar checks in by name with the keyboard alone, accents or not', {
  skip,
}, async () => {
  const page = await day().open('registrar', at('/check-in'));
  await page.getByLabel('Name', { exact: true }).focus();
  await page.keyboard.type('elod omill');
  await page.keyboard.press('Enter');
  await page.getByText('Nobody of this name is expected').waitFor();
  await page.getByLabel('Name', { exact: true }).fill('mill elod');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Check in Élodie O’Mill' }).waitFor();
  await clean(page);
  // From the field: its button, then the one person's button.
  await page.getByLabel('Name', { exact: true }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Élodie O’Mill is here').waitFor();
  await page.context().close();
});

/** Waits for the job page to say it is done, and goes on from there. */
async function done(page: Page): Promise<void> {
  await page.waitForURL('**/jobs/**');
  for (let turn = 0; turn < 40; turn += 1) {
    if (await page.getByText('It is done.').isVisible()) return;
    await page.waitForTimeout(100);
    await page.reload();
  }
  throw new Error(`the job is not done: ${await page.textContent('main')}`);
}

test('the seating job runs from its button, and again after no-shows: only who came sits', {
  skip,
}, async () => {
  const { store, act } = day().stand;
  const known = await gathering();
  for (const person of present(known))
    await act('registrar', { type: 'gathering.undo-check-in', data: { person } });
  const page = await day().open('organiser', at('/seating'));
  await page.getByText('Nobody has been seated yet').waitFor();
  await press(page, 'Plan 2 mixed rounds');
  await done(page);
  const seats = async () =>
    (await store.db.selectFrom('seats').select('person_id').execute()).length;
  assert.equal(await seats(), 2 * 16);
  const people = await store.db.selectFrom('people').select('id').execute();
  const expected = people.flatMap(({ id }) => {
    const person = readId('person', id);
    return person && isExpected(known, person) ? [person] : [];
  });
  assert.equal(expected.length, 16);
  for (const person of expected.slice(0, 14))
    await act('registrar', { type: 'gathering.check-in', data: { person } });
  await page.goto(`${day().home}${at('/check-in')}`);
  await page.getByRole('link', { name: 'Close the doors' }).click();
  await press(page, 'Close the doors');
  await page.getByText('The doors are closed').waitFor();
  await page.getByText('2 people are missing').waitFor();
  await page.goto(`${day().home}${at('/seating')}`);
  await press(page, 'Plan 2 mixed rounds');
  await done(page);
  assert.equal(await seats(), 2 * 14);
  await page.goto(`${day().home}${at('/seating')}`);
  await clean(page);
  await page.context().close();
});

test('table cards open their table’s page; the wall list names everybody’s tables', {
  skip: skip || skipWithoutPoppler,
}, async () => {
  const page = await day().open('organiser', at('/seating'));
  const cards = await pdf(page, 'table-cards');
  const address = squareOfPdf(cards) ?? '';
  assert.match(address, /\/t\/[0-9A-Z]{16}$/);
  const host = await day().open(null, new URL(address).pathname);
  assert.equal(await host.getByText('Table 1').first().isVisible(), true);
  assert.match(textOfPdf(await pdf(page, 'wall-list')), /Élodie O’Mill/);
  assert.match(textOfPdf(await pdf(page, 'table-sheets')), /Arriving/);
  const wrong = await day().open(null, '/t/AAAAAAAAAAAAAAAA');
  await wrong.getByRole('heading', { name: 'This table link does not work' }).waitFor();
  for (const one of [page, host, wrong]) await one.context().close();
});

test('the returning officer issues voting cards; their codes stand in the PDF alone', {
  skip: skip || skipWithoutPoppler,
}, async () => {
  const organiser = await day().open('organiser', at('/cards'));
  await organiser.getByText('The returning officer issues the cards').waitFor();
  assert.equal(await organiser.getByRole('button', { name: 'Issue and print cards' }).count(), 0);
  const page = await day().open('returning-officer', at('/cards'));
  await clean(page);
  const residents = page
    .locator('form')
    .filter({ has: page.getByRole('textbox') })
    .first();
  await residents.getByLabel('How many to print').fill('0');
  await residents.getByRole('button').click();
  assert.match(await refusalOf(page), /1/);
  await residents.getByLabel('How many to print').fill('5');
  await residents.getByRole('button').click();
  await done(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /pdf/ }).first().click(),
  ]);
  const bytes = await readFile(await download.path());
  const square = squareOfPdf(bytes) ?? '';
  assert.match(square, /\/v\/harbourtown\/[0-9A-Z]{12}$/);
  const code = square.slice(-12);
  const cards = await day().stand.store.db.selectFrom('cards').selectAll().execute();
  assert.equal(cards.length, 5);
  assert.ok(!JSON.stringify(cards).includes(code));
  assert.equal((await gathering()).cards.resident.issued, 5);
  await page.context().close();
  await organiser.context().close();
});
