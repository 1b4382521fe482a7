import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { badgesOf } from '../../server/acts/badge.ts';
import { skipWithoutBrowser } from '../../testing/browser.ts';
import { type Door, follow, openDoor, press, title } from './testing/at-the-door.ts';
import { drawPeople, type Resident } from './testing/drawn.ts';
import { look } from './testing/look.ts';
import {
  type Cards,
  chooseThemes,
  formGroup,
  prepareDay,
  talkInTheMorning,
  writeInTheAfternoon,
} from './testing/the-day.ts';

const skip = skipWithoutBrowser;
let door: Door;
let members: readonly Resident[];
let cards: Cards;
let badge = '';
before(async () => {
  if (skip) return;
  door = await openDoor(9);
  const all = await drawPeople(door, 8);
  members = all.filter((one) => one.drawn);
  const ready = await prepareDay(door, all);
  ({ cards } = ready);
  badge = (await badgesOf(door.store, door.assembly, [ready.guest])).get(ready.guest) ?? '';
  door.at('2026-05-16T08:00:00.000Z');
  await talkInTheMorning(door, [...members.map(({ id }) => id), ready.guest]);
});
after(async () => {
  if (!skip) await door.end();
});

/** Papers in the box, each option's marks. */
async function papers(): Promise<readonly Record<string, number>[]> {
  const open = (await door.state()).decision.ballot ?? (await door.state()).deliberation.dots;
  const rows = await door.store.db
    .selectFrom('ballots')
    .select('choices')
    .where('ballot_id', '=', open?.paper.ballot ?? '')
    .execute();
  // codec: what `castBallot` writes
  return rows.map(({ choices }) => JSON.parse(choices) as Record<string, number>);
}

test('a member sees the programme and the table of the round', { skip }, async () => {
  const page = await door.phoneWith(members[0]?.letter);
  await page.getByRole('heading', { name: 'Your seat is waiting' }).waitFor();
  await follow(page, 'See the day and my table');
  const seat = await door.store.db
    .selectFrom('seats')
    .select('table_number')
    .where('person_id', '=', members[0]?.id ?? '')
    .executeTakeFirstOrThrow();
  await page.getByText(`Your table: ${seat.table_number}`).waitFor();
  await look(page, 'day');
});

test('a scanned badge opens a guest’s own page; a wrong one says what to do', {
  skip,
}, async () => {
  const page = await door.phone();
  await page.goto(`${door.url}/badge/${door.slug}`);
  await press(page, 'Open my page');
  assert.match(await page.getByRole('alert').innerText(), /Type the code first/);
  await page.getByLabel('The code on your badge').fill('0000000000');
  await press(page, 'Open my page');
  assert.match(await page.getByRole('alert').innerText(), /No badge has this code/);
  await look(page, 'badge-wrong');
  await page.goto(`${door.url}/badge/${door.slug}?badge=${badge}`);
  assert.equal(await page.getByLabel('The code on your badge').inputValue(), badge);
  await look(page, 'badge');
  await press(page, 'Open my page');
  assert.equal(await title(page), 'Your day, Gus Guest');
  assert.ok(!page.url().includes(badge));
});

test('dots are given with a voting card, at most as many as there are', { skip }, async () => {
  const page = await door.phone();
  await page.goto(`${door.url}/vote/${door.slug}`);
  await press(page, 'Open the ballot');
  assert.match(await page.getByRole('alert').innerText(), /Type the code first/);
  await page.getByLabel('The code on your voting card').fill('0000-0000-0000');
  await press(page, 'Open the ballot');
  assert.match(await page.getByRole('alert').innerText(), /No card has this code/);
  await look(page, 'card-wrong');
  await page.getByLabel('The code on your voting card').fill(cards.guest[0] ?? '');
  await press(page, 'Open the ballot');
  await look(page, 'dots');
  await page.getByLabel('Water and parks').selectOption('2');
  await page.getByLabel('Homes to pay').selectOption('2');
  await press(page, 'Look over my vote');
  assert.match(await page.getByRole('alert').innerText(), /You have 3 to give/);
  assert.equal(await page.getByLabel('Homes to pay').inputValue(), '2', 'nothing chosen is lost');
  await page.getByRole('alert').getByRole('link').click();
  await look(page, 'dots-too-many');
  await page.getByLabel('Homes to pay').selectOption('1');
  await press(page, 'Look over my vote');
  await look(page, 'dots-review');
  await press(page, 'Cast my vote');
  assert.equal(await title(page), 'Your vote is in the box');
  assert.deepEqual(
    (await papers()).map((one) => Object.values(one).sort()),
    [[1, 2]],
  );
});

