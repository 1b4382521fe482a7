import type { PersonId } from '@commonlot/stages';
import { withdrawPerson } from '../../acts/3-registration/register.ts';
import { drawPanel } from '../../acts/4-selection/draw-panel.ts';
import { replaceMember } from '../../acts/4-selection/replace-member.ts';
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
      data: { seedPlan: 'dice' },
    });
  ({ selection: state } = await stateOf(life));
  if (state.status === 'announced') {
    const rolls = String(state.lottery?.summary.balls ?? 1_000).length - 1;
    const drawing = doing(life, organiser, 'draw-panel', at(life, 'drawPanel'));
    taken('draw-panel', await drawPanel(drawing, rolled(life, 'panel', rolls)));
  }
  await answerSeats(life);
  await act(life, organiser, 'complete-panel', at(life, 'complete'), {
    type: 'selection.complete-panel',
    data: {},
  });
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

/** Everybody drawn says yes or no; for each no the next alternate is asked, until nobody says no. */
async function answerSeats(life: Life): Promise<void> {
  const fateOf = await residentFates(life);
  const state = await stateOf(life);
  const { members } = state.selection;
  const drawn = members.keysWhere((status) => status !== 'replaced' && status !== 'withdrew');
  const first = planned(life.gatheringOn, 'firstAnswer');
  const span = planned(life.gatheringOn, 'lastAnswer') - first;
  const queue = drawn
    .map((person) => ({ person, plan: first + unit(dice(life, `seat/${person}`)) * span }))
    .sort((a, b) => a.plan - b.plan);
  for (let place = 0; place < queue.length; place += 1) {
    const one = queue[place];
    if (!one) continue;
    const declined = members.get(one.person) === 'declined';
    const fate = declined ? 'declines' : fateOf(one.person);
    const next = await answerSeat(life, one.person, fate, one.plan);
    // The alternate answers when everybody before has: the record stays in the order of time.
    if (next) queue.push({ person: next, plan: first + span + place * 1_000 });
    if (place % 10 === 0) await life.breathe(0.5 + (0.5 * place) / queue.length);
  }
}

async function answerSeat(
  life: Life,
  person: PersonId,
  fate: Fate,
  plan: number,
): Promise<PersonId | null> {
  const when = life.tell(plan);
  const registrar = as(life, 'registrar');
  if (fate !== 'declines') {
    const data = { person };
    const key = `confirm/${person}`;
    await act(life, registrar, key, when, { type: 'selection.confirm-member', data });
    return null;
  }
  const key = `decline/${person}`;
  await act(life, registrar, key, when, { type: 'selection.decline-member', data: { person } });
  const replacing = doing(life, as(life, 'organiser'), `replace/${person}`, when);
  const replaced = await replaceMember(replacing, person);
  // One in eight wants to be forgotten as well.
  if (unit(dice(life, `forget/${person}`)) < 0.125)
    taken(
      key,
      await withdrawPerson(doing(life, registrar, `forget/${person}`, when), person, 'phone'),
    );
  if (!replaced.ok) {
    if (replaced.refusal.code === 'nobody-eligible') return null;
    return taken(key, replaced);
  }
  const [event] = replaced.value.events;
  return event?.type === 'selection.member-replaced' ? event.data.alternate : null;
}
