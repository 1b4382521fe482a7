import { dayOf, type Instant } from '@commonlot/stages';
import { closePool } from '../../acts/3-registration/close-pool.ts';
import { householdOfCode } from '../../acts/3-registration/letter-code.ts';
import {
  changePerson,
  registerPerson,
  withdrawPerson,
} from '../../acts/3-registration/register.ts';
import { showCode } from '../../acts/chance.ts';
import { formOf } from '../answers.ts';
import { planned, plannedDay } from '../calendar.ts';
import { type Lettered, letteredHouseholds } from '../letters.ts';
import { act, as, at, dice, doing, type Life, stateOf, taken } from '../life.ts';
import { unit } from '../town/chance.ts';
import { peopleOf } from '../town/look-up.ts';
import { type Reply, repliesTo } from '../town/replies.ts';
import { residentId } from '../who.ts';
import { SUPPORT } from '../words.ts';

/** One thing somebody does at the Door or the desk. */
interface Visit {
  readonly plan: number;
  readonly does: 'register' | 'change' | 'withdraw';
  readonly home: Lettered;
  readonly person: number;
  readonly reply: Reply;
}

/** The Door opens, residents answer by web, phone and paper, some change or withdraw; it closes. */
export async function registration(life: Life): Promise<void> {
  const organiser = as(life, 'organiser');
  const before = (await stateOf(life)).registration;
  if (before.status === 'closed') return;
  if (before.status === 'not-opened')
    await act(life, organiser, 'open-door', at(life, 'openDoor'), {
      type: 'registration.open',
      data: {
        closes: plannedDay(life.gatheringOn, 'closes'),
        gatheringOn: life.gatheringOn,
        support: SUPPORT,
      },
    });
  const visits = visitsOf(life, await letteredHouseholds(life));
  for (const [number, visit] of visits.entries()) {
    await visitDoor(life, visit);
    if (number % 10 === 0) await life.breathe(number / visits.length);
  }
  taken('close-pool', await closePool(doing(life, organiser, 'close-pool', at(life, 'closePool'))));
}

/** Everything that happens at the Door, in the order of time. */
function visitsOf(life: Life, homes: readonly Lettered[]): readonly Visit[] {
  const { town, profile, seed, gatheringOn } = life;
  const byRow = new Map(homes.map((home) => [home.row, home]));
  const rows = homes.map(({ row }) => row);
  const first = planned(gatheringOn, 'firstReply');
  const days = (planned(gatheringOn, 'lastReply') - first) / 86_400_000;
  const visits = repliesTo(town, rows, profile, seed).flatMap((reply): readonly Visit[] => {
    const home = byRow.get(reply.household);
    if (!home) return [];
    const chance = dice(life, `visit/${reply.household}`);
    const { person } = reply;
    // Most answer in the first two weeks; desks work by day.
    const day = Math.floor(days * unit(chance) ** 1.7);
    const minute = reply.channel === 'web' ? 300 + chance.below(1_080) : 480 + chance.below(480);
    const plan = first + day * 86_400_000 + minute * 60_000 + chance.below(60_000);
    const visit = { plan, does: 'register', home, person, reply } as const;
    const other = peopleOf(town, reply.household).find((one) => one !== person);
    const luck = unit(chance);
    if (other !== undefined && luck < 0.02)
      return [
        { ...visit, person: other },
        { ...visit, person: other, does: 'withdraw', plan: plan + 2 * 3_600_000 },
        { ...visit, plan: plan + 2 * 3_600_000 + 240_000 },
      ];
    if (luck > 0.97) return [visit, { ...visit, does: 'change', plan: plan + 5 * 3_600_000 }];
    return [visit];
  });
  return visits.toSorted((a, b) => a.plan - b.plan || a.home.row - b.home.row);
}

async function visitDoor(life: Life, visit: Visit): Promise<void> {
  const { home, person, reply } = visit;
  const when = life.tell(visit.plan);
  const { closes } = (await stateOf(life)).registration;
  const late = closes !== null && dayOf(when) > closes;
  const online = reply.channel === 'web' && !late;
  const by = online ? { role: 'resident' as const, id: home.id } : as(life, 'registrar');
  const key = `${visit.does}/${home.row}/${person}`;
  const answers = formOf(life, person, reply);
  const { channel } = reply;
  const acting = doing(life, by, key, when);
  const id = residentId(life, home.row, person);
  switch (visit.does) {
    case 'register': {
      const household = await householdAt(life, home, when);
      const done = await registerPerson(acting, { household, channel, answers });
      // Somebody of this home came first, by hand.
      if (!done.ok && done.refusal.code === 'household-already-registered') return;
      taken(key, done);
      return;
    }
    case 'change':
      unlessAbsent(key, await changePerson(acting, id, channel, { ...answers, needs: '' }));
      return;
    case 'withdraw':
      unlessAbsent(key, await withdrawPerson(acting, id, channel));
  }
}

/** Somebody of this home may have registered by hand before: then this person never did. */
function unlessAbsent(key: string, done: Parameters<typeof taken<unknown>>[1]): void {
  if (!done.ok && done.refusal.code === 'person-not-registered') return;
  taken(key, done);
}

/** Opens the letter, types the code with its dashes, and is at the Door of the right household. */
async function householdAt(life: Life, home: Lettered, when: Instant): Promise<string> {
  if (home.code === null) return home.id;
  const found = await householdOfCode(life.store, life.assembly, showCode(home.code), when);
  return found.ok ? found.value.household : home.id;
}
