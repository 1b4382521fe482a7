import assert from 'node:assert/strict';
import { comes } from '../person.ts';
import { colleague, playUntil, type Story } from './story.ts';

/** A secret ballot with a published rule: one vote by phone, one on paper, the rest by the town. */
export async function decision(story: Story): Promise<void> {
  const officer = colleague(story, 'returning-officer');
  await officer.go(`${story.desk}/decision`);
  await officer.press(officer.page.locator('button[value=publish]'));
  assert.deepEqual(await officer.mistakes(), []);
  await officer.press(officer.page.locator('button[value=open]'));
  await voteByPhone(story);
  await enterPaper(story);
  await playUntil(story, 'Response');
  await officer.go(`${story.desk}/decision`);
  assert.match(await officer.page.locator('main').innerText(), /cast/i);
  await story.organiser.go(story.desk.replace('/desk/', '/hall/'));
}

async function voteByPhone(story: Story): Promise<void> {
  const [card = ''] = story.cards;
  const phone = await comes(story, 'phone');
  await phone.go(card);
  const picks = phone.page.locator('main [name=pick]');
  for (const place of [0, 2]) await picks.nth(place).check();
  await phone.press(phone.page.locator('button[value=review]'));
  await phone.press(phone.page.locator('button[value=cast]'));
  assert.deepEqual(await phone.mistakes(), []);
  const receipt = await phone.page.locator('main').innerText();
  assert.match(receipt, /receipt/i);
  // The same card again: a kind page, and no second vote.
  const again = await comes(story, 'phone');
  await again.page.goto(new URL(card, story.url).href);
  assert.equal(await again.page.locator('main [name=pick]').count(), 0);
  await phone.leave();
  await again.leave();
}

async function enterPaper(story: Story): Promise<void> {
  const card = story.cards[1]?.split('/').at(-1) ?? '';
  const officer = colleague(story, 'returning-officer');
  await officer.go(`${story.desk}/decision`);
  await officer.press(officer.page.locator('a[href*="/paper/"]').first());
  await officer.fill({ card, numbers: '1 2' });
  await officer.press(officer.page.locator('main form button').first());
  assert.deepEqual(await officer.mistakes(), []);
  const confirm = officer.page.locator('button[value=cast], button[value=enter]');
  if ((await confirm.count()) > 0) await officer.press(confirm.first());
  await officer.go(`${story.desk}/decision`);
  await officer.press(officer.page.locator('a[href*="/paper/"]').first());
  await officer.fill({ card, numbers: '3' });
  await officer.press(officer.page.locator('main form button').first());
  assert.equal((await officer.mistakes()).length, 1, 'a card counts once');
}
