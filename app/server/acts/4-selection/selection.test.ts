import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedFromHex, ticket } from '@commonlot/draw';
import { digest, referencesIn } from '@commonlot/record';
import { checkLottery, type LotteryProof, type PublicLottery, reunite } from '@commonlot/selection';
import { seated } from '@commonlot/stages';
import { withdrawPerson } from '../3-registration/register.ts';
import { entryHash } from '../entry-hash.ts';
import {
  BALL_314,
  knownPeople,
  lotteryOf,
  panelDrawn,
  person,
  poolOf60,
  QUOTAS,
  SIZE,
  worked,
} from '../testing/panel.ts';
import { codeOf, documentOf, openStand, overtaken, type Stand, taken } from '../testing/stand.ts';
import { drawPanel } from './draw-panel.ts';
import { poolFor } from './pool-for.ts';
import { replaceMember } from './replace-member.ts';

/** Quotas a panel misses, and homes it has twice: counted here, not by the act. */
async function faults(stand: Stand, panel: readonly string[]): Promise<readonly string[]> {
  const known = await knownPeople(stand);
  const found = QUOTAS.filter(({ feature, value, min, max }) => {
    const count = panel.filter((id) => known.get(id)?.values[feature] === value).length;
    return count < min || count > max;
  }).map(({ feature, value }) => `${feature}=${value}`);
  const homes = panel.flatMap((id) => known.get(id)?.home ?? []);
  return new Set(homes).size === homes.length ? found : [...found, 'household'];
}

/** Documents that the last entry of a type names, as they lie in the store. */
async function documentsOf(stand: Stand, type: string) {
  let named: readonly { readonly sha256: string }[] = [];
  for await (const { entry } of stand.store.entries(stand.assembly))
    if (entry.type === type) named = referencesIn(entry.data);
  return await Promise.all(named.map(async ({ sha256 }) => await documentOf(stand, sha256)));
}

test('the lottery job: every ball keeps quotas and households; chances are what the balls give', async () => {
  const stand = await openStand();
  await poolOf60(stand);
  const job = await worked(stand, 'lottery');
  assert.equal(job.state, 'done', job.message);
  const lottery = await lotteryOf(stand);
  assert.equal(lottery.balls.count, 1_000);
  assert.equal(lottery.balls.panels.length, 1_000);
  const judged = new Map<string, readonly string[]>();
  for (const panel of lottery.balls.panels) {
    const key = panel.join();
    if (!judged.has(key)) judged.set(key, await faults(stand, panel));
    assert.deepEqual([panel.length, judged.get(key)], [SIZE, []]);
  }
  for (const [at, id] of lottery.people.entries()) {
    const drawn = lottery.balls.panels.filter((panel) => panel.includes(id)).length / 1_000;
    const chance = lottery.probabilities[at] ?? 0;
    assert.ok(Math.abs(drawn - chance) <= lottery.balls.largestChange + 1e-9, id);
    // 12 of 60, and nothing in these quotas stands against anybody: one in five each.
    assert.ok(Math.abs(chance - 0.2) < 0.005, `${id} has ${chance}`);
  }
  assert.doesNotMatch(job.result ?? '', /per_|Zora/);
  await stand.close();
});

test('nobody reads from the lottery who is like whom; an auditor with proof and pool checks it', async () => {
  const stand = await openStand();
  await poolOf60(stand);
  await worked(stand, 'lottery');
  const named = await documentsOf(stand, 'selection.lottery-computed');
  assert.deepEqual(
    named.map(({ name, visibility }) => [name, visibility]),
    [
      ['lottery.json', 'public'],
      ['lottery-proof.json', 'sealed'],
    ],
  );
  const [text = '', sealed = ''] = named.map((one) => one.text);
  assert.doesNotMatch(text, /groups|levels|inputs/);
  // codec: both documents are vouched for by the record.
  const whole = reunite(JSON.parse(text) as PublicLottery, JSON.parse(sealed) as LotteryProof);
  const pool = await poolFor(stand.store, stand.assembly, { quotas: QUOTAS, size: SIZE });
  const { faults: found, levelsProved } = checkLottery(whole, pool);
  assert.deepEqual(found, []);
  assert.ok(levelsProved > 0);
  await stand.close();
});

test('the panel is the ball the dice name, read from the document that was announced', async () => {
  const stand = await openStand();
  const panel = await panelDrawn(stand);
  const lottery = await lotteryOf(stand);
  assert.deepEqual([...panel].sort(), [...(lottery.balls.panels[314] ?? [])].sort());
  assert.equal(codeOf(await drawPanel(stand.as('organiser'), BALL_314)), 'draw-not-announced');
  await stand.close();
});

test('a draw sent twice is one draw, before the announcement it is refused', async () => {
  const stand = await openStand();
  await poolOf60(stand);
  assert.equal(codeOf(await drawPanel(stand.as('organiser'), BALL_314)), 'draw-not-announced');
  await worked(stand, 'lottery');
  assert.equal(codeOf(await drawPanel(stand.as('organiser'), BALL_314)), 'draw-not-announced');
  await stand.act('organiser', { type: 'selection.announce-draw', data: { seedPlan: 'dice' } });
  const form = stand.as('organiser', 'panel-form');
  taken(await drawPanel(form, BALL_314));
  assert.ok(taken(await drawPanel(form, BALL_314)).repeated);
  await stand.close();
});

