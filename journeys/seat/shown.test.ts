import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch, skipWithoutBrowser } from '../../app/testing/browser.ts';
import { open, saved, staticPage } from '../static-page.ts';
import { fileOf, G1000, givePeople, givePlan, HALL, seatAll } from './seater.ts';

const skip = { skip: skipWithoutBrowser };
let browser: Browser;
let served: Awaited<ReturnType<typeof staticPage>>;
before(async () => {
  if (skipWithoutBrowser !== false) return;
  served = await staticPage('seat');
  browser = await launch();
});
after(async () => {
  if (skipWithoutBrowser !== false) return;
  await browser.close();
  served.close();
});

/** Tables by id and round, from the file alone. */
function tablesIn(csv: string): ReadonlyMap<string, readonly string[]> {
  const tables = new Map<string, string[]>();
  for (const line of csv.trim().split('\r\n').slice(1)) {
    const [id = '', , table = ''] = line.split(',');
    tables.set(id, [...(tables.get(id) ?? []), table]);
  }
  return tables;
}

test('a thousand people: every one has a token, a row and a line on the wall', skip, async (t) => {
  const { page, context, complaints } = await open(browser, served.address);
  await givePeople(page, fileOf(G1000));
  await page.locator('#goals .column').nth(4).waitFor();
  const began = performance.now();
  assert.equal(await seatAll(page), 'outcome', await page.innerText('#refused'));
  t.diagnostic(`from Plan to the hall: ${Math.round(performance.now() - began)} ms`);
  assert.equal(await page.innerText('#outcome-title'), 'Everybody meets at least 21 new people.');
  assert.match(await page.innerText('#figures'), /10,500 of at most 10,500/);
  assert.ok(await page.isVisible('#best'));
  assert.equal(await page.locator('#map button').count(), 125);
  assert.equal(await page.locator('#map .token').count(), 1_000);
  const tables = tablesIn((await saved(page)).get('seating.csv')?.toString() ?? '');
  assert.equal(await page.locator('#wall-table td:nth-child(2)').count(), 1_000);
  for (const id of ['P0001', 'P0777', 'P1000']) {
    await page.fill('#find', id);
    const row = page.locator('#people-table tbody tr');
    assert.deepEqual(await row.locator('td').allInnerTexts(), [...(tables.get(id) ?? []), '21']);
    assert.equal(await page.locator('#beside li').count(), 3);
    const wall = page.locator('#wall-table tr', { has: page.getByText(id, { exact: true }) });
    assert.deepEqual(await wall.locator('td').allInnerTexts(), tables.get(id));
  }
  // The second round on the map: the table where P0777 is then names them.
  await page.selectOption('#map-round', '1');
  await page.selectOption('#map-feature', 'language');
  await page
    .locator('#map button')
    .nth(Number(tables.get('P0777')?.[1]) - 1)
    .click();
  assert.match(await page.innerText('#at-table'), /P0777/);
  await page.fill('#find', 'P0');
  assert.match(await page.innerText('#found'), /25 of 999/);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('who meets whom agrees with a count over the saved seating', skip, async () => {
  const { page, context } = await open(browser, served.address);
  await page.click('#try');
  await page.locator('#people-read', { hasText: '60' }).waitFor();
  assert.equal(await seatAll(page), 'outcome');
  await page.selectOption('#met-feature', 'age');
  const tables = [...tablesIn((await saved(page)).get('seating.csv')?.toString() ?? '')];
  // The example's ages go round in five: 65+, 40-64, 16-39, 65+, 40-64.
  const ages = ['65+', '40-64', '16-39', '65+', '40-64'];
  const age = (id: string) => ages[(Number(id.slice(1)) - 1) % 5];
  const mean = (row: string, column: string) => {
    const own = tables.filter(([id]) => age(id) === row);
    const met = own.flatMap(([id, at]) =>
      tables
        .filter(([other]) => other !== id && age(other) === column)
        .map(([, theirs]) => theirs.filter((table, r) => table === at[r]).length),
    );
    return (met.reduce((sum, one) => sum + one, 0) / own.length).toFixed(1);
  };
  const order = ['16-39', '40-64', '65+'];
  const rows = await page.locator('#met tbody tr').all();
  assert.deepEqual(await page.locator('#met thead th').allInnerTexts(), order);
  for (const [r, row] of rows.entries()) {
    const cells = await row.locator('td').allInnerTexts();
    const shown = cells.map((cell) => /^[\d.]+/.exec(cell)?.[0]);
    assert.deepEqual(
      shown,
      order.map((column) => mean(order[r] ?? '', column)),
    );
  }
  await context.close();
});

test('printed: the list for the wall alone, by name, in large type', skip, async () => {
  const { page, context } = await open(browser, served.address);
  await givePlan(page, { rounds: [{ name: 'Morning', size: 4 }] });
  await givePeople(page, { name: 'hall.csv', text: HALL });
  assert.equal(await seatAll(page), 'outcome');
  await page.emulateMedia({ media: 'print' });
  for (const id of ['order', 'map', 'people-table', 'print', 'story', 'downloads'])
    assert.equal(await page.isVisible(`#${id}`), false, id);
  assert.equal(await page.innerText('#wall-title'), 'Find your table');
  const names = await page.locator('#wall-table th[scope=row]').allInnerTexts();
  assert.deepEqual(
    names,
    Array.from('OPQRSTUVWXYZ').map((letter) => `Person ${letter}`),
  );
  const size = await page.evaluate(
    'getComputedStyle(document.querySelector("#wall-table td")).fontSize',
  );
  assert.equal(size, '24px'); // 18 points
  await context.close();
});
