import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkLottery, type LotteryProof, type PublicLottery, reunite } from '@commonlot/selection';
import { seated } from '@commonlot/stages';
import {
  BALL_314,
  documentsOf,
  faults,
  lotteryOf,
  panelDrawn,
  poolOf60,
  QUOTAS,
  SIZE,
  worked,
} from '../testing/panel.ts';
import { codeOf, openStand, overtaken, taken } from '../testing/stand.ts';
import { drawPanel } from './draw-panel.ts';
import { poolFor } from './pool-for.ts';

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
