import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chosenThemes, type ThemeId } from '@commonlot/stages';
import { planSeating } from '../5-gathering/plan-seating.ts';
import { castBallot } from '../7-decision/cast.ts';
import {
  ballotOpen,
  cardsOf,
  EVERYONE,
  type Hall,
  hallOpen,
  themesNamed,
  voted,
} from '../testing/hall.ts';
import { codeOf, linesOf, openStand, type Stand, taken } from '../testing/stand.ts';
import { collectPreferences, readPreferences, setPreference } from './preferences.ts';

let stand: Stand;
let hall: Hall;
let themes: readonly ThemeId[];
before(async () => {
  stand = await openStand();
  hall = await hallOpen(stand);
  themes = await themesNamed(stand, hall);
});
after(async () => await stand.close());

const prefer = async (person: string, ranked: readonly string[]) =>
  codeOf(await setPreference(stand.store, stand.assembly, person, ranked));

test('dots: as many as there are, the last word of a card counts, the most popular go on', async () => {
  const [one = '', two = '', three = ''] = themes;
  assert.equal(await prefer(hall.people[0] ?? '', [one]), 'themes-not-chosen');
  const rules = {
    ...EVERYONE,
    rule: { rule: 'dots', dots: 3, perOption: 2 },
    winners: 2,
  } as const;
  const ballot = await ballotOpen(stand, 'dots', themes, rules);
  const cards = await cardsOf(stand, 3);
  const [first = ''] = cards;
  const cast = async (card: string, choices: Record<string, number>) =>
    codeOf(await castBallot(stand.store, stand.assembly, ballot, card, choices, 'phone'));
  assert.equal(await cast(first, { [one]: 2, [two]: 2 }), 'too-many-dots');
  assert.equal(await cast(first, { [one]: 3 }), 'mark-out-of-range');
  assert.equal(await cast(first, { [one]: 2, [two]: 1 }), 'accepted');
  await voted(stand, 'dots', ballot, [
    [first, { [two]: 2, [three]: 1 }],
    ...cards.slice(1).map((card) => [card, { [three]: 2, [two]: 1 }] as const),
  ]);
  const { deliberation } = await stand.state();
  assert.deepEqual([...chosenThemes(deliberation)].sort(), [two, three].sort());
});

test('people say which of the chosen themes they would talk about, and may say it anew', async () => {
  const [one = '', two = '', three = ''] = themes;
  for (const [place, person] of hall.people.entries())
    assert.equal(await prefer(person, place < 8 ? [two, three] : [three]), 'accepted');
  assert.equal(await prefer(hall.people[0] ?? '', [one]), 'theme-unknown');
  assert.equal(await prefer(hall.people[0] ?? '', []), 'theme-unknown');
  assert.equal(await prefer(hall.people[0] ?? '', [three, three, two]), 'accepted');
  const found = await readPreferences(stand.store, stand.assembly);
  assert.equal(found.length, hall.people.length);
  const mine = found.find(({ person }) => person === hall.people[0]);
  assert.deepEqual(mine?.ranked, [three, two]);
});

test('they are counted in public and kept sealed, and seat the afternoon', async () => {
  const [, two = '', three = ''] = themes;
  taken(await collectPreferences(stand.as('organiser')));
  const line = (await linesOf(stand)).find((one) => one.includes('preferences-collected')) ?? '';
  assert.match(line, /"visibility":"sealed"/);
  for (const person of hall.people) assert.ok(!line.includes(person), 'no person is named');
  await stand.act('organiser', { type: 'gathering.close-round', data: { round: hall.talk } });
  taken(await planSeating(stand.as('organiser'), [hall.theme]));
  const { seating } = (await stand.state()).gathering;
  const themeOf = seating[hall.theme]?.themes ?? [];
  const rows = await stand.store.db
    .selectFrom('seats')
    .select(['person_id', 'table_number'])
    .where('plan_id', '=', hall.theme)
    .execute();
  assert.deepEqual(rows.map(({ person_id }) => person_id).sort(), [...hall.people].sort());
  const sizes = themeOf.map((_, at) => rows.filter((row) => row.table_number === at + 1).length);
  for (const size of sizes) assert.ok(size >= 4 && size <= 8, `a table of ${size}`);
  const wanted = new Map(
    (await readPreferences(stand.store, stand.assembly)).map((one) => [one.person, one.ranked[0]]),
  );
  const satisfied = rows.filter(
    ({ person_id, table_number }) => themeOf[table_number - 1] === wanted.get(person_id),
  );
  // Seven want one theme and nine the other: two tables of four to eight hold one, two the other.
  assert.equal(satisfied.length, hall.people.length);
  assert.deepEqual([...new Set(themeOf)].sort(), [two, three].sort());
});
