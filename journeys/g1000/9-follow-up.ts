import assert from 'node:assert/strict';
import { comes } from '../person.ts';
import { playUntil, type Story } from './story.ts';

/** A working group forms; a resident helps, with consent; it meets, agrees, reports. */
export async function followUp(story: Story): Promise<void> {
  const { organiser, desk, slug } = story;
  const { page } = organiser;
  await organiser.go(`${desk}/follow-up`);
  await organiser.press(page.locator('button[value=form]').first());
  assert.deepEqual(await organiser.mistakes(), []);
  const phone = story.residents.get('at the gathering');
  assert.ok(phone);
  await phone.go(`/door/${slug}/help`);
  await phone.page.locator('main [name=contact]').first().check();
  await phone.press(phone.page.locator('button[value=offer]').first());
  assert.deepEqual(await phone.mistakes(), []);

  await act(story, 'meet', { at: '2027-03-05T19:30', place: 'Library' });
  await act(story, 'agree', { words: 'Ask every skipper', due: '2027-04-01' });
  await act(story, 'report', { words: 'We met and asked twenty skippers.' });
  await keepInformed(story);
  await playUntil(story, 'To the end');
  await organiser.go(`${desk}/follow-up`);
  await organiser.go(`${desk}/follow-up/sign-ups`);
  await organiser.go(`${desk}/follow-up/close`);
}

async function act(
  { organiser, desk }: Story,
  what: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await organiser.go(`${desk}/follow-up`);
  const folded = organiser.page.locator('details', {
    has: organiser.page.locator(`button[value=${what}]`),
  });
  await folded.last().locator('summary').last().click();
  const form = organiser.page.locator(`form:has(button[value=${what}])`).first();
  for (const [name, value] of Object.entries(fields))
    await form.locator(`[name=${name}]`).fill(value);
  await organiser.press(form.locator('button'));
  assert.deepEqual(await organiser.mistakes(), []);
}

/** Somebody who was not drawn wants to hear how it goes on. */
async function keepInformed(story: Story): Promise<void> {
  const phone = await comes(story, 'phone');
  await phone.go(`/a/${story.slug}/keep-informed`);
  await phone.fill({ name: 'Nora Neighbour', email: 'nora@harbourtown.example' });
  await phone.page.locator('main [name=consent]').check();
  await phone.press(phone.page.locator('main form button').first());
  assert.deepEqual(await phone.mistakes(), []);
  await phone.leave();
}
