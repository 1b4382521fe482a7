import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { skipWithoutBrowser } from '../../testing/browser.ts';
import {
  type Door,
  fillIn,
  follow,
  headOf,
  openDoor,
  peopleIn,
  press,
  title,
} from './testing/at-the-door.ts';
import { look } from './testing/look.ts';

const skip = skipWithoutBrowser;
let door: Door;
before(async () => {
  if (!skip) door = await openDoor(12);
});
after(async () => {
  if (!skip) await door.end();
});

/** The person of a letter as the register has them. */
async function personOf(letter: number) {
  const household = door.letters[letter]?.household;
  return (await peopleIn(door)).filter((one) => one.household_id === household);
}

test('a resident types the code, registers, changes an answer and withdraws', {
  skip,
}, async () => {
  const page = await door.phone();
  await page.goto(`${door.url}/door`);
  await look(page, 'code');
  const code = door.letters[0]?.code ?? '';
  await page.getByLabel('The code on your letter').fill(` ${code.toLowerCase()} `);
  await press(page, 'Open my letter');
  assert.equal(await title(page), 'You are invited');
  assert.equal(page.url(), door.base, 'the code is out of the address bar');
  await look(page, 'letter');
  await follow(page, 'Answer the letter');
  await look(page, 'register');
  await fillIn(page, 'Ada Alder');
  await page.getByLabel('What would help you to come?').fill('A seat without steps');
  await press(page, 'Look over my answers');
  assert.equal(await title(page), 'Is this right?');
  assert.deepEqual(await personOf(0), [], 'nothing is kept before it is sent');
  const shown = await page.locator('dl').innerText();
  for (const words of [
    'Ada Alder',
    'ada@mail.example',
    'A seat without steps',
    '16 to 24',
    'Woman',
  ])
    assert.ok(shown.includes(words), words);
  await look(page, 'review');
  await press(page, 'Change something');
  assert.equal(await page.getByLabel('Your name').inputValue(), 'Ada Alder');
  assert.ok(await page.getByLabel('Woman').isChecked());
  await press(page, 'Look over my answers');
  await press(page, 'Send my answers');
  assert.equal(await title(page), 'Thank you, you are in the draw');
  await look(page, 'done');
  const [ada] = await personOf(0);
  assert.equal(ada?.name, 'Ada Alder');
  assert.equal(ada.email, 'ada@mail.example');
  assert.equal(ada.channel, 'web');
  assert.deepEqual(JSON.parse(ada.features), {
    age: '16-24',
    gender: 'woman',
    education: 'degree',
  });
  assert.deepEqual(JSON.parse(ada.needs ?? ''), { words: 'A seat without steps' });

  await follow(page, 'Look at my answers');
  assert.equal(
    await page.getByLabel('What would help you to come?').inputValue(),
    'A seat without steps',
  );
  await page.getByLabel('Your name').fill('Ada Aldersen');
  await press(page, 'Look over my answers');
  await press(page, 'Send my answers');
  assert.deepEqual(
    (await personOf(0)).map(({ name }) => name),
    ['Ada Aldersen'],
  );

  await follow(page, 'Take my name back');
  await look(page, 'withdraw');
  await press(page, 'Take my name back');
  assert.equal(await title(page), 'Your name is gone');
  await look(page, 'withdrawn');
  const [gone] = await personOf(0);
  assert.deepEqual([gone?.status, gone?.name, gone?.email], ['withdrawn', null, null]);
  await follow(page, 'Back to my letter');
  await page.getByRole('link', { name: 'Answer the letter' }).waitFor();
});

test('mistakes are said beside their fields and everything typed is kept', { skip }, async () => {
  const page = await door.phoneWith(door.letters[1]);
  await follow(page, 'Answer the letter');
  await press(page, 'Look over my answers');
  const said = await page.getByRole('alert').innerText();
  for (const words of [
    'whether you can come',
    'your name',
    'an e-mail address or',
    'Age: Choose one of the answers',
    'Gender: Choose',
    'Tick that',
  ])
    assert.ok(said.includes(words), words);
  await look(page, 'register-mistakes');
  await page.getByLabel('Your name').fill('Bo O’Brien <b>');
  await page.getByLabel('E-mail').fill('bo at example');
  await page.getByLabel('Telephone').fill('0999 123');
  await page.getByLabel('What would help you to come?').fill('Two lines\nof needs');
  await page.getByLabel('65 and over').check();
  await page.getByLabel('You may keep my answers for this.').check();
  await press(page, 'Look over my answers');
  assert.equal(await page.getByLabel('Your name').inputValue(), 'Bo O’Brien <b>');
  assert.equal(await page.getByLabel('E-mail').inputValue(), 'bo at example');
  assert.equal(await page.getByLabel('Telephone').inputValue(), '0999 123');
  assert.equal(
    await page.getByLabel('What would help you to come?').inputValue(),
    'Two lines\nof needs',
  );
  assert.ok(await page.getByLabel('65 and over').isChecked());
  assert.ok(await page.getByLabel('You may keep my answers for this.').isChecked());
  assert.match(await page.locator('#email-error').innerText(), /name@example\.org/);
  assert.deepEqual(await personOf(1), []);
});

