import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldAssembly } from './assembly-state.ts';
import { perform } from './perform.ts';
import { codeOf, linesOf, openStand, SAID, taken } from './testing/stand.ts';

const named = (word: string) => ({
  type: 'commission.set-question' as const,
  data: { question: { ...SAID, en: word }, remit: SAID, reason: 'Clearer words.' },
});

test('the same key twice is done once and says so', async () => {
  const stand = await openStand();
  const once = stand.as('organiser', 'form-1');
  const first = taken(await perform(once, named('One')));
  const again = taken(await perform(once, named('One')));
  assert.deepEqual([first.repeated, again.repeated], [false, true]);
  assert.equal(again.version, first.version);
  assert.equal((await linesOf(stand)).length, 2);
  await stand.close();
});

test('the same key for another act is refused, and so is another person with it', async () => {
  const stand = await openStand();
  taken(await perform(stand.as('organiser', 'form-1'), named('One')));
  const other = await perform(stand.as('organiser', 'form-1'), named('Two'));
  assert.equal(codeOf(other), 'form-used-for-another-act');
  const somebody = {
    ...stand.as('organiser', 'form-1'),
    by: { role: 'organiser', id: 'x' },
  } as const;
  assert.equal(codeOf(await perform(somebody, named('One'))), 'form-used-for-another-act');
  assert.equal((await linesOf(stand)).length, 2);
  await stand.close();
});

test("a page from before somebody else's change overwrites nothing", async () => {
  const stand = await openStand();
  const { version } = await foldAssembly(stand.store, stand.assembly);
  taken(await perform(stand.as('organiser'), named('Theirs')));
  const seen = { version, types: ['commission.question-set'] } as const;
  const late = stand.as('organiser', 'late');
  const refused = await perform(late, named('Mine'), { seen });
  assert.equal(codeOf(refused), 'changed-meanwhile');
  const { commission } = await stand.state();
  assert.ok(commission.status !== 'not-opened');
  assert.equal(commission.question?.en, 'Theirs');
  // A change of something else is in nobody's way.
  const elsewhere = { version, types: ['commission.pledge-published'] } as const;
  assert.equal(codeOf(await perform(late, named('Mine'), { seen: elsewhere })), 'accepted');
  // Sent again, it is the same form, though by now it saw an older version.
  const repeat = taken(await perform(late, named('Mine'), { seen }));
  assert.ok(repeat.repeated);
  await stand.close();
});

test('a register that throws leaves nothing: no entry, no document, no key', async () => {
  const stand = await openStand();
  const before = await linesOf(stand);
  const doing = stand.as('organiser', 'broken');
  const broken = perform(doing, named('Broken'), {
    register: async (tx) => {
      await tx.deleteFrom('roles').where('assembly_id', '=', stand.assembly).execute();
      throw new Error('power cut');
    },
  });
  await assert.rejects(broken, /power cut/);
  assert.deepEqual(await linesOf(stand), before);
  const roles = await stand.store.db.selectFrom('roles').selectAll().execute();
  assert.equal(roles.length, 1);
  assert.equal(taken(await perform(doing, named('Whole'))).repeated, false);
  await stand.close();
});

test('a refused command spends no key', async () => {
  const stand = await openStand();
  const doing = stand.as('organiser', 'early');
  const asking = {
    type: 'registration.close',
    data: { pool: POOL, root: '0'.repeat(64) },
  } as const;
  assert.equal(codeOf(await perform(doing, asking)), 'registration-not-open');
  assert.equal(taken(await perform(doing, named('Now'))).repeated, false);
  await stand.close();
});

const POOL = { document: '0'.repeat(64), name: 'pool.jsonl', visibility: 'sealed' } as const;
