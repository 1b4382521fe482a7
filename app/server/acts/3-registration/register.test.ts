import assert from 'node:assert/strict';
import { test } from 'node:test';
import { g1000, LANGUAGES, readDay, readInstant } from '@commonlot/stages';
import { systemChance } from '../../adapters/chance/chance.ts';
import { foundFictional } from '../../rehearsal/found-organisation.ts';
import { openStore } from '../../store/open.ts';
import { openAssembly } from '../1-commission/open-assembly.ts';
import { drawLetters } from '../2-invitation/draw-letters.ts';
import { importFrame } from '../2-invitation/import-frame.ts';
import { perform } from '../perform.ts';
import { registerPerson } from './register.ts';

const NOW = readInstant('2026-03-02T09:00:00.000Z');
const words = Object.fromEntries(LANGUAGES.map((language) => [language, 'Words.']));

/** An assembly whose registration is open, with one household that got a letter. */
async function open() {
  assert.ok(NOW);
  const now = () => NOW;
  const store = await openStore(':memory:');
  const { organisation, accounts } = await foundFictional(store, 'register', NOW);
  const opened = await openAssembly(store, systemChance, now, 'open-assembly-key', {
    organisation,
    account: accounts.organiser,
    name: 'Test',
    slug: 'test',
    place: 'Testtown',
    languages: LANGUAGES,
    fictional: true,
    template: g1000,
  });
  assert.ok(opened.ok);
  const by = { role: 'organiser', id: accounts.organiser } as const;
  let turn = 0;
  const doing = () => ({
    store,
    assembly: opened.value,
    by,
    now,
    chance: systemChance,
    key: `key-${(turn += 1)}`,
  });
  const [answerBy, closes, gatheringOn] = ['2026-12-01', '2026-04-12', '2026-05-16'].map(readDay);
  assert.ok(answerBy && closes && gatheringOn);
  const pledge = {
    authority: 'Council',
    answeredBy: 'Mayor',
    answerBy,
    form: words,
    level: 'involve',
  } as const;
  const question = { question: words, remit: words, reason: null };
  assert.ok((await perform(doing(), { type: 'commission.set-question', data: question })).ok);
  assert.ok((await perform(doing(), { type: 'commission.publish-pledge', data: { pledge } })).ok);
  const rows = ['1', '2', '3'].map((id, at) => ({
    row: at + 2,
    id,
    lines: [`${id} Quay Street`],
    postcode: '1000',
    place: 'Testtown',
    area: 'Quay',
    decile: null,
    stratum: null,
  }));
  assert.ok((await importFrame(doing(), rows, 'area')).ok);
  const draw = { letters: 2, weights: {}, seedPlan: 'dice' } as const;
  assert.ok((await perform(doing(), { type: 'invitation.announce-draw', data: draw })).ok);
  const rolls = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8];
  assert.ok((await drawLetters(doing(), { kind: 'dice', sides: 10, rolls })).ok);
  const opening = { closes, gatheringOn, support: words };
  assert.ok((await perform(doing(), { type: 'registration.open', data: opening })).ok);
  const drawn = await store.db
    .selectFrom('households')
    .select('id')
    .where('drawn_wave', '=', 1)
    .execute();
  return { store, doing, drawn: drawn.map(({ id }) => id) };
}

function replyFrom(household: string, name: string, specialConsent = false) {
  const features = Object.fromEntries(
    g1000.features.map(({ feature, values }) => [feature, values[0]?.value ?? '']),
  );
  const answers = {
    name,
    email: 'zora@example.org',
    phone: null,
    language: 'en',
    features,
    consent: 'notice-1',
    specialConsent,
    canCome: 'yes',
    needs: '',
  } as const;
  return { household, channel: 'web', answers } as const;
}

test('two replies at once from one household: one person registers', async () => {
  const { store, doing, drawn } = await open();
  const household = drawn[0] ?? '';
  const resident = { role: 'resident', id: household } as const;
  const sent = await Promise.all(
    ['Zora Quill', 'Yann Quill'].map(
      async (name) =>
        await registerPerson({ ...doing(), by: resident }, replyFrom(household, name)),
    ),
  );
  assert.equal(sent.filter(({ ok }) => ok).length, 1);
  const refused = sent.find(({ ok }) => !ok);
  assert.ok(refused && !refused.ok);
  assert.equal(refused.refusal.code, 'household-already-registered');
  const people = await store.db.selectFrom('people').select('name').execute();
  assert.equal(people.length, 1);
  await store.close();
});

test('a form sent twice registers once, and nothing of the person is on the record', async () => {
  const { store, doing, drawn } = await open();
  const household = drawn[0] ?? '';
  const once = { ...doing(), by: { role: 'resident', id: household } as const };
  const reply = replyFrom(household, 'Zora Quill');
  assert.ok((await registerPerson(once, reply)).ok);
  const again = await registerPerson(once, reply);
  assert.ok(again.ok && again.value.repeated);
  const people = await store.db.selectFrom('people').select('features').execute();
  assert.equal(people.length, 1);
  assert.doesNotMatch(
    people[0]?.features ?? '',
    /origin|growth/,
    'special answers need own consent',
  );
  for await (const { line } of store.entries(once.assembly)) {
    if (line.includes('registration.'))
      assert.ok(!line.includes(household), 'household on an entry');
    assert.doesNotMatch(line, /Zora|zora@example/);
  }
  await store.close();
});
