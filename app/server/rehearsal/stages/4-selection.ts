import type { PersonId } from '@commonlot/stages';
import { withdrawPerson } from '../../acts/3-registration/register.ts';
import { drawAlternates } from '../../acts/4-selection/draw-alternates.ts';
import { drawPanel } from '../../acts/4-selection/draw-panel.ts';
import { fillSeats } from '../../acts/4-selection/draw-seats.ts';
import { computeLottery } from '../../jobs/lottery.ts';
import type { Job } from '../../store/jobs/job.ts';
import { planned } from '../calendar.ts';
import { chanceOf } from '../chance.ts';
import { act, as, at, dice, doing, type Life, stateOf, taken } from '../life.ts';
import { unit } from '../town/chance.ts';
import type { Fate } from '../town/replies.ts';
import { townQuotas } from '../town-quotas.ts';
import { residentFates } from '../who.ts';
import { rolled } from './2-invitation.ts';

/** Quotas, the lottery, the public draw with dice, and everybody's answer to their seat. */
export async function selection(life: Life): Promise<void> {
  const organiser = as(life, 'organiser');
  let { selection: state } = await stateOf(life);
  if (state.status === 'completed') return;
  if (state.size === null) {
    const data = await townQuotas(life, await stateOf(life));
    await act(life, organiser, 'quotas', at(life, 'quotas'), {
      type: 'selection.set-quotas',
      data,
    });
  }
  await life.breathe(0.1);
  if ((await stateOf(life)).selection.lottery === null) await lotteryOf(life);
  await life.breathe(0.5);
  ({ selection: state } = await stateOf(life));
  if (state.status === 'preparing')
    await act(life, organiser, 'announce-panel', at(life, 'announcePanel'), {
      type: 'selection.announce-draw',
      data: { seedPlan: 'dice', alternates: alternatesFor(state.size ?? 0) },
    });
  ({ selection: state } = await stateOf(life));
  if (state.status === 'announced') {
    const rolls = String(state.lottery?.summary.balls ?? 1_000).length - 1;
    const drawing = doing(life, organiser, 'draw-panel', at(life, 'drawPanel'));
    taken('draw-panel', await drawPanel(drawing, rolled(life, 'panel', rolls)));
  }
  ({ selection: state } = await stateOf(life));
  if (state.alternatePlan !== null && state.alternates === null) {
    await life.breathe(0.5);
    const drawing = doing(life, organiser, 'draw-alternates', at(life, 'drawAlternates'));
    taken('draw-alternates', await drawAlternates(drawing));
  }
  await answerSeats(life);
  await act(life, organiser, 'complete-panel', at(life, 'complete'), {
    type: 'selection.complete-panel',
    data: {},
  });
}

/** One for every five seats, as most assemblies have it. */
function alternatesFor(seats: number) {
  return { count: Math.min(1_000, Math.ceil(seats / 5)), stayPercent: 80 };
}

async function lotteryOf(life: Life): Promise<void> {
  const when = at(life, 'lottery');
  const job: Job = {
    id: 'rehearsal',
    organisation_id: '',
    assembly_id: life.assembly,
    kind: 'lottery',
    payload: '{}',
    state: 'running',
    progress: 0,
    message: '',
    attempts: 1,
    max_attempts: 1,
    run_after: when,
    lease_until: null,
    created_at: when,
    finished_at: null,
    result: null,
  };
  const chance = chanceOf(life.seed, 'lottery');
  const report = async (progress: number) => {
    await life.breathe(0.1 + 0.004 * progress);
    return true;
  };
  // The job here is the rehearsal itself, which goes on.
  const settle = async () => {};
  const { store } = life;
  await computeLottery(job, { store, chance, now: () => when, files: null, report, settle });
}

/**
 * Everybody drawn says yes or no. When all have, the free seats are drawn for together, and those
 * who came in answer in turn, until nobody says no or nobody is left to ask.
 */
async function answerSeats(life: Life): Promise<void> {
  const fateOf = await residentFates(life);
  const first = planned(life.gatheringOn, 'firstAnswer');
  const span = planned(life.gatheringOn, 'lastAnswer') - first;
  for (;;) {
    const { seatDraws, members } = (await stateOf(life)).selection;
    const turn = seatDraws.length;
    // Those who came in answer when everybody before has: the record stays in the order of time.
    const opens = turn === 0 ? first : first + span + turn * HOUR;
    const over = turn === 0 ? span : HOUR;
    const queue = members
      .keysWhere((status) => status === 'drawn' || status === 'declined')
      .map((person) => ({ person, plan: opens + unit(dice(life, `seat/${person}`)) * over }))
      .sort((a, b) => a.plan - b.plan);
    for (const [place, { person, plan }] of queue.entries()) {
      const declined = members.get(person) === 'declined';
      await answerSeat(life, person, declined ? 'declines' : fateOf(person), plan);
      if (place % 10 === 0) await life.breathe(0.5 + (0.4 * place) / queue.length);
    }
    const free = (await stateOf(life)).selection.members.count((seat) => seat === 'declined');
    if (free === 0 || !(await fillFree(life, turn, opens + over))) return;
  }
}

/** How long people who came in have to answer; milliseconds. */
const HOUR = 60 * 60_000;

/** @returns false when nobody is left for any of the free seats */
async function fillFree(life: Life, turn: number, plan: number): Promise<boolean> {
  const key = `fill/${turn}`;
  const filled = await fillSeats(doing(life, as(life, 'organiser'), key, life.tell(plan)));
  if (!filled.ok && filled.refusal.code === 'too-few-for-open-seats') return false;
  taken(key, filled);
  return true;
}

async function answerSeat(life: Life, person: PersonId, fate: Fate, plan: number): Promise<void> {
  const when = life.tell(plan);
  const registrar = as(life, 'registrar');
  const data = { person };
  const key = `${fate === 'declines' ? 'decline' : 'confirm'}/${person}`;
  const type =
    fate === 'declines' ? 'selection.decline-member' : ('selection.confirm-member' as const);
  await act(life, registrar, key, when, { type, data });
  // One in eight of those who decline wants to be forgotten as well.
  if (fate !== 'declines' || unit(dice(life, `forget/${person}`)) >= 0.125) return;
  const forgetting = doing(life, registrar, `forget/${person}`, when);
  taken(key, await withdrawPerson(forgetting, person, 'phone'));
}
