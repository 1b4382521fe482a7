import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonId, RoundId } from '@commonlot/stages';
import type { Page } from 'playwright-core';
import { inviteGuests } from '../../../server/acts/5-gathering/guests.ts';
import { planSeating } from '../../../server/acts/5-gathering/plan-seating.ts';
import { newIdOf } from '../../../server/acts/chance.ts';
import { SAID, type Stand, taken } from '../../../server/acts/testing/stand.ts';
import { skipWithoutBrowser } from '../../../testing/browser.ts';
import { skipWithoutPoppler, textOfPdf } from '../../../testing/poppler.ts';
import { clean, refusalOf, sentTwice, sharedDay } from '../../../testing/small-day.ts';

const skip = skipWithoutBrowser;
const NAMES = [
  'Ada Quay',
  'Bo Hill',
  'Cy Dune',
  'Dee Marsh',
  'Eli Ford',
  'Fay Weir',
  'Gus Lea',
  'Hal Moor',
];
const rounds: RoundId[] = [];
const day = sharedDay(async (stand: Stand) => {
  const guest = { email: null, group: 'employer', party: null, language: 'en', needs: '' } as const;
  taken(
    await inviteGuests(
      stand.as('registrar'),
      NAMES.map((name) => ({ ...guest, name })),
    ),
  );
  const programme = [30, 40].map((minutes) => ({
    ...({ round: newIdOf(stand.chance, 'round'), kind: 'talk', name: SAID, prompt: SAID } as const),
    ...{ seats: { min: 3, max: 4 }, minutes },
  }));
  await stand.act('organiser', { type: 'gathering.set-programme', data: { rounds: programme } });
  rounds.push(...programme.map(({ round }) => round));
  taken(await planSeating(stand.as('organiser'), rounds));
});
const at = (path = '') => `${day().desk}/gathering/seating${path}`;

/** Everybody's table in a round, from the register. */
async function tables(round = rounds[0]): Promise<ReadonlyMap<string, number>> {
  const rows = await day()
    .stand.store.db.selectFrom('seats')
    .innerJoin('people', 'people.id', 'seats.person_id')
    .select(['people.name', 'seats.person_id', 'seats.table_number'])
    .where('seats.plan_id', '=', round ?? '')
    .execute();
  return new Map(rows.map((row) => [row.name ?? row.person_id, row.table_number]));
}

const panel = (page: Page) => page.locator('#move');

test('a name leads to what every table costs, and moves by keyboard alone', { skip }, async () => {
  const page = await day().open('organiser', at());
  await page.getByText('Nobody').first().waitFor();
  await clean(page);
  const before = await tables();
  const link = page.getByRole('link', { name: 'Ada Quay' });
  await link.focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('heading', { name: `Move Ada Quay from table ${before.get('Ada Quay')}` })
    .waitFor();
  await clean(page);
  const rows = panel(page).getByRole('row');
  assert.equal(await rows.count(), 1 + 4);
  const first = panel(page)
    .getByRole('button', { name: /^Move to table/ })
    .first();
  const words = (await first.textContent()) ?? '';
  const told = (await rows.nth(1).textContent()) ?? '';
  await first.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Cards that say another table' }).waitFor();
  const after = await tables();
  const to = Number(/\d+/.exec(words)?.[0]);
  assert.equal(after.get('Ada Quay'), to);
  const changed = [...after].filter(([name, table]) => before.get(name) !== table);
  const swapped = /in exchange for/.test(told);
  assert.equal(changed.length, swapped ? 2 : 1);
  for (const [name] of changed) if (swapped && name !== 'Ada Quay') assert.ok(told.includes(name));
  await page.context().close();
});

test('dragged onto a name: the tables tell their cost, and the exchange asks first', {
  skip,
}, async () => {
  const page = await day().open('organiser', at(), { viewport: { width: 1400, height: 3000 } });
  const before = await tables();
  const bo = page.getByRole('link', { name: 'Bo Hill' });
  const other = NAMES.slice(2).find((name) => before.get(name) !== before.get('Bo Hill')) ?? '';
  const from = await bo.boundingBox();
  assert.ok(from);
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 20, { steps: 4 });
  await page.locator('[data-cost]').first().waitFor();
  assert.equal(await page.locator('[data-cost]').count(), 4);
  // Looked for now: the costs have moved the names.
  const target = await page.getByRole('link', { name: other }).boundingBox();
  assert.ok(target);
  await page.mouse.move(target.x + 8, target.y + 8, { steps: 8 });
  await page.mouse.up();
  await page.waitForURL(/swap=/);
  await panel(page).getByText(`in exchange for ${other}`).waitFor();
  assert.deepEqual(await tables(), before);
  await panel(page)
    .getByRole('button', { name: /^Move to table/ })
    .click();
  await page.waitForURL(/#who$/);
  const after = await tables();
  assert.equal(after.get('Bo Hill'), before.get(other));
  assert.equal(after.get(other), before.get('Bo Hill'));
  await page.context().close();
});

test('whoever is kept at a table stays there, and the page says so', { skip }, async () => {
  const page = await day().open('organiser', at());
  const before = await tables();
  await page.getByRole('link', { name: 'Cy Dune' }).click();
  await page.getByRole('button', { name: /^Keep Cy Dune at table/ }).click();
  await page.getByText('Cy Dune is kept at this table by a rule.').waitFor();
  taken(await planSeating(day().stand.as('organiser'), rounds));
  assert.equal((await tables()).get('Cy Dune'), before.get('Cy Dune'));
  await page.context().close();
});

test('a hall that has changed is mended: bad numbers come back as typed, then few cards are wrong', {
  skip: skip || skipWithoutPoppler,
}, async () => {
  const { act, state } = day().stand;
  const { gathering } = await state();
  const people = [
    ...gathering.members.keysWhere((seat) => seat),
    ...gathering.guests.keysWhere(() => true),
  ] as readonly PersonId[]; // codec: ids of two tables.
  for (const person of people.slice(5))
    await act('registrar', { type: 'gathering.check-in', data: { person } });
  await act('organiser', { type: 'gathering.close-doors', data: {} });
  const page = await day().open('organiser', at());
  await page.getByText('5 people with a seat are not here.').waitFor();
  await page.getByLabel('Tables that are gone').fill('2, two');
  await page.getByLabel('Most people who may change').fill('6');
  await page.getByRole('button', { name: 'Mend the plan' }).click();
  assert.match(await refusalOf(page), /“2, two” could not be read/);
  assert.equal(await page.getByLabel('Tables that are gone').inputValue(), '2, two');
  assert.equal(await page.getByLabel('Most people who may change').inputValue(), '6');
  await clean(page);
  await page.getByLabel('Tables that are gone').fill('2');
  await sentTwice(page, async () => {
    await page.getByRole('button', { name: 'Mend the plan' }).click();
    await page.getByRole('heading', { name: 'Cards that say another table' }).waitFor();
  });
  for (const round of rounds) {
    const now = await tables(round);
    assert.equal(now.size, 15);
    assert.ok(![...now.values()].includes(2));
  }
  const moved = await day()
    .stand.store.db.selectFrom('seats')
    .innerJoin('people', 'people.id', 'seats.person_id')
    .select('people.name')
    .where('printed_table', 'is not', null)
    .execute();
  const answer = await page.request.get(`${day().home}${day().desk}/gathering/print/changed-cards`);
  const words = textOfPdf(await answer.body());
  for (const name of NAMES)
    assert.equal(
      words.includes(name),
      moved.some((row) => row.name === name),
      name,
    );
  await page.context().close();
});
