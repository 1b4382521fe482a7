import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { skipWithoutBrowser } from '../../../testing/browser.ts';
import { notesTaken, roundOpen } from '../../../testing/day-steps.ts';
import { clean, refusalOf, sentTwice, sharedDay } from '../../../testing/small-day.ts';

const skip = skipWithoutBrowser;
const WORDS = [
  'More trams in the evening',
  'Trams in the evening are too rare',
  'Evening trams for everybody',
  'Plant trees along the canal',
  'Trees along the canal give shade',
] as const;
const day = sharedDay(async (stand) => {
  await roundOpen(stand);
  await notesTaken(
    stand,
    WORDS.map((text, place) => [(place % 3) + 1, text] as const),
  );
});
const at = (path: string) => `${day().desk}/deliberation${path}`;
const press = async (page: Page, name: string) => await page.getByRole('button', { name }).click();
const deliberation = async () => (await day().stand.state()).deliberation;

async function group(page: Page, notes: readonly string[], title: string, reason: string) {
  for (const note of notes) await page.getByLabel(note).check();
  await page.getByLabel('Name of the new theme').fill(title);
  await page.getByLabel('Reason').fill(reason);
  await press(page, 'Group notes');
}

test('the theme team groups notes; ticks stay while tables go on writing', { skip }, async () => {
  const page = await day().open('theme-team', at(''));
  await clean(page);
  await page.getByLabel(WORDS[0]).check();
  await notesTaken(day().stand, [[1, 'A note that came in between']]);
  await page.waitForTimeout(500);
  assert.equal(await page.getByLabel(WORDS[0]).isChecked(), true);
  await page.getByLabel(WORDS[0]).uncheck();
  await page.getByLabel(WORDS[0]).blur();
  await page.getByLabel('A note that came in between').waitFor();
  await group(page, [WORDS[0]], 'Trams', '');
  assert.notEqual(await refusalOf(page), '');
  assert.equal(await page.getByLabel('Name of the new theme').inputValue(), 'Trams');
  await page.goto(day().home + at(''));
  await sentTwice(page, async () => {
    await group(page, [WORDS[0], WORDS[1]], 'Trams', 'Both ask for trams');
    await page.getByText('4 of them in no theme yet').waitFor();
  });
  const { themes, notes } = await deliberation();
  assert.equal([...themes.entries()].length, 1);
  assert.equal(
    notes.count(({ theme }) => theme !== null),
    2,
  );
  await page.context().close();
});

test('a suggested group becomes a theme only when a person confirms it', { skip }, async () => {
  const page = await day().open('theme-team', at('/suggestions'));
  assert.equal([...(await deliberation()).themes.entries()].length, 1);
  const card = page.locator('form').filter({ hasText: WORDS[3] });
  await card.getByLabel('Name of the new theme').fill('Trees');
  await clean(page);
  await card.getByRole('button', { name: 'Confirm this group' }).click();
  await page.waitForURL(/suggestions/);
  await page.getByText('Trees along the canal').waitFor({ state: 'detached' });
  const trail = (await deliberation()).trail.at(-1);
  assert.deepEqual([trail?.act, trail?.notes.length], ['grouped', 2]);
  assert.match(trail?.reason ?? '', /read and confirmed/);
  await page.context().close();
});

test('themes merge with author and reason on the trail; none of their notes is lost', {
  skip,
}, async () => {
  const page = await day().open('theme-team', at('/themes'));
  const name = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: 'Name theme' }) });
  await name.getByLabel('Name of the new theme').fill('Getting about');
  await name.getByLabel('Reason').fill('Wider than trams');
  await press(page, 'Name theme');
  await page.getByText('Named “Getting about”').waitFor();
  const merge = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: 'Merge themes' }) });
  await merge.getByLabel('This theme').selectOption({ label: 'Trams' });
  await merge.getByLabel('goes into this one').selectOption({ label: 'Getting about' });
  await merge.getByLabel('Reason').fill('Trams are one way');
  await press(page, 'Merge themes');
  await page.getByText(/Another theme merged into “Getting about”/).waitFor();
  await clean(page);
  const { trail, notes } = await deliberation();
  const last = trail.at(-1);
  assert.deepEqual([last?.act, last?.reason], ['merged', 'Trams are one way']);
  const into = last?.theme;
  assert.equal(
    notes.count(({ theme }) => theme === into),
    2,
  );
  const { store, assembly } = day().stand;
  const [newest] = await store.read(assembly, (await store.version(assembly)) - 1, 1);
  const entry = newest?.entry;
  assert.equal(entry?.type, 'deliberation.themes-merged');
  assert.deepEqual(entry.by, day().stand.as('theme-team').by);
  await page.context().close();
});
