import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readId } from '@commonlot/stages';
import type { Page } from 'playwright-core';
import { inviteGuests, withdrawGuest } from '../../../server/acts/5-gathering/guests.ts';
import { type Stand, taken } from '../../../server/acts/testing/stand.ts';
import { skipWithoutBrowser } from '../../../testing/browser.ts';
import { clean, refusalOf, sentTwice, sharedDay } from '../../../testing/small-day.ts';

const skip = skipWithoutBrowser;
const GUESTS = ['Ada Quay', 'Bo Hill', 'Cy Dune', 'Élodie O’Mill', 'Ada Quay', 'Di Reed'];
const day = sharedDay(async (stand: Stand) => {
  const guest = { email: null, group: 'employer', party: null, language: 'nl' } as const;
  const list = GUESTS.map((name, place) => ({
    ...guest,
    name,
    email: `guest${place}@mail.example`,
    needs: name === 'Bo Hill' ? 'I use a wheelchair' : '',
  }));
  taken(await inviteGuests(stand.as('registrar'), list));
});
const at = (path: string) => `${day().desk}/gathering${path}`;
const press = async (page: Page, name: string) =>
  await page.getByRole('button', { name, exact: true }).click();

/** Ids by name, of residents on the panel and guests, and everybody's seats in the talk rounds. */
async function hall() {
  const { store, state } = day().stand;
  const { gathering } = await state();
  const rows = await store.db.selectFrom('people').select(['id', 'name', 'group_name']).execute();
  const residents = gathering.members.keysWhere((here) => here);
  const idOf = (name: string) => rows.find((row) => row.name === name)?.id ?? '';
  const names = residents.map((id) => rows.find((row) => row.id === id)?.name ?? '');
  const seats = await store.db.selectFrom('seats').selectAll().execute();
  const talks = gathering.rounds.filter(({ kind }) => kind === 'talk').map(({ round }) => round);
  const rounds = talks.map(
    (round) =>
      new Map(
        seats.flatMap((one) =>
          one.plan_id === round ? [[one.person_id, one.table_number] as const] : [],
        ),
      ),
  );
  return { rows, residents, names, idOf, rounds };
}

/** Opens a form, fills its fields by label, and sends it. */
async function add(page: Page, form: string, fill: (form: ReturnType<Page['locator']>) => unknown) {
  const details = page.locator('details').filter({ has: page.getByText(form, { exact: true }) });
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  await fill(details);
  await details.getByRole('button').click();
}

const added = async (page: Page) => await page.getByText('The rule is kept.').waitFor();
const rulesOn = async (page: Page) =>
  await page
    .locator('li')
    .filter({ has: page.getByRole('button', { name: /^Take off/ }) })
    .locator('span > span:first-child')
    .allTextContents();

async function ended(page: Page): Promise<string> {
  await page.waitForURL('**/jobs/**');
  for (let turn = 0; turn < 60; turn += 1) {
    const words = (await page.textContent('main')) ?? '';
    if (/It is done|could not be done/.test(words)) return words;
    await page.waitForTimeout(100);
    await page.reload();
  }
  throw new Error(`the job has not ended: ${await page.textContent('main')}`);
}

test('the order of the goals is set with the keyboard alone; the focus stays with the goal', {
  skip,
}, async () => {
  const page = await day().open('organiser', at('/programme'));
  await press(page, 'Save the programme');
  await page.getByRole('link', { name: 'Rules', exact: true }).click();
  await page.getByRole('heading', { name: 'Rules and goals of the tables' }).waitFor();
  await clean(page);
  const order = async () =>
    await page
      .locator('#goals li input[name="goal"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  assert.deepEqual((await order()).slice(0, 3), ['kind', 'group', 'meetings']);
  const up = page.getByRole('button', { name: 'Up Nobody meets anyone twice' });
  await up.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/rules?moved=meetings**');
  assert.deepEqual((await order()).slice(0, 3), ['kind', 'meetings', 'group']);
  assert.equal(await up.evaluate((one) => one === document.activeElement), true);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Up Nobody meets anyone twice' }).waitFor({
    state: 'detached',
  });
  assert.deepEqual((await order()).slice(0, 3), ['meetings', 'kind', 'group']);
  const down = page.getByRole('button', { name: 'Down Nobody meets anyone twice' });
  assert.equal(await down.evaluate((one) => one === document.activeElement), true);
  const age = page.getByRole('checkbox', { name: /^Age/ });
  const ticked = await age.isChecked();
  await age.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.getByText('The goals are saved.').waitFor();
  assert.equal(await age.isChecked(), !ticked);
  await page.context().close();
});

