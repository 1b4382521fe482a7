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
  const result = await officer.page.locator('main').innerText();
  assert.equal(result.match(/\tgoes on/g)?.length, 10, 'the top ten');
  await story.organiser.go(story.desk.replace('/desk/', '/hall/'));
}

/** Votes; then votes again with the same card, which replaces: while it is open the last one counts. */
async function voteByPhone(story: Story): Promise<void> {
  for (const places of [
    [0, 2],
    [1, 3],
  ]) {
    const phone = await comes(story, 'phone');
    await phone.go(story.cards[0] ?? '');
    const picks = phone.page.locator('main [name=pick]');
    for (const place of places) await picks.nth(place).check();
    await phone.press(phone.page.locator('button[value=review]'));
    await phone.press(phone.page.locator('button[value=cast]'));
    assert.deepEqual(await phone.mistakes(), []);
    assert.match(await phone.page.locator('main').innerText(), /receipt/i);
    await phone.leave();
  }
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
  // A slip in the box stands: a phone cannot vote over it with the same card.
  const phone = await comes(story, 'phone');
  await phone.go(story.cards[1] ?? '');
  await phone.page.locator('main [name=pick]').first().check();
  await phone.press(phone.page.locator('button[value=review]'));
  await phone.press(phone.page.locator('button[value=cast]'));
  assert.equal((await phone.mistakes()).length, 1);
  await phone.leave();
}
