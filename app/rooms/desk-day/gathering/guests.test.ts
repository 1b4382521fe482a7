import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { skipWithoutBrowser } from '../../../testing/browser.ts';
import { clean, refusalOf, sentTwice, sharedDay } from '../../../testing/small-day.ts';

const skip = skipWithoutBrowser;
const day = sharedDay();
const at = (path: string) => `${day().desk}/gathering${path}`;
const guests = async () => (await day().stand.state()).gathering.guests;

async function chooseFile(page: Page, text: string): Promise<void> {
  await page.getByText('Invite many guests from a file').click();
  const file = { name: 'guests.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.getByLabel('A CSV file').setInputFiles(file);
  await page.getByRole('button', { name: 'Import guests' }).click();
}

test('a guest is invited by hand, once even when the form is sent twice', { skip }, async () => {
  const page = await day().open('registrar', at('/guests'));
  await page.getByText('Nobody has been invited yet', { exact: true }).waitFor();
  await clean(page);
  await page.getByLabel('Name', { exact: true }).fill('Ada Quay');
  await page.getByLabel('Group').selectOption({ label: 'Politicians' });
  await page.getByRole('button', { name: 'Invite guest' }).click();
  assert.match(await refusalOf(page), /party/i);
  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Ada Quay');
  await page.getByLabel('Party', { exact: true }).fill('Green Quay');
  await sentTwice(page, async () => {
    await page.getByRole('button', { name: 'Invite guest' }).click();
    await page.getByText('One guest is invited.').waitFor();
  });
  assert.equal((await guests()).size, 1);
  await page.context().close();
});

test('a file with mistakes invites nobody and names each row and column', { skip }, async () => {
  const page = await day().open('registrar', at('/guests'));
  await chooseFile(
    page,
    'name;group;party;language\nBo Hill;employer;;nl\nCy Dune;lobby;;\nDi Mill;politician;;\n;employer;;\n',
  );
  const one = await refusalOf(page);
  assert.match(one, /Row 5, column “name”/);
  await chooseFile(
    page,
    'name;group;party;language\nBo Hill;employer;;nl\nCy Dune;lobby;;\nDi Mill;politician;;xx\n',
  );
  const said = await refusalOf(page);
  for (const sentence of [
    /Nobody was invited/,
    /Row 3, column “group”: “lobby” is none of these: politician, civil-servant, employer, civil-society, free-thinker/,
    /Row 4, column “party”/,
    /Row 4, column “language”: “xx”/,
  ])
    assert.match(said, sentence);
  await clean(page);
  assert.equal((await guests()).size, 1);
  const rows = await day()
    .stand.store.db.selectFrom('people')
    .select('id')
    .where('kind', '=', 'guest')
    .execute();
  assert.equal(rows.length, 1);
  await page.context().close();
});

test('a good file invites all its guests; parties stand side by side', { skip }, async () => {
  const page = await day().open('registrar', at('/guests'));
  await chooseFile(
    page,
    [
      'Naam,Groep,Partij',
      'Bo Hill,Werkgevers,',
      'Cy Dune,free-thinker,',
      'Di Mill,politician,Anchor Union',
      'Ed Tide,politician,Green Quay',
    ].join('\n'),
  );
  await page.getByText('5 guests are invited.').waitFor();
  const parties = page.getByRole('figure').filter({ hasText: 'the parties side by side' });
  assert.match((await parties.textContent()) ?? '', /2 Green Quay.*1 Anchor Union/s);
  const found = [...(await guests()).entries()].map(([, guest]) => guest);
  assert.deepEqual(found.map(({ group }) => group).toSorted(), [
    'employer',
    'free-thinker',
    'politician',
    'politician',
    'politician',
  ]);
  await clean(page);
  await page.getByRole('button', { name: 'Take off the list Ed Tide' }).click();
  await page.getByText('4 guests are invited.').waitFor();
  await page.context().close();
});