test('a lottery computed anew while the panel is drawn: the panel is of the one announced', async () => {
  const stand = await openStand();
  await poolOf60(stand);
  await worked(stand, 'lottery');
  await stand.act('organiser', { type: 'selection.announce-draw', data: { seedPlan: 'dice' } });
  const first = await lotteryOf(stand);
  const store = overtaken(stand.store, async () => {
    await stand.act('organiser', {
      type: 'selection.cancel-draw',
      data: { reason: 'New quotas.' },
    });
    const quotas = QUOTAS.map((one) =>
      one.value === 'man' ? { ...one, min: 4, max: 4 } : { ...one, max: 8 },
    );
    const data = { size: SIZE, quotas, source: 'Census.' };
    await stand.act('organiser', { type: 'selection.set-quotas', data });
    await worked(stand, 'lottery');
    await stand.act('organiser', { type: 'selection.announce-draw', data: { seedPlan: 'dice' } });
  });
  const done = await drawPanel({ ...stand.as('organiser'), store }, BALL_314);
  const now = await lotteryOf(stand);
  assert.notDeepEqual(now.balls.panels[314], first.balls.panels[314]);
  assert.equal(codeOf(done), 'changed-meanwhile');
  assert.equal(seated((await stand.state()).selection).length, 0);
  await stand.close();
});

test('whoever replaces keeps every quota and has the smallest ticket of those who could', async () => {
  const stand = await openStand();
  let panel = await panelDrawn(stand);
  const everybody = [...(await knownPeople(stand)).keys()];
  const hash = (await entryHash(stand.store, stand.assembly, 'selection.panel-drawn')) ?? '';
  const seed = taken(seedFromHex(digest(`alternates\n${hash}`)));
  const had = new Set<string>(panel);
  for (let turn = 0; turn < 4; turn += 1) {
    const leaver = person(panel[turn]);
    await stand.act('registrar', { type: 'selection.decline-member', data: { person: leaver } });
    const rest = panel.filter((id) => id !== leaver);
    const fit: string[] = [];
    for (const id of everybody)
      if (!had.has(id) && (await faults(stand, [...rest, id])).length === 0) fit.push(id);
    const done = taken(await replaceMember(stand.as('organiser'), leaver));
    const [event] = done.events;
    assert.ok(event?.type === 'selection.member-replaced');
    const { alternate, eligible, quotasRelaxed, ticket: shown } = event.data;
    assert.deepEqual([eligible, quotasRelaxed], [fit.length, false]);
    const byTicket = fit.map((id) => ({ id, ticket: ticket(seed, 'alternates', id) }));
    byTicket.sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
    assert.deepEqual(byTicket[0], { id: alternate, ticket: shown });
    had.add(alternate);
    panel = seated((await stand.state()).selection);
    assert.deepEqual([panel.length, await faults(stand, panel)], [SIZE, []]);
  }
  await stand.act('organiser', { type: 'selection.complete-panel', data: {} });
  assert.equal((await stand.state()).selection.status, 'completed');
  await stand.close();
});

test('two members replaced at once get two alternates, and the panel keeps its quotas', async () => {
  const stand = await openStand();
  const panel = await panelDrawn(stand);
  const leavers = [person(panel[0]), person(panel[1])];
  for (const leaver of leavers)
    await stand.act('registrar', { type: 'selection.decline-member', data: { person: leaver } });
  const done = await Promise.all(
    leavers.map(async (leaver) => await replaceMember(stand.as('organiser'), leaver)),
  );
  assert.deepEqual(done.map(codeOf), ['accepted', 'accepted']);
  const after = seated((await stand.state()).selection);
  assert.deepEqual([new Set(after).size, await faults(stand, after)], [SIZE, []]);
  await stand.close();
});

test('an alternate who withdraws while being asked is passed over', async () => {
  const stand = await openStand();
  const panel = await panelDrawn(stand);
  const leaver = person(panel[0]);
  await stand.act('registrar', { type: 'selection.decline-member', data: { person: leaver } });
  let gone = '';
  const store = overtaken(stand.store, async () => {
    const trial = await peek(stand, leaver);
    gone = trial;
    taken(await withdrawPerson(stand.as('registrar'), person(trial), 'phone'));
  });
  const done = taken(await replaceMember({ ...stand.as('organiser'), store }, leaver));
  const [event] = done.events;
  assert.ok(event?.type === 'selection.member-replaced');
  assert.notEqual(event.data.alternate, gone);
  await stand.close();
});

/** Whom the act would ask now: it is made on a store that then keeps nothing. */
async function peek(stand: Stand, leaver: ReturnType<typeof person>): Promise<string> {
  let asked = '';
  const store = {
    ...stand.store,
    append: async (input: Parameters<typeof stand.store.append>[0]) => {
      asked = JSON.stringify(input.facts);
      throw new Error('only looking');
    },
  };
  await assert.rejects(replaceMember({ ...stand.as('organiser'), store }, leaver), /only looking/);
  return /"alternate":"(\w+)"/.exec(asked)?.[1] ?? '';
}