test('private answers are kept only with their own permission', { skip }, async () => {
  const page = await door.phoneWith(door.letters[2]);
  await follow(page, 'Answer the letter');
  await fillIn(page, 'Cy Cedar');
  const [special] = PRIVATE;
  await page.locator(`#f-${special}`).selectOption({ index: 1 });
  await press(page, 'Look over my answers');
  assert.match(await page.getByRole('alert').innerText(), /private question/);
  await page.locator(`#f-${special}`).selectOption('');
  await press(page, 'Look over my answers');
  await press(page, 'Send my answers');
  const [without] = await personOf(2);
  assert.equal(without?.special_consent, 0);
  for (const feature of PRIVATE) assert.ok(!without.features.includes(`"${feature}"`), feature);

  await follow(page, 'Look at my answers');
  for (const feature of PRIVATE) await page.locator(`#f-${feature}`).selectOption({ index: 1 });
  await page.getByLabel('You may use these more private answers').check();
  await press(page, 'Look over my answers');
  await press(page, 'Send my answers');
  const [agreed] = await personOf(2);
  assert.equal(agreed?.special_consent, 1);
  for (const feature of PRIVATE) assert.ok(agreed.features.includes(`"${feature}"`), feature);

  await follow(page, 'Look at my answers');
  for (const feature of PRIVATE) await page.locator(`#f-${feature}`).selectOption('');
  await page.getByLabel('You may use these more private answers').uncheck();
  await press(page, 'Look over my answers');
  await press(page, 'Send my answers');
  const [taken] = await personOf(2);
  assert.equal(taken?.special_consent, 0);
  for (const feature of PRIVATE) assert.ok(!taken.features.includes(`"${feature}"`), feature);
});
const PRIVATE = ['origin', 'growth'] as const;

test('a form that is sent twice registers once', { skip }, async () => {
  const page = await door.phoneWith(door.letters[3]);
  await follow(page, 'Answer the letter');
  await fillIn(page, 'Dee Dogwood');
  await press(page, 'Look over my answers');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.postData() ?? '');
  });
  await page.getByRole('button', { name: 'Send my answers' }).dblclick();
  // The second press may break off the first one's way there, which waitForURL takes for an error.
  await page.waitForFunction("location.pathname.endsWith('/done')");
  const head = await headOf(door);
  const [cookie] = await page.context().cookies();
  const again = await fetch(`${door.base}/register`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      origin: door.url,
      cookie: `${cookie?.name}=${cookie?.value}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: sent[0] ?? '',
  });
  assert.equal(again.headers.get('location'), '/door/harbourtown/done');
  assert.equal((await personOf(3)).length, 1);
  assert.equal(await headOf(door), head, 'nothing was added to the record');
});

test('a second form of the same home writes over nobody: it is told who may take part', {
  skip,
}, async () => {
  const first = await door.phoneWith(door.letters[4]);
  const second = await door.phoneWith(door.letters[4]);
  for (const page of [first, second]) await follow(page, 'Answer the letter');
  await fillIn(first, 'Eve Elm');
  await fillIn(second, 'Ed Elm');
  for (const page of [first, second]) await press(page, 'Look over my answers');
  for (const page of [first, second]) await press(page, 'Send my answers');
  assert.equal(await title(first), 'Thank you, you are in the draw');
  assert.match(await second.getByRole('alert').innerText(), /household has registered/);
  assert.equal(await second.getByLabel('Your name').inputValue(), 'Ed Elm');
  await look(second, 'household-full');
  assert.deepEqual(
    (await personOf(4)).map(({ name }) => name),
    ['Eve Elm'],
  );
  const later = await door.phoneWith(door.letters[4]);
  assert.equal(await title(later), 'Hello, Eve Elm');
  await later.getByRole('heading', { name: 'Your home has answered' }).waitFor();
  await look(later, 'letter-answered');
});

test('whoever cannot come is thanked and not drawn; who registered before is led out', {
  skip,
}, async () => {
  const page = await door.phoneWith(door.letters[5]);
  await follow(page, 'Answer the letter');
  await page.getByLabel('No, not this time').check();
  await press(page, 'Look over my answers');
  assert.equal(await title(page), 'Thank you for telling us');
  await look(page, 'cannot-come');
  assert.deepEqual(await personOf(5), []);
  await follow(page, 'Back to my letter');
  await follow(page, 'Answer the letter');
  await fillIn(page, 'Fay Fir');
  await press(page, 'Look over my answers');
  await press(page, 'Send my answers');
  await follow(page, 'Look at my answers');
  await page.getByLabel('No, not this time').check();
  await press(page, 'Look over my answers');
  assert.equal(await title(page), 'Take your name back?');
  await press(page, 'Take my name back');
  assert.deepEqual(
    (await personOf(5)).map(({ status }) => status),
    ['withdrawn'],
  );
});

test('a wrong code, an empty one and a wrong link are answered kindly', { skip }, async () => {
  const page = await door.phone();
  await page.goto(`${door.url}/door`);
  await press(page, 'Open my letter');
  assert.match(await page.getByRole('alert').innerText(), /Type the code first/);
  await page.getByLabel('The code on your letter').fill('ZZZZ-ZZZZ');
  await press(page, 'Open my letter');
  assert.match(await page.getByRole('alert').innerText(), /We do not know this code/);
  assert.equal(await page.getByLabel('The code on your letter').inputValue(), 'ZZZZ-ZZZZ');
  await look(page, 'code-wrong');
  await page.goto(`${door.url}/k/ZZZZZZZZ`);
  assert.match(await page.getByRole('alert').innerText(), /We do not know this code/);
  assert.ok(!page.url().includes('ZZZZ'));
  await page.goto(door.base);
  await page.getByLabel('The code on your letter').fill('ZZZZ-ZZZY');
  await press(page, 'Open my letter');
  assert.match(await page.getByRole('alert').innerText(), /We do not know this code/);
  await page.goto(`${door.base}/register`);
  assert.equal(page.url(), door.base, 'without a letter one is asked for the code');
});

test('a letter opened on a shared phone can be closed again', { skip }, async () => {
  const page = await door.phoneWith(door.letters[6]);
  await press(page, 'Close my letter on this phone');
  await page.getByLabel('The code on your letter').waitFor();
  assert.deepEqual(await page.context().cookies(), []);
});
