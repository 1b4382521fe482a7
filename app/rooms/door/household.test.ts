import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { closePool } from '../../server/acts/3-registration/close-pool.ts';
import { taken } from '../../server/acts/testing/stand.ts';
import { skipWithoutBrowser } from '../../testing/browser.ts';
import {
  type Door,
  fillIn,
  follow,
  openDoor,
  peopleIn,
  press,
  title,
} from './testing/at-the-door.ts';
import { look } from './testing/look.ts';

const skip = skipWithoutBrowser;
let door: Door;
before(async () => {
  if (!skip) door = await openDoor(4, { registrationsPerHousehold: 2 });
});
after(async () => {
  if (!skip) await door.end();
});

async function namesOf(letter: number): Promise<readonly (string | null)[]> {
  const household = door.letters[letter]?.household;
  return (await peopleIn(door))
    .filter((one) => one.household_id === household && one.status === 'registered')
    .map(({ name }) => name);
}

test('two of one home register with one letter, and each changes and withdraws alone', {
  skip,
}, async () => {
  const page = await door.phoneWith(door.letters[0]);
  await page.getByText('Up to 2 people from each home can take part.').waitFor();
  await follow(page, 'Answer the letter');
  await fillIn(page, 'Ada Alder');
  await press(page, 'Look over my answers');
  await press(page, 'Send my answers');
  assert.equal(await title(page), 'Thank you, you are in the draw');
  await follow(page, 'Add somebody from my home');
  door.at('2026-03-02T09:05:00.000Z');
  assert.equal(await page.getByLabel('Your name').inputValue(), '', 'a form of one’s own');
  await fillIn(page, 'Bo Alder');
  await press(page, 'Look over my answers');
  await press(page, 'Send my answers');
  assert.equal(await page.getByRole('link', { name: 'Add somebody from my home' }).count(), 0);
  assert.deepEqual(await namesOf(0), ['Ada Alder', 'Bo Alder']);

  await page.goto(door.base);
  assert.equal(await title(page), 'Hello, Ada Alder and Bo Alder');
  await look(page, 'letter-of-two');
  await page.getByRole('link', { name: 'Look at my answers' }).nth(1).click();
  assert.equal(await page.getByLabel('Your name').inputValue(), 'Bo Alder');
  await page.getByLabel('Your name').fill('Bo Birch');
  await press(page, 'Look over my answers');
  await press(page, 'Send my answers');
  assert.deepEqual(await namesOf(0), ['Ada Alder', 'Bo Birch']);

  await page.goto(door.base);
  await page.getByRole('link', { name: 'Take my name back' }).first().click();
  await press(page, 'Take my name back');
  assert.equal(await title(page), 'Your name is gone');
  assert.deepEqual(await namesOf(0), ['Bo Birch']);
  await follow(page, 'Back to my letter');
  assert.equal(await title(page), 'Hello, Bo Birch');
  await page.getByText('One more person from your home can answer this letter.').waitFor();
  await look(page, 'letter-with-room');
});

test('a third form is refused, and a person of another home cannot be reached', {
  skip,
}, async () => {
  const page = await door.phoneWith(door.letters[1]);
  const late = await door.phoneWith(door.letters[1]);
  const third = await door.phoneWith(door.letters[1]);
  for (const one of [page, late, third]) await follow(one, 'Answer the letter');
  for (const [name, one] of [
    ['Cy Cedar', page],
    ['Dee Cedar', late],
    ['Eve Cedar', third],
  ] as const) {
    await fillIn(one, name);
    await press(one, 'Look over my answers');
    await press(one, 'Send my answers');
  }
  for (const one of [page, late]) assert.equal(await title(one), 'Thank you, you are in the draw');
  assert.match(await third.getByRole('alert').innerText(), /each household 2 people can take part/);
  assert.equal(await third.getByLabel('Your name').inputValue(), 'Eve Cedar');
  assert.deepEqual(await namesOf(1), ['Cy Cedar', 'Dee Cedar']);
  await late.goto(`${door.base}/register?who=new`);
  assert.equal(late.url(), door.base, 'there is no room for a third');
  const [other] = (await peopleIn(door)).filter(({ name }) => name === 'Bo Birch');
  for (const path of ['register', 'withdraw', 'decline', 'day']) {
    await late.goto(`${door.base}/${path}?who=${other?.id}`);
    assert.ok(!(await late.content()).includes('Bo Birch'), path);
    assert.equal(late.url(), door.base, path);
  }
});

test('nobody of two can tell from the record that they live together', { skip }, async () => {
  const entries: string[] = [];
  for await (const { line } of door.store.entries(door.assembly)) entries.push(line);
  for (const { id, household_id } of await peopleIn(door)) {
    const own = entries.filter((line) => line.includes(id));
    assert.ok(own.length > 0);
    for (const line of own) {
      assert.ok(!line.includes(household_id ?? 'no household'));
      assert.doesNotMatch(line, /"id":"res_/);
    }
  }
});

test('a letter that is opened after registration closed leads on to staying informed', {
  skip,
}, async () => {
  taken(await closePool(door.as('organiser')));
  const page = await door.phoneWith(door.letters[2]);
  await page.getByRole('heading', { name: 'Answering is over' }).waitFor();
  await look(page, 'letter-too-late');
  await page.goto(`${door.base}/register`);
  assert.equal(page.url(), door.base);
  await follow(page, 'Keep me informed');
  assert.equal(await title(page), 'Stay with us');
});
