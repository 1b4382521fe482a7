import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { skipWithoutBrowser } from '../../../testing/browser.ts';
import { choose, fill, mistakes, type Office, openOffice, press } from '../testing/office.ts';
import { commission, frame, openAssembly, versionOf } from '../testing/steps.ts';

const skip = skipWithoutBrowser;
let office: Office;
before(async () => {
  if (!skip) office = await openOffice();
});
after(async () => await office.close());

test('an assembly follows the template, and the template is edited as data', { skip }, async () => {
  const page = await office.organiser();
  const base = await openAssembly(page, 'Harbour assembly');
  await page.goto(`${base}/commission/template`);
  assert.equal(await page.inputValue('[name=residents]'), '700', 'the G1000 begins with 700');
  await fill(page, { residents: '24', perHousehold: '2' });
  await page.locator('main details').first().locator('summary').click();
  await fill(page, { 'round.0.name.en': 'Arriving', 'round.0.minutes': '35' });
  await press(page, 'Save the changes');
  assert.deepEqual(await mistakes(page), []);
  await page.reload();
  assert.equal(await page.inputValue('[name=residents]'), '24');
  assert.equal(await page.inputValue('[name="round.0.minutes"]'), '35');
  await fill(page, { residents: 'many' });
  await press(page, 'Save the changes');
  assert.equal((await mistakes(page)).length, 1);
  assert.equal(await page.inputValue('[name=residents]'), 'many', 'what was typed is kept');
  await page.context().close();
});

test('letters cannot be drawn before the pledge is public', { skip }, async () => {
  const page = await office.organiser();
  const base = await openAssembly(page, 'Unpledged assembly');
  await page.goto(`${base}/invitation`);
  await choose(page, frame(6));
  await press(page, 'Import and seal the list');
  await page.getByRole('heading', { name: 'First the pledge' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Announce the draw' }).count(), 0);
  // Somebody who sends the announcement all the same is refused by the rule itself.
  await page.evaluate(() => {
    const form = document.querySelector('main form');
    if (!(form instanceof HTMLFormElement)) return;
    for (const [name, value] of [
      ['do', 'announce'],
      ['letters', '3'],
      ['seedPlan', 'dice'],
    ] as const) {
      const field = document.createElement('input');
      Object.assign(field, { type: 'hidden', name, value });
      form.append(field);
    }
    form.submit();
  });
  await page.getByRole('alert').waitFor();
  assert.match((await mistakes(page)).join(), /pledge/i);
  await page.context().close();
});

test('question, remit and pledge are published, and every version stays to be read', {
  skip,
}, async () => {
  const page = await office.organiser();
  const base = await openAssembly(page, 'Pledged assembly');
  await page.goto(`${base}/commission`);
  await page.getByText('The authority can make its pledge once').waitFor({ state: 'detached' });
  await commission(page, base);
  await fill(page, { 'question.en': 'How do we keep the harbour clean?' });
  await fill(page, { reason: 'Nobody understood “alive”.' });
  await press(page, 'Change the question');
  await page.getByText('Reason: Nobody understood “alive”.').waitFor();
  await page.locator('summary', { hasText: 'Amend the pledge' }).click();
  await fill(page, { answerBy: '2026-11-01', why: '' });
  await press(page, 'Amend the pledge');
  assert.equal((await mistakes(page)).length, 1, 'an amendment needs its reason');
  assert.equal(await page.inputValue('[name=answerBy]'), '2026-11-01');
  await fill(page, { why: 'The council meets earlier.' });
  await press(page, 'Amend the pledge');
  await page.getByText('the mayor answers by Sunday, 1 November 2026').first().waitFor();
  await page.getByText('the mayor answers by Tuesday, 1 December 2026').first().waitFor();
  await page.context().close();
});

test('a form sent twice acts once; a page from before a change is told so and keeps its words', {
  skip,
}, async () => {
  const [page, other] = [await office.organiser(), await office.organiser()];
  const base = await openAssembly(page, 'Busy assembly');
  await page.goto(`${base}/commission`);
  await other.goto(`${base}/commission`);
  for (const one of [page, other])
    await fill(one, { 'question.en': 'First words?', 'remit.en': 'All of it.' });
  const before = await versionOf(office, base);
  await page.evaluate(() => {
    // A double click whose two requests are both on their way.
    const form = document.querySelector('main form');
    if (!(form instanceof HTMLFormElement)) return;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string') body.append(name, value);
    body.set('do', 'question');
    const post = async () => await fetch(location.href, { method: 'POST', body });
    Object.assign(window, { both: Promise.all([post(), post()]) });
  });
  const statuses = await page.evaluate(async () => {
    const both: unknown = Reflect.get(window, 'both');
    return await Promise.resolve(both).then((all) =>
      Array.isArray(all) ? all.map((one) => (one instanceof Response ? one.status : 0)) : [],
    );
  });
  assert.deepEqual(statuses, [200, 200]);
  assert.equal(await versionOf(office, base), before + 1);
  await fill(other, { 'question.en': 'Other words?' });
  await press(other, 'Publish the question');
  assert.match((await mistakes(other)).join(), /meanwhile|somebody|since/i);
  assert.equal(await other.inputValue('[name="question.en"]'), 'Other words?');
  assert.equal(await versionOf(office, base), before + 1, 'nothing is overwritten');
  await page.context().close();
  await other.context().close();
});

test('the question is written and published by keyboard alone', { skip }, async () => {
  const page = await office.organiser({ javaScriptEnabled: false });
  const base = await openAssembly(page, 'Keyboard assembly');
  await page.goto(`${base}/commission`);
  await page.keyboard.press('Tab');
  assert.equal(await page.locator(':focus').getAttribute('href'), '#main', 'first past the rail');
  await page.keyboard.press('Enter');
  const type = async (name: string, words: string) => {
    for (let steps = 0; steps < 8; steps += 1) {
      await page.keyboard.press('Tab');
      if ((await page.locator(':focus').getAttribute('name')) === name) break;
    }
    assert.equal(await page.locator(':focus').getAttribute('name'), name);
    await page.keyboard.type(words);
  };
  await type('question.en', 'Who may fish here?');
  await type('remit.en', 'All waters of the town.');
  await page.keyboard.press('Tab');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await page.getByText('Who may fish here?').first().waitFor();
  await page.getByRole('button', { name: 'Publish the pledge' }).waitFor();
  await page.context().close();
});
