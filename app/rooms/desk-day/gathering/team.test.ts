import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Round, toSeat } from '@commonlot/stages';
import type { Page } from 'playwright-core';
import { planSeating } from '../../../server/acts/5-gathering/plan-seating.ts';
import { addRule } from '../../../server/acts/5-gathering/rules/keep-rules.ts';
import { readTeam } from '../../../server/acts/5-gathering/team.ts';
import { newIdOf } from '../../../server/acts/chance.ts';
import { SAID, taken } from '../../../server/acts/testing/stand.ts';
import { skipWithoutBrowser } from '../../../testing/browser.ts';
import { skipWithoutPoppler, textOfPdf } from '../../../testing/poppler.ts';
import { clean, refusalOf, sentTwice, sharedDay } from '../../../testing/small-day.ts';

const skip = skipWithoutBrowser;
const day = sharedDay();
const at = (path: string) => `${day().desk}/gathering${path}`;
const team = async () => await readTeam(day().stand.store.db, day().stand.assembly);
const press = async (page: Page, name: string) => await page.getByRole('button', { name }).click();

async function chooseFile(page: Page, text: string): Promise<void> {
  await page.getByText('Add many people from a file').click();
  const file = { name: 'team.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.getByLabel('A CSV file').setInputFiles(file);
  await press(page, 'Import the team');
}

test('somebody is added by hand, once even when sent twice; a mistake loses nothing', {
  skip,
}, async () => {
  const page = await day().open('organiser', at('/team'));
  await page.getByText('Nobody is in the team yet').waitFor();
  await clean(page);
  await page.getByLabel('Name', { exact: true }).fill('Karim Berg');
  await page.getByLabel('Interpreter').check();
  await page.getByLabel('Changes tables each round').check();
  await page.getByLabel('Français').check();
  await press(page, 'Add to the team');
  assert.match(await refusalOf(page), /at least two languages/);
  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Karim Berg');
  assert.equal(await page.getByLabel('Français').isChecked(), true);
  assert.equal(await page.getByLabel('Interpreter').isChecked(), true);
  assert.deepEqual(await team(), []);
  await page.getByLabel('Nederlands').check();
  await sentTwice(page, async () => {
    await press(page, 'Add to the team');
    await page.getByText('One person serves at the tables.').waitFor();
  });
  assert.deepEqual(
    (await team()).map(({ name, role, stays, speaks, email }) => ({
      name,
      role,
      stays,
      speaks,
      email,
    })),
    [{ name: 'Karim Berg', role: 'interpreter', stays: false, speaks: ['nl', 'fr'], email: null }],
  );
  await page.context().close();
});

test('a file with mistakes adds nobody and names each row and column', { skip }, async () => {
  const page = await day().open('organiser', at('/team'));
  await chooseFile(
    page,
    [
      'naam;rol;email;blijft;talen',
      'Sofie Peeters;gespreksleider;sofie@mail.example;ja;',
      'Bo Hill;kok;bo;misschien;nl zz',
      'Cy Dune;tolk;;nee;fr',
    ].join('\n'),
  );
  const said = await refusalOf(page);
  for (const sentence of [
    /Nobody was added/,
    /Row 3, column “rol”: “kok” is none of these: host, interpreter, observer/,
    /Row 3, column “email”: “bo” is not an e-mail address/,
    /Row 3, column “blijft”: “misschien”/,
    /Row 3, column “talen”: “zz”/,
    /Row 4, column “talen”: .*two languages/,
  ])
    assert.match(said, sentence);
  assert.doesNotMatch(said, /Row 2/);
  await clean(page);
  assert.equal((await team()).length, 1);
  await page.context().close();
});

test('a good file is taken whole; who is taken out is gone, and no sign-up', { skip }, async () => {
  const page = await day().open('organiser', at('/team'));
  const rows = [
    'name,role,stays,languages',
    'Sofie Peeters,facilitator,yes,',
    'Olga Stern,observer,no,en',
    'Karim Berg,interpreter,no,nl|fr',
  ];
  await chooseFile(page, rows.join('\n'));
  await page.getByText('3 people serve at the tables.').waitFor();
  await page.getByText('One person on that list was in the team already').waitFor();
  await clean(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await clean(page);
  await press(page, 'Take out of the team Olga Stern');
  await page.getByText('2 people serve at the tables.').waitFor();
  assert.deepEqual(
    (await team()).map(({ name, role, stays }) => [name, role, stays]),
    [
      ['Sofie Peeters', 'host', true],
      ['Karim Berg', 'interpreter', false],
    ],
  );
  await page.goto(`${day().home}${day().desk}/follow-up/sign-ups`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.doesNotMatch((await page.textContent('main')) ?? '', /Sofie/);
  await page.context().close();
});

test('the plan gives the team its tables: on the Desk, on the wall, on cards and on the hosts’ sheets', {
  skip: skip || skipWithoutPoppler,
}, async () => {
  const { stand } = day();
  const rounds = ['Dreams', 'Plans'].map(
    (name): Round => ({
      ...{ round: newIdOf(stand.chance, 'round'), kind: 'talk', minutes: 40 },
      ...{ name: { ...SAID, en: name }, prompt: SAID, seats: { min: 4, max: 4 } },
    }),
  );
  await stand.act('organiser', { type: 'gathering.set-programme', data: { rounds } });
  const [someone] = await stand.store.db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('kind', '=', 'resident')
    .where('id', 'in', toSeat((await stand.state()).gathering))
    .execute();
  assert.ok(someone);
  const need = { kind: 'needs', person: someone.id, need: 'hearing-loop' } as const;
  await addRule(stand, 'rule_1', need, stand.now());
  const planned = rounds.map(({ round }) => round);
  taken(await planSeating(stand.as('organiser'), planned));
  const page = await day().open('organiser', at('/team'));
  const row = page.getByRole('row').filter({ hasText: 'Sofie Peeters' });
  const table = /(\d) · (\d)/.exec((await row.textContent()) ?? '');
  assert.ok(table && table[1] === table[2], 'one table all day');
  const others = ['1', '2', '3'].filter((one) => one !== table[1]);
  const [low, high] = others;
  const list = low === '1' && high === '2' ? '1–2' : low === '2' ? '2–3' : '1, 3';
  for (const round of ['Dreams', 'Plans'])
    await page.getByText(`Tables ${list} have no host in the round “${round}”.`).waitFor();
  await clean(page);
  await page.goto(day().home + at('/seating'));
  await page.getByText('Host: Sofie Peeters').waitFor();
  await page.getByText(`Tables ${list} have no host in the round “Dreams”.`).waitFor();
  await clean(page);
  const printed = async (what: string) => {
    const answer = await page.request.get(day().home + at(`/print/${what}`));
    assert.equal(answer.headers()['content-type'], 'application/pdf', what);
    return textOfPdf(await answer.body());
  };
  const sheets = await printed('host-sheets');
  assert.match(sheets, /Host[\s\d]+Sofie Peeters/);
  assert.match(sheets, /needs the hearing loop/);
  assert.match(sheets, /Personal: shred after the day/);
  assert.equal(sheets.match(/Dreams/g)?.length, 3, 'each table has its sheet');
  assert.match(await printed('wall-list'), /Sofie Peeters\s+Host/);
  const cards = await printed('name-cards');
  assert.match(cards, /Host/);
  assert.match(cards, /Interpreter/);
  assert.match(cards, /Karim Berg/);
  assert.doesNotMatch(await printed('table-cards'), /Sofie|Karim/);
  await page.context().close();
});