test('a member says which themes to talk about, until the tables are made', { skip }, async () => {
  const page = await door.phoneWith(members[1]?.letter);
  await page.goto(`${door.base}/themes`);
  await page.getByText('The themes have not been chosen yet.').waitFor();
  await look(page, 'themes-empty');
  await chooseThemes(door);
  await page.goto(`${door.base}/day`);
  await follow(page, 'What do you want to talk about?');
  await press(page, 'Keep my choice');
  await page.getByRole('alert').waitFor();
  await page.getByLabel('First choice').selectOption({ label: 'Homes to pay' });
  await press(page, 'Keep my choice');
  await page.getByText('Your choice is kept.').waitFor();
  await look(page, 'themes');
  const kept = await door.store.db.selectFrom('preferences').selectAll().execute();
  assert.deepEqual(
    kept.map(({ person_id }) => person_id),
    [members[1]?.id],
  );
  await writeInTheAfternoon(door);
  await page.reload();
  await page.getByText('The tables have been made').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Keep my choice' }).count(), 0);
});

test('a ballot shows remit and wording first, is cast, and is cast again by the same card', {
  skip,
}, async () => {
  const page = await door.phone();
  // The square on the card: the code leaves the address bar.
  await page.goto(`${door.url}/v/${door.slug}/${cards.resident[0]}`);
  assert.equal(page.url(), `${door.url}/vote/${door.slug}`);
  const words = await page.locator('main').innerText();
  assert.ok(words.indexOf('What can be decided here') < words.indexOf('Choose one'));
  assert.ok(words.indexOf('Read the proposals first') < words.indexOf('Choose one'));
  await page.locator('summary', { hasText: 'Plant a thousand trees' }).click();
  await page.getByText('Plant a thousand trees: that is what we want.').waitFor();
  await page.getByText('Walk there together').first().waitFor();
  await look(page, 'ballot');
  for (const choice of ['Plant a thousand trees', 'Build on the old harbour'])
    await page.getByLabel(choice).check();
  await press(page, 'Look over my vote');
  assert.match(await page.getByRole('alert').innerText(), /You chose 2\. Choose at most 1/);
  assert.ok(await page.getByLabel('Build on the old harbour').isChecked());
  await page.getByLabel('Build on the old harbour').uncheck();
  await press(page, 'Look over my vote');
  assert.equal(await title(page), 'Is this your vote?');
  assert.deepEqual(await papers(), [], 'nothing is cast before it is confirmed');
  await press(page, 'Cast my vote');
  assert.equal(await title(page), 'Your vote is in the box');
  await look(page, 'receipt');
  assert.deepEqual(await page.context().cookies(), [], 'the card is gone from the phone');
  const [trees] = await papers();

  await page.goto(`${door.url}/v/${door.slug}/${cards.resident[0]}`);
  await page.getByLabel('Build on the old harbour').check();
  await press(page, 'Look over my vote');
  await press(page, 'Cast my vote');
  assert.equal(await title(page), 'Your new vote took the place of the old one');
  const again = await papers();
  assert.equal(again.length, 1);
  assert.notDeepEqual(again[0], trees);
});

test('a blank paper is asked about and counts; a guest’s card is told it has no vote here', {
  skip,
}, async () => {
  const page = await door.phone();
  await page.goto(`${door.url}/vote/${door.slug}`);
  await page
    .getByLabel('The code on your voting card')
    .fill(cards.resident[1]?.toLowerCase() ?? '');
  await press(page, 'Open the ballot');
  await press(page, 'Look over my vote');
  await page.getByText('You chose nothing.').waitFor();
  await look(page, 'ballot-blank');
  await press(page, 'Cast a blank vote');
  assert.equal(await title(page), 'Your vote is in the box');
  assert.equal((await papers()).filter((one) => Object.keys(one).length === 0).length, 1);

  await page.goto(`${door.url}/v/${door.slug}/${cards.guest[0]}`);
  await page.getByLabel('Build on the old harbour').check();
  await press(page, 'Look over my vote');
  await press(page, 'Cast my vote');
  assert.match(await page.getByRole('alert').innerText(), /guest card/);
  await look(page, 'ballot-guest');
  assert.equal((await papers()).length, 2);
});

test('when the ballot has closed nobody votes, and helpers find a working group', {
  skip,
}, async () => {
  const late = await door.phone();
  await late.goto(`${door.url}/v/${door.slug}/${cards.resident[2]}`);
  await late.getByLabel('Build on the old harbour').check();
  const page = await door.phoneWith(members[2]?.letter);
  await page.goto(`${door.base}/help`);
  await page.getByText('There is no working group yet.').waitFor();
  await look(page, 'help-empty');
  await formGroup(door);
  await press(late, 'Look over my vote');
  await late.getByText('No ballot is open now').waitFor();
  await look(late, 'vote-closed');

  await page.goto(`${door.base}/day`);
  await follow(page, 'Help to make it happen');
  await page.getByLabel('The group may have my e-mail and telephone.').check();
  await look(page, 'help');
  await press(page, 'Join this group');
  await page.getByText('The group may have your e-mail and telephone.').waitFor();
  await look(page, 'helping');
  const helpers = async () => (await door.state()).followUp.groups[0]?.helpers;
  assert.deepEqual([...((await helpers())?.entries() ?? [])], [[members[2]?.id, true]]);
  await press(page, 'Leave this group');
  await page.getByRole('button', { name: 'Join this group' }).waitFor();
  assert.equal((await helpers())?.size, 0);
  await press(page, 'Join this group');
  await page.getByText('The group does not have your e-mail or telephone.').waitFor();
});
