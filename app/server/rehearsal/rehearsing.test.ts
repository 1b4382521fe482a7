import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDay } from '@commonlot/stages';
import { registerPerson } from '../acts/3-registration/register.ts';
import { foldAssembly } from '../acts/assembly-state.ts';
import { newIdOf } from '../acts/chance.ts';
import { perform } from '../acts/perform.ts';
import { systemChance } from '../adapters/chance/chance.ts';
import { workOnce } from '../jobs/work.ts';
import { createAssembly } from '../store/assemblies.ts';
import { openStore } from '../store/open.ts';
import { accountsOf } from './accounts.ts';
import { instantFrom } from './calendar.ts';
import { fastForward } from './fast-forward.ts';
import { foundFictional } from './found-organisation.ts';
import { addRehearsalJob, rehearsingOn } from './rehearsing.ts';
import { SUPPORT } from './words.ts';

const now = () => instantFrom(Date.parse('2026-11-23T10:00:00.000Z'));

test('begun twice, lived on in a job, taken over by hand, and lived on again', async () => {
  const store = await openStore(':memory:');
  try {
    let poked = 0;
    const { begin } = rehearsingOn(store, now, () => (poked += 1));
    const begun = await begin('amersfoort', 3);
    const twice = await begin('amersfoort', 3);
    assert.notEqual(begun.account.organisationId, twice.account.organisationId);
    const organisation = begun.account.organisationId;
    const row = await store.db
      .selectFrom('assemblies')
      .selectAll()
      .where('organisation_id', '=', organisation)
      .executeTakeFirstOrThrow();
    assert.equal(begun.path, `/desk/${row.slug}`);
    assert.equal(poked, 0);
    await addRehearsalJob(store, {
      organisation,
      assembly: row.id,
      until: 'registration',
      at: now(),
    });
    assert.ok(await workOnce({ store, chance: systemChance, now, files: null }));
    const job = await store.db.selectFrom('jobs').selectAll().executeTakeFirstOrThrow();
    assert.deepEqual([job.state, job.progress, job.attempts], ['done', 100, 1]);
    const { state } = await foldAssembly(store, row.id);
    assert.equal(state.invitation.waves[0]?.printed, 6_000);

    const { organiser, registrar } = await accountsOf(store, row.id);
    assert.notEqual(organiser, registrar);
    const [closes, gatheringOn] = [readDay('2026-12-20'), readDay('2027-01-16')];
    assert.ok(closes && gatheringOn);
    const hand = { store, assembly: row.id, now, chance: systemChance };
    const data = { closes, gatheringOn, support: SUPPORT };
    const byOrganiser = {
      ...hand,
      by: { role: 'organiser', id: organiser },
      key: 'by-hand-open',
    } as const;
    assert.ok((await perform(byOrganiser, { type: 'registration.open', data })).ok);
    const home = await store.db
      .selectFrom('households')
      .select('id')
      .where('assembly_id', '=', row.id)
      .where('drawn_wave', 'is not', null)
      .executeTakeFirstOrThrow();
    const byHand = await registerPerson(
      { ...hand, by: { role: 'registrar', id: registrar }, key: 'by-hand-register' },
      {
        household: home.id,
        channel: 'phone',
        answers: {
          name: 'Ada Handwritten',
          email: null,
          phone: null,
          language: 'en',
          features: { age: '65+', gender: 'woman', education: 'degree' },
          consent: '1',
          specialConsent: false,
          canCome: 'yes',
          needs: '',
        },
      },
    );
    assert.ok(byHand.ok);
    await fastForward(store, row.id, 'selection', { now });
    const after = (await foldAssembly(store, row.id)).state.registration;
    const living = after.people.count(({ withdrawn }) => !withdrawn);
    assert.equal(after.status, 'closed');
    assert.ok(living === 517 || living === 518, `${living} registered`);
    let last = '';
    for await (const { entry } of store.entries(row.id)) {
      assert.ok(entry.at >= last && entry.at <= now(), `${entry.type} at ${entry.at}`);
      last = entry.at;
    }
  } finally {
    await store.close();
  }
});

test('nobody is invented in an assembly of real people', async () => {
  const store = await openStore(':memory:');
  try {
    const { organisation } = await foundFictional(store, 'real', now());
    const id = newIdOf(systemChance, 'assembly');
    const keys = { publicKey: '00', privateKey: '00' };
    const slug = 'rehearsal-amersfoort-1-2026-05-16';
    const real = { id, organisation, slug, name: 'Real', fictional: false, at: now(), ...keys };
    await store.transact(async (tx) => await createAssembly(tx, real));
    await assert.rejects(fastForward(store, id, 'end'), /no rehearsal/);
  } finally {
    await store.close();
  }
});
