/** The panel lottery: was it one, was it announced, is the panel the one the dice chose? */
import { ballFromDice, ballFromSeed, seedFrom } from '@commonlot/draw';
import { accept, type Result, refuse } from '@commonlot/exact';
import type { ActData } from '../acts.ts';
import { missed, valueOf } from '../documents.ts';
import type { Evidence, Happened } from '../evidence.ts';
import { firstDifference } from '../lists.ts';
import { type Finding, failed, notPossible, passed } from '../report.ts';
import { poolAt } from './3-registration.ts';
import { checkAlternates } from './4-alternates.ts';
import { extremes, lottery, lotteryProblem, panelOf, summaryProblem } from './4-lottery.ts';
import { checkSeats } from './4-seats.ts';

type Drawn = Happened<ActData<'selection.panel-drawn'>>;

export function checkSelection(evidence: Evidence): readonly Finding[] {
  return [
    checkLottery(evidence),
    checkAnnounced(evidence),
    checkPanel(evidence),
    checkAlternates(evidence),
    checkSeats(evidence),
  ];
}

/** Whether the published lottery over panels is what it says, for everybody in the pool. */
function checkLottery(evidence: Evidence): Finding {
  const id = 'lottery-adds-up';
  const computed = evidence.all('selection.lottery-computed').at(-1);
  if (computed === undefined)
    return notPossible(id, { code: 'not-yet', act: 'selection.lottery-computed' });
  const read = valueOf(evidence, computed.data.lottery, lottery);
  if ('missing' in read) return missed(id, read.missing, computed.seq);
  const closed = evidence
    .all('registration.closed')
    .filter(({ seq }) => seq < computed.seq)
    .at(-1);
  const pool = poolAt(evidence, closed?.seq ?? computed.seq);
  const { summary } = computed.data;
  const problem = lotteryProblem(read.value, summary, pool) ?? summaryProblem(read.value, summary);
  if (problem !== null) return failed(id, problem, computed.seq);
  const { least, most } = extremes(read.value);
  const { weights, people } = read.value;
  return passed(id, {
    code: 'lottery-fits',
    panels: weights.length,
    people: people.length,
    leastChance: least,
    mostChance: most,
  });
}

/** Whether list, lottery and kind of randomness were fixed in public before anybody could roll. */
function checkAnnounced(evidence: Evidence): Finding {
  const id = 'panel-announced';
  const draws = evidence.all('selection.panel-drawn');
  if (draws.length === 0) return notPossible(id, { code: 'not-yet', act: 'selection.panel-drawn' });
  for (const drawn of draws) {
    const announced = announcementOf(evidence, drawn);
    if (announced === null)
      return failed(id, { code: 'draw-not-announced', act: 'selection.panel-drawn' }, drawn.seq);
    if (announced.data.seedPlan !== drawn.data.randomness.kind)
      return failed(id, { code: 'draw-not-as-announced', what: 'randomness' }, drawn.seq);
    const computed = before(evidence.all('selection.lottery-computed'), announced.seq);
    if (computed?.data.lottery !== announced.data.lottery)
      return failed(id, { code: 'draw-not-as-announced', what: 'lottery' }, announced.seq);
    if (computed.data.summary.balls !== announced.data.balls)
      return failed(id, { code: 'draw-not-as-announced', what: 'balls' }, announced.seq);
  }
  return passed(id, { code: 'panel-as-announced' });
}

/** Whether the dice give that ball, and that ball that panel. */
function checkPanel(evidence: Evidence): Finding {
  const id = 'panel-recomputed';
  const drawn = evidence.all('selection.panel-drawn').at(-1);
  if (drawn === undefined)
    return notPossible(id, { code: 'not-yet', act: 'selection.panel-drawn' });
  const announced = announcementOf(evidence, drawn);
  if (announced === null)
    return failed(id, { code: 'draw-not-announced', act: 'selection.panel-drawn' }, drawn.seq);
  const read = valueOf(evidence, announced.data.lottery, lottery);
  if ('missing' in read) return missed(id, read.missing, announced.seq);
  const ball = ballOf(drawn, announced.data.balls);
  if (!ball.ok) return failed(id, { code: 'randomness-unusable', why: ball.refusal }, drawn.seq);
  const { ball: stated, panel } = drawn.data;
  if (ball.value !== stated)
    return failed(id, { code: 'ball-differs', stated, recomputed: ball.value }, drawn.seq);
  const expected = panelOf(read.value, stated);
  const person = firstDifference(expected, panel);
  if (person !== null || expected.length !== panel.length)
    return failed(id, { code: 'panel-differs', ball: stated, person: person ?? '' }, drawn.seq);
  return passed(id, { code: 'panel-same', ball: stated, members: panel.length });
}

/** As many balls as two, three or four ten-sided dice can name. */
const BALLS = [100, 1000, 10000] as const;

/** The ball that the public randomness names; refuses with the code of what is wrong with it. */
function ballOf({ data }: Drawn, count: number): Result<number, string> {
  const { randomness } = data;
  const balls = BALLS.find((known) => known === count);
  if (balls === undefined) return refuse('balls-not-supported');
  if (randomness.kind === 'dice') {
    if (randomness.sides !== 10) return refuse('dice-not-ten-sided');
    const ball = ballFromDice(randomness.rolls, balls);
    return ball.ok ? ball : refuse(ball.refusal.code);
  }
  const seed = seedFrom(randomness, 'panel');
  return seed.ok ? accept(ballFromSeed(seed.value, 'panel', balls)) : refuse(seed.refusal.code);
}

/** The announcement a draw goes back to; null when there was none or it was taken back. */
function announcementOf(evidence: Evidence, { seq }: Drawn) {
  const announced = before(evidence.all('selection.draw-announced'), seq);
  const cancelled = before(evidence.all('selection.draw-cancelled'), seq);
  const drawnBefore = before(evidence.all('selection.panel-drawn'), seq);
  if (announced === undefined) return null;
  const stale = Math.max(cancelled?.seq ?? 0, drawnBefore?.seq ?? 0) > announced.seq;
  return stale ? null : announced;
}

function before<Act extends { readonly seq: number }>(
  acts: readonly Act[],
  seq: number,
): Act | undefined {
  return acts.filter((act) => act.seq < seq).at(-1);
}
