import assert from 'node:assert/strict';
import type { Request } from 'playwright-core';
import { comes, type Person } from '../person.ts';
import { colleague, playUntil, type Story } from './story.ts';

const NAMES = ['Ada First', 'Bela Second', 'Cem Third'];

/** Three residents register on a phone that runs no script, one by paper; the town does the rest. */
export async function registration(story: Story, links: readonly string[]): Promise<void> {
  const [fourth = '', ...others] = links.toReversed();
  for (const [number, link] of others.entries()) {
    const phone = await comes(story, 'phone');
    await phone.go(new URL(link).pathname);
    await register(phone, NAMES[number] ?? '', number === 1);
    story.residents.set(NAMES[number] ?? '', phone);
  }
  await enterPaper(story, fourth);
  const desk = colleague(story, 'registrar');
  for (const name of NAMES) {
    await desk.go(`${story.desk}/people?q=${encodeURIComponent(name)}`);
    assert.equal(await desk.page.locator('main table a').count(), 1, `${name} is there once`);
  }
  await playUntil(story, 'Selection');
}

async function register(phone: Person, name: string, twice: boolean): Promise<void> {
  const { page } = phone;
  await phone.press(page.getByRole('link', { name: /register|take part|answer/i }).first());
  await phone.press(page.locator('button[value=review]'));
  assert.ok((await phone.mistakes()).length > 0, 'an empty form comes back');
  await fillAnswers(phone, name);
  await phone.press(page.locator('button[value=review]'));
  assert.deepEqual(await phone.mistakes(), []);
  assert.match(await page.locator('main').innerText(), new RegExp(name));
  const sending = page.waitForRequest((request) => request.method() === 'POST');
  await phone.press(page.locator('button[value=send]'));
  assert.match(page.url(), /\/done(\?|$)/);
  if (twice) await sendAgain(phone, await sending);
}

/** The same form again, as an impatient thumb or a bad line sends it: answered alike, stored once. */
async function sendAgain({ context }: Person, sent: Request): Promise<void> {
  const answer = await context.request.post(sent.url(), {
    data: sent.postData() ?? '',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: new URL(sent.url()).origin,
    },
    maxRedirects: 0,
  });
  assert.equal(answer.status(), 303);
  assert.match(answer.headers()['location'] ?? '', /\/done(\?|$)/);
}

async function fillAnswers(phone: Person, name: string): Promise<void> {
  const { page } = phone;
  await page.locator('#come-yes').check();
  await phone.fill({ name, phone: '0999 123456' });
  for (const question of await page.locator('fieldset[id^="f-"]').all())
    await question.locator('input').first().check();
  await page.locator('#consent-1').check();
}

async function enterPaper(story: Story, link: string): Promise<void> {
  const desk = colleague(story, 'registrar');
  await desk.go(`${story.desk}/registration/enter`);
  await desk.fill({ q: link.slice(link.lastIndexOf('/') + 1) });
  await desk.press(desk.page.locator('main form button').first());
  await desk.press(desk.page.locator('section ul a').first());
  await desk.fill({ name: 'Dora Paper' });
  for (const one of await desk.page.locator('main select[name^="f."]').all())
    await one.selectOption({ index: 1 });
  await desk.fill({ channel: 'paper' });
  for (const tick of ['special', 'consent']) await desk.page.locator(`main [name=${tick}]`).check();
  await desk.press(desk.page.locator('main form[method=post] button').first());
  assert.deepEqual(await desk.mistakes(), []);
  await desk.go(`${story.desk}/people?q=Dora`);
  assert.match(await desk.page.locator('main').innerText(), /Dora Paper/);
}
