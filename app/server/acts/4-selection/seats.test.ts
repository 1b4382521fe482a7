import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ballFromSeed, seedFromHex } from '@commonlot/draw';
import { digest } from '@commonlot/record';
import {
  checkLottery,
  type LotteryProof,
  membersOf,
  type PublicLottery,
  reunite,
} from '@commonlot/selection';
import { type AssemblyEvent, type PersonId, seated } from '@commonlot/stages';
import { withdrawPerson } from '../3-registration/register.ts';
import { entryHash } from '../entry-hash.ts';
import { documentsOf, faults, knownPeople, panelDrawn, QUOTAS, SIZE } from '../testing/panel.ts';
import { codeOf, openStand, overtaken, type Stand, taken } from '../testing/stand.ts';
import { extendPanel, fillSeats } from './draw-seats.ts';
import { poolFor } from './pool-for.ts';

type Filled = Extract<AssemblyEvent, { type: 'selection.seats-filled' }>;

async function declines(stand: Stand, people: readonly (PersonId | undefined)[]): Promise<void> {
  for (const person of people) {
    assert.ok(person);
    await stand.act('registrar', { type: 'selection.decline-member', data: { person } });
  }
}

/** Everybody in the pool who is on no panel and of this kind withdraws, but for so many who live alone. */
async function restWithdraw(stand: Stand, gender: string | null, but = 0): Promise<void> {
  const known = await knownPeople(stand);
  const { members } = (await stand.state()).selection;
  const rest = [...known].filter(
    ([id, { values }]) =>
      members.get(id as PersonId) === undefined && (gender === null || values['gender'] === gender),
  );
  rest.sort(([, a], [, b]) => Number(a.home !== null) - Number(b.home !== null));
  for (const [id] of rest.slice(but))
    taken(await withdrawPerson(stand.as('registrar'), id as PersonId, 'phone'));
}

function filledBy(done: Awaited<ReturnType<typeof fillSeats>>): Filled['data'] {
  const [event] = taken(done).events;
  assert.ok(event?.type === 'selection.seats-filled');
  return event.data;
}

/** The lottery for seats as everybody may read it, and its proof, from the store. */
async function published(stand: Stand, type: AssemblyEvent['type'] = 'selection.seats-filled') {
  const [open, proof] = await documentsOf(stand, type);
  assert.deepEqual([open?.visibility, proof?.visibility], ['public', 'sealed']);
  assert.doesNotMatch(open?.text ?? '', /Zora|woman|65\+|groups|inputs|mail/);
  // codec: both documents are vouched for by the record.
  return {
    open: JSON.parse(open?.text ?? '') as PublicLottery,
    proof: JSON.parse(proof?.text ?? '') as LotteryProof,
  };
}

test('one free seat: everybody who fits has the same chance, nobody else any, and the ball decides', async () => {
  const stand = await openStand();
  let panel = await panelDrawn(stand);
  const everybody = [...(await knownPeople(stand)).keys()];
  const hash = (await entryHash(stand.store, stand.assembly, 'selection.panel-drawn')) ?? '';
  const seed = taken(seedFromHex(digest(`seats\n${hash}`)));
  const had = new Set<string>(panel);
  for (let turn = 1; turn <= 3; turn += 1) {
    const [leaver] = panel;
    await declines(stand, [leaver]);
    const rest = panel.slice(1);
    const fit: string[] = [];
    for (const id of everybody)
      if (!had.has(id) && (await faults(stand, [...rest, id])).length === 0) fit.push(id);
    const data = filledBy(await fillSeats(stand.as('organiser')));
    assert.deepEqual([data.leavers, data.draw, data.moved], [[leaver], turn, []]);
    assert.equal(data.ball, ballFromSeed(seed, `seats-${turn}`, 1_000));
    const { open } = await published(stand);
    for (const [at, id] of open.people.entries()) {
      const chance = rest.some((one) => one === id) ? 1 : fit.includes(id) ? 1 / fit.length : 0;
      assert.ok(Math.abs((open.probabilities[at] ?? -1) - chance) < 1e-9, id);
    }
    const { summary, incoming } = data;
    assert.deepEqual([summary.seats, summary.candidates - summary.shutOut], [1, fit.length]);
    assert.ok(Math.abs(summary.leastChance - 1 / fit.length) < 1e-9);
    const after: readonly PersonId[] = seated((await stand.state()).selection);
    assert.deepEqual([...rest, ...incoming].sort(), after);
    assert.deepEqual(membersOf(open, open.panels[open.balls.panels[data.ball] ?? -1] ?? ''), after);
    panel = after;
    for (const id of after) had.add(id);
  }
  await stand.close();
});

