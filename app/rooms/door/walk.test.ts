import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../i18n/languages.ts';
import { skipWithoutBrowser } from '../../testing/browser.ts';
import { type Door, openDoor, peopleIn, title } from './testing/at-the-door.ts';
import { look } from './testing/look.ts';

const skip = skipWithoutBrowser;
let door: Door;
before(async () => {
  if (!skip) door = await openDoor(6);
});
after(async () => {
  if (!skip) await door.end();
});

/** Moves on by Tab until a control with these words has the focus. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab');
    const focus = page.locator(':focus');
    const { name, value } = await focus.evaluate((at) => ({
      name:
        'labels' in at && at.labels instanceof NodeList ? (at.labels[0]?.textContent ?? '') : '',
      value: at.textContent,
    }));
    if (name.includes(words) || value.includes(words)) {
      // A choice shows it on its whole row.
      const rings = await focus.evaluate((at) =>
        [at, at.parentElement ?? at].map((one) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(one);
          return outlineStyle !== 'none' && outlineWidth !== '0px';
        }),
      );
      assert.ok(rings.includes(true), `nobody can see that ${words} has the focus`);
      return;
    }
  }
  throw new Error(`no way by keyboard to ${words}`);
}

test('the whole way from code to thanks is walked by keyboard alone', { skip }, async () => {
  const page = await door.phone();
  await page.goto(`${door.url}/door`);
  await page.keyboard.press('Tab');
  assert.equal(await page.locator(':focus').getAttribute('href'), '#main', 'first, past the head');
  await page.keyboard.press('Enter');
  await tabTo(page, 'The code on your letter');
  await page.keyboard.type(door.letters[0]?.code ?? '');
  await page.keyboard.press('Enter');
  await page.getByText('You are invited').waitFor();
  await tabTo(page, 'Answer the letter');
  await page.keyboard.press('Enter');
  await page.getByText('Step 1 of 2').waitFor();
  await tabTo(page, 'Look over my answers');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  // The mistakes have the focus, and lead to their fields.
  assert.equal(await page.locator(':focus').getAttribute('role'), 'alert');
  await tabTo(page, 'Say whether you can come.');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Yes, I can come');
  await page.keyboard.press('Space');
  await tabTo(page, 'What would help');
  await tabTo(page, 'Your name');
  await page.keyboard.type('Kay Keys');
  await tabTo(page, 'E-mail');
  await tabTo(page, 'Telephone');
  await page.keyboard.type('0999 123456');
  await tabTo(page, '16 to 24');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'Woman');
  await page.keyboard.press('Space');
  await tabTo(page, 'School, or none');
  await page.keyboard.press('Space');
  await tabTo(page, 'You may keep my answers');
  await page.keyboard.press('Space');
  await tabTo(page, 'Look over my answers');
  await page.keyboard.press('Enter');
  await page.getByText('Is this right?').waitFor();
  await tabTo(page, 'Send my answers');
  await page.keyboard.press('Enter');
  await page.getByText('Thank you, you are in the draw').waitFor();
  const [kay] = await peopleIn(door);
  assert.equal(kay?.name, 'Kay Keys');
  assert.deepEqual(JSON.parse(kay.features), {
    age: '25-44',
    gender: 'woman',
    education: 'no-degree',
  });
});

for (const language of LANGUAGES.filter((one) => one !== 'en'))
  test(`every page of the walk speaks ${language} to the end`, { skip }, async () => {
    const turn = 1 + LANGUAGES.indexOf(language);
    const letter = door.letters[turn];
    const page = await door.phone();
    const seen: string[] = [];
    const arrive = async (name: string): Promise<void> => {
      assert.equal(await page.getAttribute('html', 'lang'), language, name);
      seen.push(await title(page));
      await look(page, `${name}-${language}`);
    };
    await page.goto(`${door.url}/${language}/k/${letter?.code ?? ''}`);
    await arrive('letter');
    await page.locator('a[href*="/register"]').click();
    await page.locator('button[value=review]').click();
    await arrive('register-mistakes');
    await page.locator('input[name=come][value=with-help]').check();
    await page.locator('#name').fill('Ada Alder');
    await page.locator('#phone').fill('0999 123');
    for (const group of ['age', 'gender', 'education'])
      await page.locator(`input[name=f-${group}]`).first().check();
    await page.locator('input[name=consent]').check();
    await page.locator('button[value=review]').click();
    await page.locator('button[value=send]').click();
    await arrive('done');
    await page.locator('a[href*="/withdraw"]').click();
    await arrive('withdraw');
    for (const path of ['door', 'vote', 'badge', 'status', 'keep-informed'] as const) {
      const paths = {
        door: '/door',
        vote: `/vote/${door.slug}`,
        badge: `/badge/${door.slug}`,
        status: `/door/${door.slug}/status`,
        'keep-informed': `/a/${door.slug}/keep-informed`,
      };
      await page.goto(`${door.url}${paths[path]}?lang=${language}`);
      assert.equal(await page.getAttribute('html', 'lang'), language, path);
      seen.push(await title(page));
    }
    const [registered] = (await peopleIn(door)).filter(
      (one) => one.household_id === letter?.household,
    );
    assert.equal(registered?.language, language, 'they are written to in their language');
    const english = await door.phoneWith(letter);
    for (const path of ['door', `a/${door.slug}/keep-informed`, `badge/${door.slug}`]) {
      await english.goto(`${door.url}/${path}`);
      assert.ok(!seen.includes(await title(english)), `${path} is left in English`);
    }
  });

test('each page weighs at most 60 kB in all, headers left out', { skip }, async (t) => {
  const [cookie] = await (await door.phoneWith(door.letters[5])).context().cookies();
  const paths = [
    'door',
    `door/${door.slug}`,
    `door/${door.slug}/register`,
    `door/${door.slug}/status`,
  ];
  const others = [`vote/${door.slug}`, `badge/${door.slug}`, `a/${door.slug}/keep-informed`];
  for (const path of [...paths, ...others]) {
    // The browser's own count, from the wire, of what a page and its parts weigh.
    const page = await door.phone({ javaScriptEnabled: true });
    if (cookie) await page.context().addCookies([cookie]);
    await page.goto(`${door.url}/${path}`, { waitUntil: 'networkidle' });
    const parts = await page.evaluate(() =>
      performance
        .getEntries()
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .map((entry) => ({ name: new URL(entry.name).pathname, bytes: entry.encodedBodySize })),
    );
    const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
    const list = parts.map(({ name, bytes: own }) => `${name} ${own}`).join(', ');
    t.diagnostic(`${path}: ${bytes} bytes`);
    assert.ok(bytes > 20_000 && bytes <= 60_000, `${path}: ${bytes}: ${list}`);
    await page.context().close();
  }
});
