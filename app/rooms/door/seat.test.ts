import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fillSeats } from '../../server/acts/4-selection/draw-seats.ts';
import { taken } from '../../server/acts/testing/stand.ts';
import { skipWithoutBrowser } from '../../testing/browser.ts';
import { type Door, follow, openDoor, peopleIn, press, title } from './testing/at-the-door.ts';
import { drawPeople, type Resident } from './testing/drawn.ts';
import { look } from './testing/look.ts';

const skip = skipWithoutBrowser;
let door: Door;
let drawn: readonly Resident[];
let others: readonly Resident[];
before(async () => {
  if (skip) return;
  door = await openDoor(8);
  const all = await drawPeople(door, 4, 1);
  drawn = all.filter((one) => one.drawn);
  others = all.filter((one) => !one.drawn);
});
after(async () => {
  if (!skip) await door.end();
});

async function standingOf(one: Resident | undefined): Promise<string | undefined> {
  return one && (await door.state()).selection.members.get(one.id);
}

test('who was drawn sees their chance and the ball, and takes the seat', { skip }, async () => {
  const page = await door.phoneWith(drawn[0]?.letter);
  await page.getByRole('heading', { name: 'You were drawn!' }).waitFor();
  await look(page, 'letter-drawn');
  await follow(page, 'Take or give back my seat');
  const words = await page.locator('main').innerText();
  // Eight answered for four seats and nothing else was asked: one in two.
  assert.match(words, /Your chance of a seat was 1 in 2\. 8 people answered for 4 seats\./);
  assert.match(words, /Ball 314 came\. You are in it\./);
  await look(page, 'status-drawn');
  await press(page, 'Yes, I take my seat');
  await page.getByText('You have taken your seat.').waitFor();
  assert.equal(await standingOf(drawn[0]), 'confirmed');
  await look(page, 'status-confirmed');
  await follow(page, 'See the day and my table');
  await page.getByText('The programme is not ready yet.').waitFor();
  await look(page, 'day-empty');
});

test('who cannot come gives the seat back, is asked once more, and somebody else is drawn', {
  skip,
}, async () => {
  const page = await door.phoneWith(drawn[1]?.letter);
  await follow(page, 'Take or give back my seat');
  await follow(page, 'I cannot come after all');
  assert.equal(await title(page), 'Give your seat back?');
  assert.equal(await standingOf(drawn[1]), 'drawn', 'asking is not doing');
  await look(page, 'decline');
  await press(page, 'Give my seat back');
  assert.equal(await standingOf(drawn[1]), 'declined');
  await page.getByText('Your seat goes to somebody else.').waitFor();
  await page.goto(door.base);
  await page.getByRole('heading', { name: 'You gave your seat back' }).waitFor();
  await look(page, 'letter-gave-back');
  await page.goto(`${door.base}/decline`);
  await press(page, 'Give my seat back');
  assert.equal(await standingOf(drawn[1]), 'declined', 'given back twice is given back once');

  const { members } = (await door.state()).selection;
  const alternate = others.find(({ id }) => members.get(id) === 'alternate');
  const waiting = await door.phoneWith(alternate?.letter);
  await waiting.getByRole('heading', { name: 'You are an alternate' }).waitFor();
  await waiting.getByRole('link', { name: 'Take my name back' }).waitFor();
  await look(waiting, 'letter-alternate');
  await follow(waiting, 'See how the draw went');
  await waiting.getByText('You were drawn as an alternate.').waitFor();
  await look(waiting, 'status-alternate');

  const { id } = drawn[1] ?? {};
  assert.ok(id);
  const filled = taken(await fillSeats(door.as('organiser')));
  const [event] = filled.events;
  assert.ok(event?.type === 'selection.seats-filled');
  assert.deepEqual(event.data.incoming, [alternate?.id]);
  assert.ok(alternate);
  const moved = await door.phoneWith(alternate.letter);
  await follow(moved, 'Take or give back my seat');
  await moved.getByText('Somebody gave their seat back, and you were drawn for it.').waitFor();
  await look(moved, 'status-moved-up');
  await press(moved, 'Yes, I take my seat');
  assert.equal(await standingOf(alternate), 'confirmed');
  others = others.filter((one) => one !== alternate);
});

test('who was not drawn can check the draw, stay informed and lend a hand', { skip }, async () => {
  const page = await door.phoneWith(others[0]?.letter);
  await page.getByRole('heading', { name: 'You were not drawn this time' }).waitFor();
  await look(page, 'letter-not-drawn');
  await follow(page, 'See how the draw went');
  await page.getByText('Ball 314 came. You are not in it.').waitFor();
  await page.getByText('How can I check this?').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save the proof for my address' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'my-row-proof.json');
  await look(page, 'status-not-drawn');

  await page.goto(door.base);
  await follow(page, 'Keep me informed');
  await press(page, 'Sign me up');
  assert.match(await page.getByRole('alert').innerText(), /name/);
  await look(page, 'informed-mistake');
  await page.getByLabel('Your name').fill('Gil Gorse');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('gil@mail.example');
  await press(page, 'Sign me up');
  assert.match(await page.getByRole('alert').innerText(), /agree/);
  assert.equal(await page.getByLabel('Your name').inputValue(), 'Gil Gorse');
  await page.getByLabel('You may keep my name').check();
  await press(page, 'Sign me up');
  await page.getByText('You are on the list.').waitFor();
  await look(page, 'informed');
  await page.goto(`${door.url}/a/${door.slug}/keep-informed`);
  await page.getByLabel('I would like to help on the day').check();
  await page.getByLabel('Your name').fill('Gil Gorse');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('gil@mail.example');
  await page.getByLabel('You may keep my name').check();
  await press(page, 'Sign me up');
  const gil = (await peopleIn(door)).filter(({ email }) => email === 'gil@mail.example');
  assert.deepEqual(gil.map(({ kind }) => kind).sort(), ['keep-informed', 'volunteer']);
});