test('what is wrong is said all at once, and nothing that was typed is lost', {
  skip,
}, async () => {
  const page = await day().open('organiser', at('/rules'));
  await add(page, 'Two people', async (form) => {
    await form.getByLabel('Rule').selectOption('together');
    await form.getByLabel('First person').fill('Nemo Nobody');
    await form.getByLabel('Second person').fill('ada');
  });
  const said = await refusalOf(page);
  assert.match(said, /First person: nobody in this hall is called “Nemo Nobody”\./);
  assert.match(
    said,
    /Second person: “ada” fits several people: Ada Quay · .{4}, Ada Quay · .{4}\./,
  );
  assert.equal(await page.getByLabel('First person').inputValue(), 'Nemo Nobody');
  assert.equal(await page.getByLabel('Second person').inputValue(), 'ada');
  assert.equal(await page.getByLabel('Rule').first().inputValue(), 'together');
  await clean(page);
  await add(page, 'Languages at tables', async (form) => {
    await form.getByLabel('Table numbers').fill('3-1');
    await form.getByLabel('Deutsch').check();
  });
  assert.match(await refusalOf(page), /“3-1” cannot be read/);
  const form = page.locator('#add-languages');
  assert.equal(await form.getByLabel('Table numbers').inputValue(), '3-1');
  assert.equal(await form.getByLabel('Deutsch').isChecked(), true);
  assert.equal(await form.getByLabel('English').isChecked(), false);
  assert.deepEqual(await rulesOn(page), []);
  await page.context().close();
});

test('every kind of rule is added, without JavaScript too, and holds in the seats', {
  skip,
}, async () => {
  const page = await day().open('organiser', at('/rules'), { javaScriptEnabled: false });
  const { names, idOf, residents } = await hall();
  const [a = '', b = '', c = '', d = '', e = ''] = names;
  await day().stand.store.transact(async (tx) => {
    await tx.updateTable('people').set({ language: 'nl' }).execute();
  });
  await sentTwice(page, async () => {
    await add(page, 'Two people', async (form) => {
      await form.getByLabel('First person').fill(a);
      await form.getByLabel('Second person').fill(b.toUpperCase());
    });
    await added(page);
  });
  await add(page, 'Two people', async (form) => {
    await form.getByLabel('Rule').selectOption('together');
    await form.getByLabel('First person').fill(b);
    await form.getByLabel('Second person').fill('dune');
  });
  await added(page);
  await add(page, 'A person at a table', async (form) => {
    await form.getByLabel('Person').fill(c);
    await form.getByLabel('Table number').fill('2');
  });
  await added(page);
  await add(page, 'Step-free and hearing-loop tables', async (form) => {
    await form.getByLabel('Table numbers').fill('3');
  });
  await added(page);
  await add(page, 'Who needs such a table', async (form) => {
    assert.match((await form.textContent()) ?? '', /Bo Hill: I use a wheelchair/);
    await form.getByLabel('Person').fill('bo hill');
  });
  await added(page);
  await add(page, 'Languages at tables', async (form) => {
    await form.getByLabel('Table numbers').fill('1');
    await form.getByLabel('Français').check();
  });
  await added(page);
  for (const name of [d, e, ...names.slice(5, 8)]) {
    await add(page, 'Who speaks more languages', async (form) => {
      await form.getByLabel('Person').fill(name);
      await form.getByLabel('Français').check();
    });
    await added(page);
  }
  await add(page, 'Guest groups and answers', async (form) => {
    await form.getByLabel('Group').selectOption({ label: 'Employers' });
    await form.getByLabel('Rule').selectOption('never-alone');
  });
  await added(page);
  await add(page, 'Guest groups and answers', async (form) => {
    await form.getByLabel('Group').selectOption({ label: 'Employers' });
    await form.getByLabel('How many').fill('3');
  });
  await added(page);
  assert.equal((await rulesOn(page)).length, 13);
  assert.ok((await rulesOn(page)).includes(`${a} and ${b} never sit at one table`));
  await clean(await day().open('organiser', at('/rules')));

  await page.goto(`${day().home}${at('/seating')}`);
  await press(page, 'Plan 3 mixed rounds');
  assert.match(await ended(page), /It is done/);
  const { rounds, rows } = await hall();
  const french = new Set([d, e, ...names.slice(5, 8)].map(idOf));
  const employers = rows.filter((row) => row.group_name === 'employer').map(({ id }) => id);
  assert.equal(rounds.length, 3);
  for (const seats of rounds) {
    const table = (name: string) => seats.get(idOf(name));
    assert.equal(seats.size, residents.length + GUESTS.length);
    assert.notEqual(table(a), table(b));
    assert.equal(table(b), table('Cy Dune'));
    assert.equal(table(c), 2);
    assert.equal(table('Bo Hill'), 3);
    for (const [id, number] of seats) if (number === 1) assert.ok(french.has(id));
    for (const number of new Set(seats.values())) {
      const count = employers.filter((id) => seats.get(id) === number).length;
      assert.ok(count === 0 || count === 2 || count === 3, `${count} employers at ${number}`);
    }
  }
  await page.goto(`${day().home}${at('/rules')}`);
  await page.context().close();
});

