import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ticketer } from '@commonlot/draw';
import { loadSolver } from '@commonlot/optimise';
import { type AlternatesDocument, drawReserves } from '@commonlot/selection';
import type { AssemblyEvent, PersonId } from '@commonlot/stages';
import { verify } from '@commonlot/verifier';
import { withdrawPerson } from '../3-registration/register.ts';
import { entryHash } from '../entry-hash.ts';
import { exportBundle } from '../export-bundle.ts';
import {
  alternatesDrawn,
  documentsOf,
  faults,
  knownPeople,
  panelDrawn,
  QUOTAS,
  SIZE,
  worked,
} from '../testing/panel.ts';
import { codeOf, openStand, type Stand, taken } from '../testing/stand.ts';
import { drawAlternates } from './draw-alternates.ts';
import { fillSeats } from './draw-seats.ts';
import { poolFor } from './pool-for.ts';
import { seedAfter } from './seed-after.ts';

type Data<Type extends AssemblyEvent['type']> = Extract<AssemblyEvent, { type: Type }>['data'];

const solver = await loadSolver();

async function documentIn(stand: Stand): Promise<AlternatesDocument> {
  const [found] = await documentsOf(stand, 'selection.alternates-drawn');
  assert.equal(found?.visibility, 'public');
  assert.doesNotMatch(found.text, /Zora|woman|65\+|mail/);
  return JSON.parse(found.text) as AlternatesDocument; // codec: the document the record vouches for
}

async function decline(stand: Stand, people: readonly PersonId[]): Promise<void> {
  for (const person of people)
    await stand.act('registrar', { type: 'selection.decline-member', data: { person } });
}

async function filled(stand: Stand): Promise<Data<'selection.seats-filled'>> {
  const [event] = taken(await fillSeats(stand.as('organiser'))).events;
  assert.ok(event?.type === 'selection.seats-filled');
  return event.data;
}

test('alternates follow from the panel’s draw: an auditor with the pool draws the same ones', async () => {
  const stand = await openStand();
  const panel = await panelDrawn(stand, { count: 5, stayPercent: 70 });
  assert.equal(codeOf(await fillSeats(stand.as('organiser'))), 'no-open-seat');
  await decline(stand, panel.slice(0, 1));
  assert.equal(codeOf(await fillSeats(stand.as('organiser'))), 'alternates-not-drawn');
  const form = stand.as('organiser', 'alternates-form');
  const [event] = taken(await drawAlternates(form)).events;
  assert.ok(event?.type === 'selection.alternates-drawn');
  const { alternates, summary } = event.data;
  assert.equal(alternates.length, 5);
  const hash = (await entryHash(stand.store, stand.assembly, 'selection.panel-drawn')) ?? '';
  const seed = seedAfter(hash, 'alternates');
  const ticketOf = ticketer(seed, 'alternates');
  for (const { person, ticket } of alternates) assert.equal(ticket, ticketOf(person));
  assert.deepEqual(
    alternates.map(({ ticket }) => ticket).toSorted(),
    alternates.map(({ ticket }) => ticket),
  );
  const found = await documentIn(stand);
  // Who declined since the panel was drawn changes nothing.
  const pool = await poolFor(stand.store, stand.assembly, { quotas: QUOTAS, size: SIZE });
  const again = drawReserves(pool, panel, solver, seed, {
    count: 5,
    stay: { kind: 'same', chance: 0.7 },
  });
  assert.deepEqual(found, { format: 'commonlot.alternates/1', stay: 0.7, ...again });
  assert.deepEqual(summary, { candidates: 48, leave: again.leave, missed: again.fresh });
  const everybody = [...(await knownPeople(stand)).keys()];
  const chances = new Map(found.chances.map(({ id, chance }) => [id, chance]));
  assert.deepEqual([...chances.keys(), ...panel].toSorted(), everybody.toSorted());
  assert.ok(Math.abs(found.chances.reduce((sum, { chance }) => sum + chance, 0) - 5) < 1e-9);
  assert.ok(taken(await drawAlternates(form)).repeated);
  assert.equal(codeOf(await drawAlternates(stand.as('organiser'))), 'alternates-already-drawn');
  await stand.close();
});

test('a free seat is drawn for among the alternates who keep the quotas; the verifier says so', async () => {
  const stand = await openStand();
  const panel = await alternatesDrawn(stand, { count: 8, stayPercent: 70 });
  const before = (await stand.state()).selection;
  const known = new Set(before.alternates?.alternates.map(({ person }) => person));
  await decline(stand, panel.slice(0, 1));
  const data = await filled(stand);
  assert.deepEqual([data.among, data.moved, data.summary.candidates], ['alternates', [], 8]);
  assert.ok(data.incoming.every((person) => known.has(person)));
  const after = (await stand.state()).selection;
  assert.deepEqual(
    await faults(
      stand,
      after.members.keysWhere((seat) => seat === 'drawn'),
    ),
    [],
  );
  assert.equal(
    after.members.count((seat) => seat === 'alternate'),
    7,
  );
  const { store, assembly, now } = stand;
  const bundle = taken(await exportBundle(store, assembly, now()));
  const checks = verify(bundle).checks.filter(({ id }) =>
    ['alternates-recomputed', 'seats-recomputed'].includes(id),
  );
  assert.deepEqual(
    checks.map(({ status }) => status),
    ['ok', 'ok'],
  );
  await stand.close();
});

test('where the alternates would move a quota that others keep, everybody left is drawn among', async () => {
  const stand = await openStand();
  const panel = await alternatesDrawn(stand, { count: 8, stayPercent: 70 });
  const people = await knownPeople(stand);
  const { alternates } = (await stand.state()).selection;
  // No woman is left among the alternates, and a woman’s seat falls free.
  for (const { person } of alternates?.alternates ?? [])
    if (people.get(person)?.values['gender'] === 'woman')
      taken(await withdrawPerson(stand.as('registrar'), person, 'phone'));
  const woman = panel.find((id) => people.get(id)?.values['gender'] === 'woman');
  assert.ok(woman);
  await decline(stand, [woman]);
  const data = await filled(stand);
  assert.deepEqual([data.among, data.moved], [undefined, []]);
  assert.equal(people.get(data.incoming[0] ?? '')?.values['gender'], 'woman');
  await stand.close();
});

test('more seats free than alternates left: everybody left is drawn among', async () => {
  const stand = await openStand();
  const panel = await alternatesDrawn(stand, { count: 2, stayPercent: 70 });
  await decline(stand, panel.slice(0, 4));
  const { among, incoming } = await filled(stand);
  assert.deepEqual([among, incoming.length], [undefined, 4]);
  await stand.close();
});

test('without a plan nobody is drawn; the job says why', async () => {
  const stand = await openStand();
  assert.equal(codeOf(await drawAlternates(stand.as('organiser'))), 'panel-not-drawn');
  await panelDrawn(stand);
  assert.equal(codeOf(await drawAlternates(stand.as('organiser'))), 'alternates-not-announced');
  const job = await worked(stand, 'alternates');
  assert.deepEqual([job.state, job.message], ['failed', 'alternates-not-announced']);
  await stand.close();
});