test('several free seats are one draw; the proof with the pool convinces an auditor', async () => {
  const stand = await openStand();
  const panel = await panelDrawn(stand);
  await declines(stand, panel.slice(0, 4));
  const form = stand.as('organiser', 'fill-form');
  const data = filledBy(await fillSeats(form));
  assert.deepEqual([data.incoming.length, data.leavers], [4, panel.slice(0, 4)]);
  const after = seated((await stand.state()).selection);
  assert.deepEqual([after.length, await faults(stand, after)], [SIZE, []]);
  assert.ok(panel.slice(4).every((id) => after.includes(id)));
  assert.ok(taken(await fillSeats(form)).repeated);
  assert.equal(codeOf(await extendPanel(form, 1)), 'form-used-for-another-act');
  assert.equal(codeOf(await fillSeats(stand.as('organiser'))), 'no-open-seat');
  const { open, proof } = await published(stand);
  const pool = await poolFor(stand.store, stand.assembly, { quotas: QUOTAS, size: SIZE });
  const reason = 'as it is';
  const decided = {
    ...pool,
    include: panel.slice(4).map((id) => ({ id, reason })),
    exclude: panel.slice(0, 4).map((id) => ({ id, reason })),
  };
  const check = checkLottery(reunite(open, proof), decided);
  assert.deepEqual(check.faults, []);
  assert.ok(check.levelsProved > 0);
  await stand.close();
});

test('a panel grows by three: everybody stays, quotas of the larger panel hold', async () => {
  const stand = await openStand();
  const panel = await panelDrawn(stand);
  await declines(stand, panel.slice(0, 1));
  const done = taken(await extendPanel(stand.as('organiser'), 3));
  const [event] = done.events;
  assert.ok(event?.type === 'selection.panel-extended');
  const { size, quotas, incoming, summary } = event.data;
  assert.deepEqual([size, incoming.length, summary.seats], [15, 4, 4]);
  // 6 of 12 are 7.5 of 15; 3 to 5 of 12 are 3.75 to 6.25 of 15.
  assert.deepEqual(
    quotas.map(({ value, min, max }) => [value, min, max]),
    [
      ['woman', 7, 8],
      ['man', 7, 8],
      ['16-24', 3, 7],
      ['25-44', 3, 7],
      ['65+', 3, 7],
    ],
  );
  const { selection } = await stand.state();
  assert.deepEqual([selection.size, selection.quotas], [15, quotas]);
  const after = seated(selection);
  assert.deepEqual([after.length, await faults(stand, after, quotas)], [15, []]);
  assert.ok(panel.slice(1).every((id) => after.includes(id)));
  assert.equal(codeOf(await extendPanel(stand.as('organiser'), 1)), 'accepted');
  assert.equal(seated((await stand.state()).selection).length, 16);
  for (const more of [0, -1, 1.5, Number.NaN])
    assert.equal(codeOf(await extendPanel(stand.as('organiser'), more)), 'number-out-of-range');
  await stand.close();
});

test('quotas that cannot be kept give way by the fewest seats, and the record says which', async () => {
  const stand = await openStand();
  const panel = await panelDrawn(stand);
  const known = await knownPeople(stand);
  const woman = panel.find((id) => known.get(id)?.values['gender'] === 'woman');
  await declines(stand, [woman]);
  await restWithdraw(stand, 'woman');
  const { moved, incoming } = filledBy(await fillSeats(stand.as('organiser')));
  assert.equal(known.get(incoming[0] ?? '')?.values['gender'], 'man');
  assert.deepEqual(moved, [
    { feature: 'gender', value: 'woman', bound: 'min', from: 6, to: 5 },
    { feature: 'gender', value: 'man', bound: 'max', from: 6, to: 7 },
  ]);
  await stand.close();
});

test('with too few people left as many come in as there are; with nobody it is refused', async () => {
  const stand = await openStand();
  const panel = await panelDrawn(stand);
  await declines(stand, panel.slice(0, 3));
  await restWithdraw(stand, null, 1);
  const { incoming, leavers } = filledBy(await fillSeats(stand.as('organiser')));
  assert.deepEqual([incoming.length, leavers.length], [1, 1]);
  const { members } = (await stand.state()).selection;
  assert.equal(
    members.count((seat) => seat === 'declined'),
    2,
  );
  const again = await fillSeats(stand.as('organiser'));
  assert.deepEqual(again, {
    ok: false,
    refusal: { code: 'too-few-for-open-seats', open: 2, homes: 0 },
  });
  await stand.close();
});

test('who withdraws while the seats are drawn for is passed over', async () => {
  const stand = await openStand();
  const panel = await panelDrawn(stand);
  await declines(stand, panel.slice(0, 1));
  let gone: PersonId | undefined;
  const store = overtaken(stand.store, async () => {
    gone = await peek(stand);
    taken(await withdrawPerson(stand.as('registrar'), gone, 'phone'));
  });
  const { incoming } = filledBy(await fillSeats({ ...stand.as('organiser'), store }));
  assert.ok(gone);
  assert.ok(!incoming.includes(gone));
  await stand.close();
});

test('before the panel is drawn there are no seats to draw for', async () => {
  const stand = await openStand();
  assert.equal(codeOf(await fillSeats(stand.as('organiser'))), 'panel-not-drawn');
  assert.equal(codeOf(await extendPanel(stand.as('organiser'), 2)), 'panel-not-drawn');
  await stand.close();
});

/** Who would come in now: the act is made on a store that then keeps nothing. */
async function peek(stand: Stand): Promise<PersonId> {
  let asked: unknown;
  const store = {
    ...stand.store,
    append: async (input: Parameters<typeof stand.store.append>[0]) => {
      [asked] = input.facts;
      throw new Error('only looking');
    },
  };
  await assert.rejects(fillSeats({ ...stand.as('organiser'), store }), /only looking/);
  const [first] = (asked as Filled).data.incoming; // codec: the act's own event
  assert.ok(first);
  return first;
}