test('contradictory rules: no plan, a sentence each with names, and the way to the rules', {
  skip,
}, async () => {
  const page = await day().open('organiser', at('/rules'));
  const { names } = await hall();
  const [a = '', b = '', c = ''] = names;
  await add(page, 'Two people', async (form) => {
    await form.getByLabel('Rule').selectOption('together');
    await form.getByLabel('First person').fill(a);
    await form.getByLabel('Second person').fill(b);
  });
  await added(page);
  await add(page, 'A person at a table', async (form) => {
    await form.getByLabel('Person').fill(c);
    await form.getByLabel('Table number').fill('4');
  });
  await added(page);
  await page.goto(`${day().home}${at('/seating')}`);
  await press(page, 'Plan 3 mixed rounds');
  const said = await ended(page);
  const who = new RegExp(`${a} and ${b} are to sit apart and, by other rules, together\\.`);
  assert.match(said, who);
  assert.match(said, new RegExp(`${c} has fixed seats at two tables\\.`));
  const job = await day().stand.store.db.selectFrom('jobs').selectAll().execute();
  assert.ok(!JSON.stringify(job).includes('Zora'), 'the stored refusal names nobody');
  await clean(page);
  await page.getByRole('link', { name: 'Change the rules' }).click();
  await press(page, `Take off ${a} and ${b} always sit at one table`);
  await page.getByText('The rule is taken off.').waitFor();
  await press(page, `Take off ${c} sits at table 4 in every mixed round`);
  await page.goto(`${day().home}${at('/seating')}`);
  await press(page, 'Plan 3 mixed rounds');
  assert.match(await ended(page), /It is done/);
  await page.context().close();
});

test('who withdraws is out of the rules; the page says which rule is dropped', {
  skip,
}, async () => {
  const { idOf } = await hall();
  const person = readId('person', idOf('Cy Dune'));
  assert.ok(person);
  taken(await withdrawGuest(day().stand.as('registrar'), person));
  const page = await day().open('organiser', at('/rules'));
  const dropped = page.locator('li').filter({ hasText: 'Not in the plan' });
  assert.match(
    (await dropped.textContent()) ?? '',
    /and somebody who withdrew always sit at one table.*somebody it names has withdrawn/,
  );
  assert.ok(!(await page.content()).includes('Cy Dune'));
  await clean(page);
  await page.context().close();
});
